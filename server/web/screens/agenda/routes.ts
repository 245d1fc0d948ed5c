import type { Request, Response } from 'express';
import { NotFound, type Fault } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import type { Deps } from '../../../ports.ts';
import { bekijkAgendalinks } from '../../../usecases/bekijkAgendalinks.ts';
import { bekijkZaak } from '../../../usecases/bekijkZaak.ts';
import { maakAgendalink } from '../../../usecases/maakAgendalink.ts';
import { trekAgendalinkIn } from '../../../usecases/trekAgendalinkIn.ts';
import { eigenAdres } from '../../eigenAdres.ts';
import { probeer, tekst } from '../../formulier.ts';
import { render } from '../../render.ts';
import type { Route, Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import type { WebOpties } from '../../webOpties.ts';
import { linkNaam } from './afspraken.ts';
import { feed } from './feed.ts';
import { leesAgendalink } from './form.ts';
import { agendaModel, beheerModel, gemaaktModel, intrekModel, type ZaakVan } from './viewModel.ts';

const IEDER = ['jurist', 'toetser', 'ondertekenaar', 'handhaver'] as const;

async function zaakVan(deps: Deps, gebruiker: Gebruiker, zaakId: string): Promise<ZaakVan> {
  if (zaakId === '') return null;
  return (await bekijkZaak(deps, gebruiker, { zaakId })).zaak;
}

async function toonPagina(
  deps: Deps,
  res: Response,
  gebruiker: Gebruiker,
  zaakId: string,
  opnieuw: { readonly waarden: object; readonly fouten: readonly Fault[] } | null = null,
): Promise<void> {
  const zaak = await zaakVan(deps, gebruiker, zaakId);
  const links = await bekijkAgendalinks(deps, gebruiker, { alle: false });
  const plek = { zaak, formId: deps.ids.next() };
  const status = opnieuw === null ? 200 : 422;
  render(res, 'agenda/pagina', agendaModel(links, plek, opnieuw?.waarden, opnieuw?.fouten), status);
}

/** The secret is shown in the answer itself, once: it is stored nowhere as text. */
const maak = (deps: Deps, opties: WebOpties, req: Request, res: Response, gebruiker: Gebruiker) =>
  probeer(
    async () => {
      const { link, geheim } = await maakAgendalink(deps, gebruiker, leesAgendalink(req.body));
      const zaak = await zaakVan(deps, gebruiker, link.zaakId ?? '');
      const adres = `${eigenAdres(req, opties)}/agenda/${geheim}.ics`;
      render(res, 'agenda/gemaakt', gemaaktModel(adres, linkNaam(link, zaak?.nummer ?? null)));
    },
    (fouten) =>
      toonPagina(deps, res, gebruiker, tekst(req.body, 'zaakId'), { waarden: req.body as object, fouten }),
  );

/** Ask first, then take back: for one's own links, and for the beheerder everybody's. */
const intrekken = (deps: Deps, basis: '/agenda' | '/beheer/agenda', toegang: Route['toegang']): Route[] => [
  {
    method: 'get',
    path: `${basis}/:id/intrekken`,
    toegang,
    async handle(req, res, gebruiker) {
      const links = await bekijkAgendalinks(deps, gebruiker, { alle: basis === '/beheer/agenda' });
      const link = links.find(({ id }) => id === req.params['id']);
      if (!link) throw new NotFound();
      render(res, 'agenda/intrekken', intrekModel(link, basis));
    },
  },
  {
    method: 'post',
    path: `${basis}/:id/intrekken`,
    toegang,
    async handle(req, res, gebruiker) {
      await trekAgendalinkIn(deps, gebruiker, { id: String(req.params['id']) });
      meld(req, 'De link is ingetrokken en werkt niet meer.');
      res.redirect(303, basis);
    },
  },
];

/** Calendars of terms: secret links, and what they give to a calendar program. */
export const agenda: Screen = (deps, opties) => [
  {
    method: 'get',
    path: '/agenda',
    toegang: IEDER,
    handle: (_req, res, gebruiker) => toonPagina(deps, res, gebruiker, ''),
  },
  {
    method: 'get',
    path: '/zaken/:zaakId/agenda',
    toegang: IEDER,
    handle: (req, res, gebruiker) => toonPagina(deps, res, gebruiker, String(req.params['zaakId'])),
  },
  {
    method: 'post',
    path: '/agenda',
    toegang: IEDER,
    handle: (req, res, gebruiker) => maak(deps, opties, req, res, gebruiker),
  },
  feed(deps, opties),
  ...intrekken(deps, '/agenda', IEDER),
  {
    method: 'get',
    path: '/beheer/agenda',
    toegang: ['beheerder'],
    handle: async (_req, res, gebruiker) =>
      render(res, 'agenda/beheer', beheerModel(await bekijkAgendalinks(deps, gebruiker, { alle: true }))),
  },
  ...intrekken(deps, '/beheer/agenda', ['beheerder']),
];
