import type { Request, Response } from 'express';
import { Refusal, type Fault } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import { bekijkOpenbaar } from '../../../usecases/bekijkOpenbaar.ts';
import { maakKennisgeving } from '../../../usecases/maakKennisgeving.ts';
import { maakOpenbaar } from '../../../usecases/maakOpenbaar.ts';
import { formulier, lijst, probeer, tekst } from '../../formulier.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { sendBestand } from '../../sendBestand.ts';
import { soortNaam } from '../../soortNaam.ts';
import { besluitPad, zaakKruimels } from '../../zaakPad.ts';
import { openbaarPagina } from './viewModel.ts';

const TITEL = 'Openbare versie';

/** What was typed; words may be personal, so they never stand in an address. */
const vraagVan = (req: Request) => ({
  besluitId: String(req.params['besluitId']),
  extra: tekst(req.body, 'extra')
    .split('\n')
    .map((regel) => regel.trim()),
  weglaten: lijst(req.body, 'weglaten'),
  tonen: lijst(req.body, 'tonen'),
});

/** A letter of which no copy may be made is no defect: why, for a page that says so. */
function kanNiet(error: unknown): readonly string[] {
  if (error instanceof Refusal) return error.redenen;
  throw error;
}

export const openbaar: Screen = (deps) => {
  async function toon(
    req: Request,
    res: Response,
    gebruiker: Gebruiker,
    fouten: readonly Fault[] = [],
  ): Promise<void> {
    // bad words would be refused again: then the page is shown without them
    const vraag = vraagVan(req);
    const schoon = fouten.some(({ pad }) => pad.startsWith('extra')) ? { ...vraag, extra: [] } : vraag;
    const beeld = await bekijkOpenbaar(deps, gebruiker, schoon).catch(kanNiet);
    const verder = besluitPad(vraag.besluitId);
    if (!('versie' in beeld)) {
      const data = { titel: 'Van deze brief kan geen openbare versie', kruimels: [], punten: beeld };
      return render(res, 'openbaar/nietMogelijk', data, 422);
    }
    const { besluit, zaak, versie } = beeld;
    const data = {
      titel: TITEL,
      ondertitel: `${soortNaam(besluit.soort, deps.brieven.soorten())} · ${zaak.nummer}`,
      kruimels: zaakKruimels(zaak),
      pad: `${verder}/openbaar`,
      isBesluit: deps.brieven
        .soorten()
        .some(({ slug, aard }) => slug === besluit.soort && aard.startsWith('besluit')),
      form: formulier({ extra: vraag.extra.join('\n') }, fouten),
      p: openbaarPagina(versie),
    };
    render(res, 'openbaar/pagina', data, fouten.length > 0 ? 422 : 200);
  }

  /** Shows the copy again, or gives one of its files. */
  async function doe(req: Request, res: Response, gebruiker: Gebruiker): Promise<void> {
    const vraag = vraagVan(req);
    const keuze = tekst(req.body, 'doe');
    if (keuze === 'openbaar') {
      const gelezen = tekst(req.body, 'gelezen') === 'ja';
      return sendBestand(res, await maakOpenbaar(deps, gebruiker, { ...vraag, gelezen }));
    }
    if (keuze === 'tekst' || keuze === 'pdf')
      return sendBestand(res, await maakKennisgeving(deps, gebruiker, { ...vraag, vorm: keuze }));
    return toon(req, res, gebruiker);
  }

  return [
    {
      method: 'get',
      path: '/besluiten/:besluitId/openbaar',
      toegang: ['jurist', 'toetser'],
      handle: (req, res, gebruiker) => toon(req, res, gebruiker),
    },
    {
      method: 'post',
      path: '/besluiten/:besluitId/openbaar',
      toegang: ['jurist', 'toetser'],
      handle: (req, res, gebruiker) =>
        probeer(
          () => doe(req, res, gebruiker),
          (fouten) => toon(req, res, gebruiker, fouten),
        ),
    },
  ];
};
