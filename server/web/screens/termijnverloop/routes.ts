import type { Request, Response } from 'express';
import { InputFaults, type Fault } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import { bekijkTermijnverloop } from '../../../usecases/bekijkTermijnverloop.ts';
import { herroepVoorval } from '../../../usecases/herroepVoorval.ts';
import { legVoorvalVast } from '../../../usecases/legVoorvalVast.ts';
import { formulier, probeer, tekst } from '../../formulier.ts';
import { datumInVeld } from '../../leesDatum.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { vlak } from '../../vlak.ts';
import { foutenOpVeld, leesVoorval } from './form.ts';
import {
  formulierModel,
  keuzeModel,
  soortenVan,
  verloopModel,
  verloopPad,
  voorproefModel,
} from './viewModel.ts';

const IN_DE_ZAAK = ['jurist', 'toetser', 'ondertekenaar', 'handhaver'] as const;
const WIE_VASTLEGT = ['jurist', 'handhaver'] as const;

/** The terms of one case, what happened in it, and recording what happens. */
export const termijnverloop: Screen = (deps) => {
  const zaakId = (req: Request): string => String(req.params['zaakId']);
  const laad = (req: Request, gebruiker: Gebruiker) =>
    bekijkTermijnverloop(deps, gebruiker, { zaakId: zaakId(req) });

  async function toonKeuze(req: Request, res: Response, gebruiker: Gebruiker, status = 200): Promise<void> {
    render(res, 'termijnverloop/keuze', keuzeModel(await laad(req, gebruiker)), status);
  }

  async function toonFormulier(
    req: Request,
    res: Response,
    gebruiker: Gebruiker,
    soortId: string,
    waarden: object,
    fouten: readonly Fault[],
  ): Promise<void> {
    const beeld = await laad(req, gebruiker);
    const soort = beeld.soorten.find(({ id }) => id === soortId);
    if (!soort) return toonKeuze(req, res, gebruiker);
    const model = formulierModel(beeld, soort, soortenVan(deps));
    const form = formulier(waarden, foutenOpVeld(fouten, soort));
    render(res, 'termijnverloop/formulier', { ...model, form }, fouten.length > 0 ? 422 : 200);
  }

  async function verwerk(req: Request, res: Response, gebruiker: Gebruiker): Promise<void> {
    const soort = soortenVan(deps).get(tekst(req.body, 'soort'));
    if (!soort) throw new InputFaults([{ pad: 'soort', melding: 'Kies wat er is gebeurd.' }]);
    const proef = tekst(req.body, 'stap') !== 'leg-vast';
    const invoer = { zaakId: zaakId(req), ...leesVoorval(req.body, soort), proef };
    const uitkomst = await legVoorvalVast(deps, gebruiker, invoer);
    if (proef) {
      const model = voorproefModel(deps, await laad(req, gebruiker), uitkomst, deps.clock.vandaag());
      const velden = Object.entries(vlak(req.body)).filter(([naam]) => naam !== '_csrf' && naam !== 'stap');
      return render(res, 'termijnverloop/voorproef', { ...model, velden });
    }
    meld(req, `Vastgelegd: ${soort.naam}.`);
    res.redirect(303, verloopPad(zaakId(req)));
  }

  async function toonHerroepen(
    req: Request,
    res: Response,
    gebruiker: Gebruiker,
    fouten: readonly Fault[],
  ): Promise<void> {
    const beeld = await laad(req, gebruiker);
    const { voorvallen, ...model } = verloopModel(deps, beeld, deps.clock.vandaag(), true);
    const voorval = voorvallen.find(({ id }) => id === req.params['voorvalId']);
    if (!voorval?.herroepHref) return res.redirect(303, verloopPad(zaakId(req)));
    const pagina = {
      titel: 'Vastlegging herroepen',
      ondertitel: model.ondertitel,
      kruimels: [...model.kruimels, { tekst: 'Termijnen', href: verloopPad(zaakId(req)) }],
    };
    render(
      res,
      'termijnverloop/herroepen',
      {
        ...pagina,
        voorval,
        terugHref: verloopPad(zaakId(req)),
        form: formulier((req.body ?? {}) as object, fouten),
      },
      fouten.length > 0 ? 422 : 200,
    );
  }

  return [
    {
      method: 'get',
      path: '/zaken/:zaakId/termijnen',
      toegang: IN_DE_ZAAK,
      async handle(req, res, gebruiker) {
        const magHerroepen = gebruiker.rollen.includes('jurist');
        const beeld = await laad(req, gebruiker);
        render(res, 'termijnverloop/pagina', verloopModel(deps, beeld, deps.clock.vandaag(), magHerroepen));
      },
    },
    {
      method: 'get',
      path: '/zaken/:zaakId/termijnen/nieuw',
      toegang: WIE_VASTLEGT,
      async handle(req, res, gebruiker) {
        const soort = tekst(req.query, 'soort');
        if (soort === '') return toonKeuze(req, res, gebruiker);
        const begin = { voorvalId: deps.ids.next(), datum: datumInVeld(deps.clock.vandaag()) };
        return toonFormulier(req, res, gebruiker, soort, begin, []);
      },
    },
    {
      method: 'post',
      path: '/zaken/:zaakId/termijnen/nieuw',
      toegang: WIE_VASTLEGT,
      handle: (req, res, gebruiker) =>
        tekst(req.body, 'stap') === 'wijzig'
          ? toonFormulier(req, res, gebruiker, tekst(req.body, 'soort'), vlak(req.body), [])
          : probeer(
              () => verwerk(req, res, gebruiker),
              (fouten) =>
                toonFormulier(req, res, gebruiker, tekst(req.body, 'soort'), vlak(req.body), fouten),
            ),
    },
    {
      method: 'get',
      path: '/zaken/:zaakId/termijnen/:voorvalId/herroepen',
      toegang: ['jurist'],
      handle: (req, res, gebruiker) => toonHerroepen(req, res, gebruiker, []),
    },
    {
      method: 'post',
      path: '/zaken/:zaakId/termijnen/:voorvalId/herroepen',
      toegang: ['jurist'],
      handle: (req, res, gebruiker) =>
        probeer(
          async () => {
            const voorvalId = String(req.params['voorvalId']);
            await herroepVoorval(deps, gebruiker, {
              zaakId: zaakId(req),
              voorvalId,
              reden: tekst(req.body, 'reden'),
            });
            meld(req, 'De vastlegging is herroepen. De termijnen zijn opnieuw berekend.');
            res.redirect(303, verloopPad(zaakId(req)));
          },
          (fouten) => toonHerroepen(req, res, gebruiker, fouten),
        ),
    },
  ];
};
