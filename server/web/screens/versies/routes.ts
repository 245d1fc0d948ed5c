import type { Request, Response } from 'express';
import type { Fault } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import { bekijkVersies } from '../../../usecases/bekijkVersies.ts';
import { herstelVersie } from '../../../usecases/herstelVersie.ts';
import { formulier, getal, probeer } from '../../formulier.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { soortNaam } from '../../soortNaam.ts';
import { voorWie } from '../../voorWie.ts';
import { besluitPad, zaakKruimels, zaakPad } from '../../zaakPad.ts';
import { versieOpties, versiesLijst, wijzigingenBeeld } from './viewModel.ts';

const BEWERKBAAR = ['concept', 'teruggewezen'];

/** The number of a version in the address, or null when there is none. */
const gekozen = (waarde: unknown): number | null =>
  typeof waarde === 'string' && /^\d{1,9}$/.test(waarde) ? Number(waarde) : null;

export const versies: Screen = (deps) => {
  async function toon(
    req: Request,
    res: Response,
    gebruiker: Gebruiker,
    fouten: readonly Fault[],
    status = 200,
  ): Promise<void> {
    const besluitId = String(req.params['besluitId']);
    const [van, naar] = [gekozen(req.query['van']), gekozen(req.query['naar'])];
    const beeld = await bekijkVersies(deps, gebruiker, { besluitId, van, naar });
    const { besluit, zaak, betrokkene, vergelijking } = beeld;
    const pad = `${besluitPad(besluit.id)}/versies`;
    const bewerkbaar = gebruiker.rollen.includes('jurist') && BEWERKBAAR.includes(besluit.status);
    const naam = soortNaam(besluit.soort, deps.brieven.soorten());
    render(
      res,
      'versies/pagina',
      {
        titel: `Eerdere versies: ${naam}`,
        ondertitel: `${zaak.nummer} · ${voorWie(besluit.soort, deps.brieven.soorten(), betrokkene.naam)}`,
        kruimels: zaakKruimels(zaak),
        pad,
        terug: bewerkbaar ? `${besluitPad(besluit.id)}/concept` : zaakPad(zaak.id),
        terugTekst: bewerkbaar ? 'Terug naar de brief' : 'Terug naar de zaak',
        version: besluit.version,
        versies: versiesLijst(beeld.versies, besluit.version, bewerkbaar),
        opties: versieOpties(beeld.versies, besluit.version),
        vergelijking: vergelijking && {
          ...vergelijking,
          wijzigingen: wijzigingenBeeld(vergelijking.wijzigingen),
        },
        form: formulier({ van: vergelijking?.van, naar: vergelijking?.naar }, fouten),
        brief: vergelijking?.html ?? '',
      },
      status,
    );
  }

  async function zetTerug(req: Request, res: Response, gebruiker: Gebruiker): Promise<void> {
    const besluitId = String(req.params['besluitId']);
    const invoer = { besluitId, version: getal(req.body, 'version'), terug: getal(req.body, 'terug') };
    await probeer(
      async () => {
        await herstelVersie(deps, gebruiker, invoer);
        meld(
          req,
          `Versie ${invoer.terug} is teruggezet. De tekst die er stond, vindt u bij “Eerdere versies”.`,
        );
        res.redirect(303, `${besluitPad(besluitId)}/concept`);
      },
      (fouten) => toon(req, res, gebruiker, fouten, 422),
    );
  }

  return [
    {
      method: 'get',
      path: '/besluiten/:besluitId/versies',
      toegang: ['jurist', 'toetser', 'ondertekenaar'],
      handle: (req, res, gebruiker) => toon(req, res, gebruiker, []),
    },
    {
      method: 'post',
      path: '/besluiten/:besluitId/versies',
      toegang: ['jurist'],
      handle: zetTerug,
    },
  ];
};
