import type { TermijnRij } from '../../../ports.ts';
import { BADGES } from '../../badge.ts';
import type { ViewModel } from '../../render.ts';
import { toon } from '../../toon.ts';
import { restTekst, statusVan, type TermijnBadge } from './status.ts';
import { tijdlijn } from './tijdlijn.ts';

/** A name of a term begins a line here; in the rules it stands in a sentence. */
const metHoofdletter = (naam: string): string => naam.charAt(0).toUpperCase() + naam.slice(1);

/** One running term as both screens show it. */
const termijnRegel = (rij: TermijnRij, vandaag: string) => ({
  id: rij.id,
  href: `/zaken/${rij.zaakId}`,
  status: statusVan(rij, vandaag),
  nummer: rij.zaakNummer,
  zaakTitel: rij.zaakTitel,
  adres: rij.objectAdres || 'geen adres',
  naam: metHoofdletter(rij.naam),
  geadresseerde: rij.geadresseerde,
  uiterlijk: rij.veilig === null ? '–' : toon.datumKort(rij.veilig),
  uiterlijkLang: rij.veilig === null ? (rij.eindeBij ?? 'nog niet bekend') : toon.datum(rij.veilig),
  /** Only where the law allows a later day than the one to plan on. */
  ruimsteLezing: rij.einde === rij.veilig || rij.einde === null ? null : toon.datumKort(rij.einde),
  rest: restTekst(rij.veilig, vandaag),
  artikel: rij.artikel,
  behandelaar: rij.behandelaarNaam,
  uitleg: rij.uitleg,
  waarschuwing: rij.waarschuwing,
});

const opDatum = (a: TermijnRij, b: TermijnRij): number =>
  (a.plandatum ?? '').localeCompare(b.plandatum ?? '') || a.zaakNummer.localeCompare(b.zaakNummer);

const TEGELS: readonly TermijnBadge[] = ['verlopen', 'vandaag', 'binnen3', 'opschema'];

const ondertitel = (rijen: readonly TermijnRij[], vandaag: string): string => {
  const zaken = new Set(rijen.map(({ zaakId }) => zaakId)).size;
  const termijnen = rijen.length === 1 ? '1 lopende termijn' : `${rijen.length} lopende termijnen`;
  return `${toon.datum(vandaag)} · ${termijnen} in ${zaken === 1 ? '1 zaak' : `${zaken} zaken`}`;
};

/** The overview: how many terms are late or near, each term with its explanation, and the same on a line of time. */
export function viewModel(alle: readonly TermijnRij[], vandaag: string, magMaken: boolean): ViewModel {
  const rijen = [...alle].sort(opDatum);
  const regels = rijen.map((rij) => termijnRegel(rij, vandaag));
  return {
    titel: 'Termijnen',
    ondertitel: ondertitel(rijen, vandaag),
    tegels: TEGELS.map((status) => ({
      kleur: BADGES[status]?.kleur,
      tekst: BADGES[status]?.tekst,
      aantal: regels.filter((regel) => regel.status === status).length,
    })),
    regels,
    tijdlijn: tijdlijn(rijen, vandaag),
    leeg: {
      titel: 'Er lopen geen termijnen',
      tekst: 'Een termijn begint als een besluit is bekendgemaakt. Dan staat hij hier.',
    },
    titelKnoppen: [
      { tekst: 'Abonneer op agenda (iCal)', soort: 'tweede', href: '/agenda' },
      ...(magMaken ? [{ tekst: 'Nieuwe zaak', href: '/zaken/nieuw' }] : []),
    ],
  };
}

/** The list for the street: the nearest first, large enough for a phone. */
export function buitenModel(alle: readonly TermijnRij[], vandaag: string): ViewModel {
  const regels = [...alle].sort(opDatum).map((rij) => termijnRegel(rij, vandaag));
  return {
    titel: 'Vandaag buiten',
    ondertitel: `${toon.datum(vandaag)} · ${regels.length === 1 ? '1 termijn' : `${regels.length} termijnen`}`,
    kaarten: regels.map((regel) => ({ ...regel, kleur: BADGES[regel.status]?.kleur })),
    leeg: {
      titel: 'Er is niets te controleren',
      tekst:
        'Zodra een besluit is bekendgemaakt, staat hier wat er geldt en tot wanneer. Andere termijnen, zoals bezwaar, vindt u bij Termijnen.',
    },
  };
}
