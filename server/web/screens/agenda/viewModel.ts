import type { Fault } from '../../../domain/fault.ts';
import type { ZichtbareAgendalink } from '../../../usecases/bekijkAgendalinks.ts';
import { formulier } from '../../formulier.ts';
import type { Kruimel, ViewModel } from '../../render.ts';
import { toon } from '../../toon.ts';
import { zaakKruimels } from '../../zaakPad.ts';
import { linkNaam } from './afspraken.ts';
import { KEUZES } from './form.ts';

/** The case of a page that is about one. */
export type ZaakVan = { readonly id: string; readonly nummer: string } | null;

const TERMIJNEN: readonly Kruimel[] = [{ tekst: 'Termijnen', href: '/termijnen' }];
const AGENDA: readonly Kruimel[] = [...TERMIJNEN, { tekst: 'Agenda', href: '/agenda' }];
const BEHEER: readonly Kruimel[] = [{ tekst: 'Agendalinks', href: '/beheer/agenda' }];

function badgeVan({ ingetrokkenOp, eigenaarActief }: ZichtbareAgendalink): string {
  if (ingetrokkenOp !== null) return 'ingetrokken';
  return eigenaarActief ? 'actief' : 'inactief';
}

const regel = (basis: string) => (link: ZichtbareAgendalink) => ({
  naam: linkNaam(link, link.zaakNummer),
  eigenaar: link.eigenaar,
  herinneringen: link.herinneringen ? 'met herinneringen' : 'zonder herinneringen',
  gemaakt: toon.tijdstip(link.gemaaktOp),
  opgehaald: link.laatstOpgehaaldOp === null ? 'nog niet' : toon.tijdstip(link.laatstOpgehaaldOp),
  badge: badgeVan(link),
  intrekHref: link.ingetrokkenOp === null ? `${basis}/${encodeURIComponent(link.id)}/intrekken` : null,
});

/** What works stands above what was taken back. */
const actiefEerst = (links: readonly ZichtbareAgendalink[]): ZichtbareAgendalink[] =>
  links.toSorted((a, b) => Number(a.ingetrokkenOp !== null) - Number(b.ingetrokkenOp !== null));

/** Make a link, for oneself or of one case, and the links that one has. `formId` makes a form that is sent twice one link. */
export const agendaModel = (
  links: readonly ZichtbareAgendalink[],
  { zaak, formId }: { readonly zaak: ZaakVan; readonly formId: string },
  waarden: object = {},
  fouten: readonly Fault[] = [],
): ViewModel => ({
  titel: zaak === null ? 'Agenda' : `Agenda van zaak ${zaak.nummer}`,
  ondertitel: 'Termijnen in Outlook, Google Agenda of de agenda van Apple',
  kruimels: zaak === null ? TERMIJNEN : zaakKruimels(zaak),
  form: formulier({ id: formId, ...waarden }, fouten),
  formId,
  zaakId: zaak?.id ?? '',
  keuzes: KEUZES,
  links: actiefEerst(links.filter(({ zaakId }) => zaak === null || zaakId === zaak.id)).map(regel('/agenda')),
});

/** The address, shown this once. */
export const gemaaktModel = (adres: string, naam: string): ViewModel => ({
  titel: 'Uw link is klaar',
  ondertitel: naam,
  kruimels: AGENDA,
  adres,
  lokaal: /^http:/.test(adres),
});

/** The links of everybody, without what is of the owner alone. */
export const beheerModel = (links: readonly ZichtbareAgendalink[]): ViewModel => ({
  titel: 'Agendalinks',
  ondertitel: `${toon.aantal(links.filter((link) => badgeVan(link) === 'actief').length, 'link', 'links')} in gebruik`,
  links: actiefEerst(links).map(regel('/beheer/agenda')),
});

export const intrekModel = (link: ZichtbareAgendalink, basis: string): ViewModel => ({
  titel: 'Link intrekken',
  kruimels: basis === '/agenda' ? AGENDA : BEHEER,
  link: regel(basis)(link),
  terug: basis,
});
