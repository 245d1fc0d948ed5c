import type { Request, Response } from 'express';
import { Conflict, NotFound, type Fault } from '../../../domain/fault.ts';
import type { Besluit } from '../../../domain/besluit.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import type { OpgeslagenAdvies } from '../../../ports.ts';
import { bekijkAdvies } from '../../../usecases/bekijkAdvies.ts';
import { bekijkBesluit } from '../../../usecases/bekijkBesluit.ts';
import { bekijkHerkomst } from '../../../usecases/bekijkHerkomst.ts';
import { stelVast } from '../../../usecases/stelVast.ts';
import { telOpenOpmerkingen } from '../../../usecases/telOpenOpmerkingen.ts';
import { werkvoorraad } from '../../../usecases/werkvoorraad.ts';
import { wijsTerug } from '../../../usecases/wijsTerug.ts';
import { formulier, getal, probeer, tekst } from '../../formulier.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { soortNaam } from '../../soortNaam.ts';
import { werkLijst } from '../../werkLijst.ts';
import { voorWie } from '../../voorWie.ts';
import { besluitPad, zaakKruimels, zaakPad } from '../../zaakPad.ts';
import { herkomstPanelen } from '../concept/herkomst.ts';
import { opmerkingenBij } from '../opmerkingen/opmerkingenBij.ts';
import { beoordeelPagina } from './viewModel.ts';

const LIJST = '/beoordelen';

export const beoordelen: Screen = (deps) => {
  const naamVan = (slug: string): string => soortNaam(slug, deps.brieven.soorten());

  async function adviesBij(
    { zaakId, adviesId }: Besluit,
    gebruiker: Gebruiker,
  ): Promise<OpgeslagenAdvies | null> {
    return adviesId === null ? null : bekijkAdvies(deps, gebruiker, { zaakId, adviesId });
  }

  /** Which reasons the writer took over, changed or left out: per paragraph of the letter, with its heading. */
  async function afweging({ id, zaakId, soort }: Besluit, gebruiker: Gebruiker) {
    const delen = deps.brieven.soorten().find(({ slug }) => slug === soort)?.weging ?? [];
    const beeld = await bekijkHerkomst(deps, gebruiker, { besluitId: id });
    const ids = delen.map((deel) => deel.id);
    const panelen = herkomstPanelen(beeld, ids, { zaakId, schrijft: false });
    return delen.flatMap((deel) => {
      const paneel = panelen[`weging.${deel.id}`];
      return !paneel || paneel.leeg ? [] : [{ kop: deel.kop, paneel }];
    });
  }

  async function toon(
    req: Request,
    res: Response,
    gebruiker: Gebruiker,
    fouten: readonly Fault[],
    status = 200,
  ) {
    const beeld = await bekijkBesluit(deps, gebruiker, { besluitId: String(req.params['besluitId']) });
    const { besluit, zaak, betrokkene } = beeld;
    if (besluit.status !== 'voorgelegd') return res.redirect(303, zaakPad(zaak.id));
    const advies = await adviesBij(besluit, gebruiker);
    render(
      res,
      'beoordelen/pagina',
      {
        titel: `Beoordelen: ${naamVan(besluit.soort)}`,
        ondertitel: `${zaak.nummer} · ${zaak.titel} · ${voorWie(besluit.soort, deps.brieven.soorten(), betrokkene.naam)}`,
        kruimels: [{ tekst: 'Te beoordelen', href: LIJST }, ...zaakKruimels(zaak).slice(1)],
        pad: besluitPad(besluit.id),
        pdf: `${besluitPad(besluit.id)}/brief.pdf`,
        adviesHref: besluit.adviesId ? `${zaakPad(zaak.id)}/advies/${besluit.adviesId}` : null,
        version: besluit.version,
        form: formulier(req.body as object, fouten),
        brief: beeld.html,
        afweging: await afweging(besluit, gebruiker),
        o: await opmerkingenBij(deps, gebruiker, besluit.id, { waar: 'beoordelen' }),
        b: beoordeelPagina({ besluit, gebreken: beeld.gebreken, advies, gebruiker }),
      },
      status,
    );
  }

  /** Runs one of the two moves and goes back to the list; what changed meanwhile is shown before he decides again. */
  const handel =
    (werk: (req: Request, gebruiker: Gebruiker) => Promise<unknown>, melding: string) =>
    async (req: Request, res: Response, gebruiker: Gebruiker) => {
      try {
        await probeer(
          async () => {
            await werk(req, gebruiker);
            meld(req, melding);
            res.redirect(303, LIJST);
          },
          async (fouten) => void (await toon(req, res, gebruiker, fouten, 422)),
        );
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        const melding = `${error.message} Hieronder staat hoe het nu is; er is niets vastgesteld of teruggestuurd.`;
        const opnieuw = { ...(req.body as object), opmerkingenGezien: '' };
        req.body = opnieuw;
        await toon(req, res, gebruiker, [{ pad: '', melding }], 409);
      }
    };

  const invoer = (req: Request) => {
    const besluitId = req.params['besluitId'];
    if (typeof besluitId !== 'string') throw new NotFound();
    return { besluitId, version: getal(req.body, 'version') };
  };

  return [
    {
      method: 'get',
      path: LIJST,
      toegang: ['toetser'],
      async handle(_req, res, gebruiker) {
        const rijen = (await werkvoorraad(deps, gebruiker)).filter(({ status }) => status === 'voorgelegd');
        render(res, 'beoordelen/lijst', {
          titel: 'Te beoordelen',
          ondertitel: 'Brieven die op uw oordeel wachten. Wat u zelf schreef, beoordeelt een ander.',
          rijen: werkLijst(
            rijen,
            deps.brieven.soorten(),
            'beoordelen',
            await telOpenOpmerkingen(
              deps,
              gebruiker,
              rijen.map(({ id }) => id),
            ),
          ),
        });
      },
    },
    {
      method: 'get',
      path: '/besluiten/:besluitId/beoordelen',
      toegang: ['toetser'],
      handle: async (req, res, gebruiker) => void (await toon(req, res, gebruiker, [])),
    },
    {
      method: 'post',
      path: '/besluiten/:besluitId/vaststellen',
      toegang: ['toetser'],
      handle: handel(
        (req, gebruiker) =>
          stelVast(deps, gebruiker, {
            ...invoer(req),
            opmerkingenStand: getal(req.body, 'opmerkingenStand'),
            opmerkingenGezien: tekst(req.body, 'opmerkingenGezien') === 'ja',
          }),
        'Vastgesteld. De tekst ligt nu vast en gaat naar de ondertekenaar.',
      ),
    },
    {
      method: 'post',
      path: '/besluiten/:besluitId/terugwijzen',
      toegang: ['toetser'],
      handle: handel(
        (req, gebruiker) => wijsTerug(deps, gebruiker, { ...invoer(req), reden: tekst(req.body, 'reden') }),
        'Teruggestuurd naar de jurist, met uw reden.',
      ),
    },
  ];
};
