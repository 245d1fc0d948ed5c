/** Dates and amounts as the screens write them: a calendar day, or the day in the Netherlands of an instant. */
import { DateTime } from 'luxon';
import { bedragTekst } from '../domain/bedragTekst.ts';
import { AMSTERDAM, dagTekst, datumTekst, kortDagTekst, momentTekst } from '../domain/datumTekst.ts';

const dagVan = (iso: string): string =>
  iso.includes('T') ? DateTime.fromISO(iso, { zone: AMSTERDAM }).toFormat('yyyy-MM-dd') : iso;

/** `1.234`: with a point per thousand, as Dutch is written. */
const getal = (aantal: number): string => String(aantal).replace(/\B(?=(?:\d{3})+$)/g, '.');

export const toon = {
  /** `maandag 4 januari 2027` */
  datum: (iso: string): string => dagTekst(dagVan(iso)),
  /** `ma 4 jan 2027` */
  datumKort: (iso: string): string => kortDagTekst(dagVan(iso)),
  /** `4 januari 2027` */
  datumZonderDag: (iso: string): string => datumTekst(dagVan(iso)),
  /** `maandag 4 januari 2027, 14.02 uur` from an instant. */
  tijdstip: momentTekst,
  /** `€ 2.500` or `€ 2.500,50` from whole eurocents. */
  geld: bedragTekst,
  getal,
  /** `1 vraag`, `2 vragen`, `0 vragen`. */
  aantal: (aantal: number, enkel: string, meer: string): string =>
    `${getal(aantal)} ${aantal === 1 ? enkel : meer}`,
  /** A name at the head of a row or card begins with a capital. */
  hoofdletter: (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1),
};
