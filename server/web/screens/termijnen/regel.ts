import type { Peilmoment } from '../../../domain/groepVan.ts';
import type { TermijnDefinitie } from '../../../domain/termijn.ts';
import type { TermijnRij } from '../../../ports.ts';
import { dagEnTijd } from '../../amsterdam.ts';
import { toon } from '../../toon.ts';
import { zaakPad } from '../../zaakPad.ts';
import { restTekst, statusVan } from './status.ts';

/** `di 24 nov 2026`, and for a term in hours the hour: `di 24 nov 2026, 14.00 uur`. */
export function eindeKort(moment: string): string {
  const { tijd } = dagEnTijd(moment);
  return `${toon.datumKort(moment)}${tijd ? `, ${tijd.replace(':', '.')} uur` : ''}`;
}

/** What the badge alone does not say: since when it stands still, what it waits for, at which event it ends. */
export function standTekst(
  rij: TermijnRij,
  { start }: Pick<TermijnDefinitie, 'start'>,
  status: string,
): string {
  switch (status) {
    case 'opgeschort': {
      const van = rij.opgeschortVan ? ` sinds ${toon.datum(rij.opgeschortVan)}` : '';
      const tot = rij.opgeschortTot
        ? ` tot en met ${toon.datum(rij.opgeschortTot)}`
        : '; tot wanneer is nog niet bekend';
      return `Staat stil${van}${tot}.`;
    }
    case 'wacht':
      return `Begint bij: ${start}.`;
    case 'totUitspraak':
      return rij.eindeBij ? `Loopt ${rij.eindeBij}.` : 'De laatste dag is nog niet bekend.';
    default:
      return '';
  }
}

/** One running term as the overview shows it. Nothing in it depends on who looks or on the minute. */
export function termijnRegel(rij: TermijnRij, definitie: TermijnDefinitie, peil: Peilmoment) {
  const status = statusVan(rij, peil.vandaag, peil.nu);
  const loopt = status !== 'opgeschort' && status !== 'wacht';
  return {
    id: rij.id,
    href: zaakPad(rij.zaakId),
    termijnenHref: `${zaakPad(rij.zaakId)}/termijnen`,
    status,
    nummer: rij.zaakNummer,
    zaakTitel: rij.zaakTitel,
    adres: rij.objectAdres || 'geen adres',
    naam: toon.hoofdletter(rij.naam),
    geadresseerde: rij.geadresseerde || 'de hele zaak',
    uiterlijk: rij.veilig === null ? '–' : eindeKort(rij.veilig),
    /** Only where the law allows a later day than the one to plan on. */
    ruimsteLezing: rij.einde === rij.veilig || rij.einde === null ? null : eindeKort(rij.einde),
    stand: standTekst(rij, definitie, status),
    rest: loopt ? restTekst(rij.veilig, peil.vandaag) : '',
    artikel: rij.artikel,
    behandelaar: rij.behandelaarNaam,
    uitleg: rij.uitleg,
    waarschuwing: rij.waarschuwing,
  };
}
