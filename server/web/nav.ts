import type { Gebruiker, Rol } from '../domain/rol.ts';

interface NavItem {
  readonly tekst: string;
  readonly href: string;
  readonly rollen: readonly Rol[];
}

const inDeZaak: readonly Rol[] = ['jurist', 'toetser', 'ondertekenaar', 'handhaver'];

/** The menu, in order of use. A role sees only what it may open. */
const ITEMS: readonly NavItem[] = [
  { tekst: 'Te beoordelen', href: '/beoordelen', rollen: ['toetser'] },
  { tekst: 'Te ondertekenen', href: '/ondertekenen', rollen: ['ondertekenaar'] },
  { tekst: 'Handhaving', href: '/handhaving', rollen: ['handhaver'] },
  { tekst: 'Termijnen', href: '/termijnen', rollen: inDeZaak },
  { tekst: 'Zaken', href: '/zaken', rollen: inDeZaak },
  { tekst: 'Herinneringen', href: '/herinneringen', rollen: inDeZaak },
  { tekst: 'Termijncalculator', href: '/termijncalculator', rollen: [...inDeZaak, 'beheerder'] },
  { tekst: 'Regels', href: '/regels', rollen: ['jurist', 'toetser', 'ondertekenaar'] },
  { tekst: 'Accounts', href: '/beheer/accounts', rollen: ['beheerder'] },
  { tekst: 'Agendalinks', href: '/beheer/agenda', rollen: ['beheerder'] },
  { tekst: 'Bewaking', href: '/beheer/bewaking', rollen: ['beheerder'] },
  { tekst: 'Sleutel', href: '/beheer/sleutel', rollen: ['beheerder'] },
  { tekst: 'Hulp', href: '/hulp', rollen: [...inDeZaak, 'beheerder'] },
];

/** A letter belongs to the work list of the screen that it is open in, and else to the cases. */
function onderdeelVan(pad: string): string {
  const scherm = /^\/besluiten\/[^/]+\/(\w+)/.exec(pad)?.[1];
  if (scherm === undefined) return pad;
  return scherm === 'beoordelen' || scherm === 'ondertekenen' ? `/${scherm}` : '/zaken';
}

/** The menu of a user, with the item of the present page marked. */
export function nav(gebruiker: Gebruiker | null, pad: string) {
  const mag = (rollen: readonly Rol[]) => gebruiker?.rollen.some((rol) => rollen.includes(rol)) ?? false;
  const onderdeel = onderdeelVan(pad);
  return ITEMS.filter(({ rollen }) => mag(rollen)).map(({ tekst, href }) => ({
    tekst,
    href,
    actief: onderdeel === href || onderdeel.startsWith(`${href}/`),
  }));
}

/** Where a user begins: at the work that waits for his role. */
export function startpagina(gebruiker: Gebruiker): string {
  const begin: readonly [Rol, string][] = [
    ['toetser', '/beoordelen'],
    ['ondertekenaar', '/ondertekenen'],
    ['jurist', '/termijnen'],
    ['handhaver', '/handhaving'],
    ['beheerder', '/beheer/accounts'],
  ];
  return begin.find(([rol]) => gebruiker.rollen.includes(rol))?.[1] ?? '/hulp';
}
