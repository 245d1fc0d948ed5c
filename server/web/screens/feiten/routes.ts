import type { Request, Response } from 'express';
import { Conflict, InputFaults, NotFound, type Fault } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import { bekijkZaak } from '../../../usecases/bekijkZaak.ts';
import { registreerFeiten } from '../../../usecases/registreerFeiten.ts';
import { formulier, probeer, tekst } from '../../formulier.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { vlak, type Vlak } from '../../vlak.ts';
import { zaakKruimels, zaakPad } from '../../zaakPad.ts';
import { foutenOpVeld, leesFeiten } from './form.ts';
import { huidigeFeiten } from './huidigeFeiten.ts';
import { ONDERWERPEN } from './onderwerpen.ts';
import { beginwaarden, feitenBeeld } from './viewModel.ts';

/** The last part of the address: a betrokkene, or `gedeeld` for what all betrokkenen share. */
const GEDEELD = 'gedeeld';

const EERST_ADVIES = 'gevraagd door het laatste advies, en de basis';
const EERST_BASIS = 'de basis van elk advies';

export const feiten: Screen = (deps) => {
  async function laad(req: Request, gebruiker: Gebruiker) {
    const beeld = await bekijkZaak(deps, gebruiker, { zaakId: String(req.params['zaakId']) });
    const wie = String(req.params['betrokkeneId']);
    const betrokkene = beeld.betrokkenen.find(({ id }) => id === wie) ?? null;
    if (betrokkene === null && wie !== GEDEELD) throw new NotFound();
    const huidig = huidigeFeiten(beeld.feiten, betrokkene?.id ?? null);
    const advies = beeld.adviezen.find(({ betrokkeneId }) => betrokkeneId === betrokkene?.id)?.advies ?? null;
    return { beeld, betrokkene, huidig, advies, laatst: beeld.feiten.at(-1)?.id ?? '' };
  }
  type Geladen = Awaited<ReturnType<typeof laad>>;

  function toon(
    res: Response,
    geladen: Geladen,
    stand: { velden: Vlak; fouten: readonly Fault[]; zoek: string; laatstGezien: string },
    status: number,
  ): void {
    const { beeld, betrokkene, huidig, advies } = geladen;
    const { zaak } = beeld;
    render(
      res,
      'feiten/pagina',
      {
        titel: betrokkene ? `Feiten: ${betrokkene.naam}` : 'Feiten voor alle betrokkenen',
        ondertitel: `${zaak.nummer} · ${zaak.titel}`,
        kruimels: zaakKruimels(zaak),
        pad: `${zaakPad(zaak.id)}/feiten/${betrokkene?.id ?? GEDEELD}`,
        zaakHref: zaakPad(zaak.id),
        form: formulier(stand.velden, stand.fouten),
        zoek: stand.zoek,
        laatstGezien: stand.laatstGezien,
        adviesMogelijk: betrokkene !== null,
        deling: [
          { waarde: '', tekst: 'niet door een partner gedeeld' },
          ...deps.regels.boek.gegevensdeling.map(({ id, naam, bron }) => ({
            waarde: id,
            tekst: `${naam} (artikel ${bron.artikel ?? ''} ${bron.wet ?? ''})`,
          })),
        ],
        eerstUitleg: advies ? EERST_ADVIES : EERST_BASIS,
        beeld: feitenBeeld({
          definities: deps.regels.feiten,
          onderwerpen: ONDERWERPEN,
          huidig,
          advies,
          alleenGedeeld: betrokkene === null,
          zoek: stand.zoek,
          velden: stand.velden,
          fouten: stand.fouten,
        }),
      },
      status,
    );
  }

  async function bewaar(req: Request, gebruiker: Gebruiker, geladen: Geladen): Promise<void> {
    const gewijzigd = leesFeiten(req.body, deps.regels.feiten, geladen.huidig);
    if (gewijzigd.length === 0) return meld(req, 'Er was niets gewijzigd.');
    try {
      await registreerFeiten(deps, gebruiker, {
        zaakId: geladen.beeld.zaak.id,
        betrokkeneId: geladen.betrokkene?.id ?? null,
        feiten: gewijzigd,
        laatstGezien: tekst(req.body, 'laatstGezien') || null,
      });
    } catch (error) {
      if (error instanceof InputFaults) throw new InputFaults(foutenOpVeld(error.faults, gewijzigd));
      throw error;
    }
    meld(req, gewijzigd.length === 1 ? 'Eén feit opgeslagen.' : `${gewijzigd.length} feiten opgeslagen.`);
  }

  /** What was typed over what is stored, so that nothing of the form is lost. */
  const ingevuld = (req: Request, geladen: Geladen): Vlak => ({
    ...beginwaarden(deps.regels.feiten, geladen.huidig, deps.clock.vandaag()),
    ...vlak(req.body),
  });

  async function post(req: Request, res: Response, gebruiker: Gebruiker): Promise<void> {
    const geladen = await laad(req, gebruiker);
    const zoek = tekst(req.body, 'zoek');
    const opnieuw = (
      fouten: readonly Fault[],
      status: number,
      laatstGezien = tekst(req.body, 'laatstGezien'),
    ) => toon(res, geladen, { velden: ingevuld(req, geladen), fouten, zoek, laatstGezien }, status);
    if (tekst(req.body, 'actie') === 'rij') return opnieuw([], 200);
    const pad = `${zaakPad(geladen.beeld.zaak.id)}`;
    const wie = geladen.betrokkene?.id ?? GEDEELD;
    try {
      await probeer(
        async () => {
          await bewaar(req, gebruiker, geladen);
          const advies = tekst(req.body, 'actie') === 'advies';
          res.redirect(303, advies ? `${pad}/betrokkenen/${wie}/advies` : `${pad}/feiten/${wie}`);
        },
        (fouten) => opnieuw(fouten, 422),
      );
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      opnieuw(
        [
          {
            pad: '',
            melding: `${error.message} Uw antwoorden staan hieronder. Controleer ze en sla nog eens op.`,
          },
        ],
        409,
        geladen.laatst,
      );
    }
  }

  return [
    {
      method: 'get',
      path: '/zaken/:zaakId/feiten/:betrokkeneId',
      toegang: ['jurist'],
      async handle(req, res, gebruiker) {
        const geladen = await laad(req, gebruiker);
        const velden = beginwaarden(deps.regels.feiten, geladen.huidig, deps.clock.vandaag());
        const zoek = typeof req.query['zoek'] === 'string' ? req.query['zoek'].trim().slice(0, 80) : '';
        toon(res, geladen, { velden, fouten: [], zoek, laatstGezien: geladen.laatst }, 200);
      },
    },
    { method: 'post', path: '/zaken/:zaakId/feiten/:betrokkeneId', toegang: ['jurist'], handle: post },
  ];
};
