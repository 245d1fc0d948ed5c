import type { Request, Response } from 'express';
import { NotFound, type Fault } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import { bekijkBesluit } from '../../../usecases/bekijkBesluit.ts';
import { handelOpmerkingAf } from '../../../usecases/handelOpmerkingAf.ts';
import { heropenOpmerking } from '../../../usecases/heropenOpmerking.ts';
import { plaatsOpmerking } from '../../../usecases/plaatsOpmerking.ts';
import { besluitActie } from '../../besluitActie.ts';
import { getal, probeer, tekst } from '../../formulier.ts';
import { render, renderFragment } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { soortNaam } from '../../soortNaam.ts';
import { vlak } from '../../vlak.ts';
import { besluitPad, zaakKruimels, zaakPad } from '../../zaakPad.ts';
import { anker } from './anker.ts';
import { opmerkingenBij } from './opmerkingenBij.ts';
import { PLAATSEN, type Omgeving, type Plaats } from './viewModel.ts';

const TOEGANG = ['jurist', 'toetser', 'ondertekenaar'] as const;
const PAD = '/besluiten/:besluitId/opmerkingen';

const param = (req: Request, naam: string): string => {
  const waarde = req.params[naam];
  if (typeof waarde !== 'string') throw new NotFound();
  return waarde;
};
const plaats = (req: Request): Plaats => PLAATSEN.find((een) => een === tekst(req.body, 'waar')) ?? 'pagina';

/** Which text field of the page this form is about: each form has its own, so that a fault stands where it was made. */
const veldVan = (req: Request): string => `tekst.${tekst(req.body, 'doel')}`;

/** What was typed elsewhere on the page and is not sent; what was placed is gone. */
const nogGetypt = (req: Request, zonder: string) =>
  Object.fromEntries(
    Object.entries(vlak(req.body)).filter(
      ([naam]) => (naam.startsWith('tekst.') || naam === 'onderdeel') && naam !== zonder,
    ),
  );

/** One thing that is done with a comment. */
interface Handeling {
  /** Gives the part of the letter and the comment that it is about. */
  readonly werk: (req: Request, gebruiker: Gebruiker) => Promise<{ onderdeel: string; gesprek: string }>;
  readonly melding: string;
}

export const opmerkingen: Screen = (deps) => {
  async function toonPagina(
    req: Request,
    res: Response,
    gebruiker: Gebruiker,
    omgeving: Partial<Omgeving>,
    status = 200,
  ): Promise<void> {
    const besluitId = param(req, 'besluitId');
    const { besluit, zaak, betrokkene } = await bekijkBesluit(deps, gebruiker, { besluitId });
    const o = await opmerkingenBij(deps, gebruiker, besluitId, { ...omgeving, waar: 'pagina' });
    const actie = besluitActie(besluit, gebruiker);
    render(
      res,
      'opmerkingen/pagina',
      {
        titel: 'Opmerkingen',
        ondertitel: `${soortNaam(besluit.soort, deps.brieven.soorten())} · ${zaak.nummer} · ${betrokkene.naam}`,
        kruimels: zaakKruimels(zaak),
        ...{ o, form: o.form, actie, zaakHref: zaakPad(zaak.id) },
      },
      status,
    );
  }

  /** The part of the page that changed, for htmx. */
  async function toonDeel(req: Request, res: Response, gebruiker: Gebruiker, omgeving: Partial<Omgeving>) {
    const waar = plaats(req);
    const o = await opmerkingenBij(deps, gebruiker, param(req, 'besluitId'), { ...omgeving, waar });
    const deel = o.delen.find(({ pad }) => pad === tekst(req.body, 'deel')) ?? null;
    const scherm = waar === 'concept' ? 'opmerkingen/fragmentConcept' : 'opmerkingen/fragment';
    renderFragment(res, scherm, { titel: '', o, deel, form: o.form });
  }

  /** Does it, and shows the comments again where they stood. */
  const handel =
    ({ werk, melding }: Handeling) =>
    (req: Request, res: Response, gebruiker: Gebruiker) => {
      const deelVanPagina = req.get('hx-request') !== undefined;
      const mislukt = async (fouten: readonly Fault[]): Promise<void> => {
        const eigen = fouten.map(({ pad, melding }) => ({
          pad: pad === 'tekst' ? veldVan(req) : pad,
          melding,
        }));
        const stand = { getypt: nogGetypt(req, ''), fouten: eigen };
        await (deelVanPagina
          ? toonDeel(req, res, gebruiker, stand)
          : toonPagina(req, res, gebruiker, stand, 422));
      };
      return probeer(async () => {
        const { onderdeel, gesprek } = await werk(req, gebruiker);
        if (deelVanPagina)
          return toonDeel(req, res, gebruiker, {
            ...{ getypt: nogGetypt(req, veldVan(req)), focus: gesprek, melding },
          });
        meld(req, melding);
        const scherm = plaats(req) === 'beoordelen' ? 'beoordelen' : 'opmerkingen';
        res.redirect(303, `${besluitPad(param(req, 'besluitId'))}/${scherm}#${anker(onderdeel)}`);
      }, mislukt);
    };

  const plaatsen: Handeling = {
    melding: 'Uw opmerking is geplaatst.',
    async werk(req, gebruiker) {
      const opmerking = await plaatsOpmerking(deps, gebruiker, {
        besluitId: param(req, 'besluitId'),
        opmerkingId: tekst(req.body, 'opmerkingId'),
        onderdeel: tekst(req.body, 'onderdeel'),
        antwoordOp: tekst(req.body, 'antwoordOp') || null,
        tekst: tekst(req.body, veldVan(req)),
        bijVersie: getal(req.body, 'version'),
      });
      return { onderdeel: opmerking.onderdeel, gesprek: opmerking.antwoordOp ?? opmerking.id };
    },
  };

  const zet = (doe: typeof handelOpmerkingAf, melding: string): Handeling => ({
    melding,
    async werk(req, gebruiker) {
      const gesprek = param(req, 'opmerkingId');
      await doe(deps, gebruiker, { besluitId: param(req, 'besluitId'), opmerkingId: gesprek });
      return { onderdeel: tekst(req.body, 'deel'), gesprek };
    },
  });

  return [
    {
      method: 'get',
      path: PAD,
      toegang: TOEGANG,
      handle: (req, res, gebruiker) => toonPagina(req, res, gebruiker, {}),
    },
    { method: 'post', path: PAD, toegang: TOEGANG, handle: handel(plaatsen) },
    {
      method: 'post',
      path: `${PAD}/:opmerkingId/afhandelen`,
      toegang: TOEGANG,
      handle: handel(zet(handelOpmerkingAf, 'De opmerking is afgehandeld.')),
    },
    {
      method: 'post',
      path: `${PAD}/:opmerkingId/heropenen`,
      toegang: TOEGANG,
      handle: handel(zet(heropenOpmerking, 'De opmerking is weer open.')),
    },
  ];
};
