import { redenenTegen, type Besluit } from '../domain/besluit.ts';
import type { Gebruiker } from '../domain/rol.ts';
import { besluitPad } from './zaakPad.ts';

export interface BesluitActie {
  readonly tekst: string;
  readonly href: string | null;
}

const actie = (tekst: string, besluit: Besluit, pad: string): BesluitActie => ({
  tekst,
  href: `${besluitPad(besluit.id)}/${pad}`,
});
const wacht = (tekst: string): BesluitActie => ({ tekst, href: null });

/** What this user can do next with this besluit, or on whom it waits. */
export function besluitActie(besluit: Besluit, gebruiker: Gebruiker): BesluitActie {
  const heeft = (rol: string): boolean => (gebruiker.rollen as readonly string[]).includes(rol);
  switch (besluit.status) {
    case 'concept':
    case 'teruggewezen':
      return heeft('jurist')
        ? actie('Verder schrijven', besluit, 'concept')
        : wacht('De jurist schrijft nog.');
    case 'voorgelegd':
      if (!heeft('toetser')) return wacht('Wacht op de toetser.');
      return redenenTegen('stelVast', besluit, gebruiker).length === 0
        ? actie('Beoordelen', besluit, 'beoordelen')
        : wacht('Wacht op een andere toetser: u schreef dit zelf.');
    case 'vastgesteld':
    case 'ondertekening_gestart':
      return heeft('ondertekenaar')
        ? actie('Ondertekenen', besluit, 'ondertekenen')
        : wacht('Wacht op de ondertekenaar.');
    case 'ondertekend':
      return heeft('jurist')
        ? actie('Bekendmaken', besluit, 'bekendmaken')
        : wacht('De jurist maakt het bekend.');
    case 'bekendgemaakt':
      return heeft('jurist')
        ? actie('Bekendmaking en termijnen', besluit, 'bekendmaken')
        : wacht('Bekendgemaakt.');
  }
}
