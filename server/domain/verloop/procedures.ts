/** The procedures of a case: pending, open as long as a remedy can be used, or over. They can keep a claim alive. */
import { localDay } from '../localDay.ts';
import type { TermijnDefinitie } from '../termijn.ts';
import type { EindeVan } from './loop.ts';

type Tot = string | EindeVan | null;
interface Tijdvak {
  /** Whose procedure it is; empty: of everybody. Each addressee has a last of his own. */
  readonly geadresseerde: string;
  readonly van: string;
  /** Last day; the end of the term for a remedy; null while it is pending. */
  tot: Tot;
}
export type Procedures = Map<string, Tijdvak[]>;

/** A procedure begins, or goes on after a ruling; `tot` is null while it is pending. */
export function zetProcedure(
  procedures: Procedures,
  naam: string,
  { datum, geadresseerde }: { readonly datum: string; readonly geadresseerde: string },
  tot: Tot,
): void {
  const tijdvakken = procedures.get(naam) ?? [];
  const laatste = tijdvakken.findLast((een) => een.geadresseerde === geadresseerde);
  if (laatste === undefined || typeof laatste.tot === 'string')
    tijdvakken.push({ geadresseerde, van: datum, tot });
  else laatste.tot = tot;
  procedures.set(naam, tijdvakken);
}

export interface OpenGehouden {
  /** `tot onherroepelijk is beslist over de last` */
  readonly tekst: string;
  readonly uitleg: string;
  readonly tot: string | null;
}

/**
 * Is a procedure open or pending on the day on which this term would lapse (Awb 5:35 lid 2, 5:37a lid 2 and 3)? Then it
 * ends when that procedure ends, without extra time; `tot` null: it is not over yet.
 */
export function houdtOpen(
  { heldOpenBy }: TermijnDefinitie,
  wie: string,
  dag: string,
  procedures: Procedures,
  momentVan: (tot: Tot) => string | null,
): OpenGehouden | null {
  for (const { procedure, naam, artikel } of heldOpenBy ?? []) {
    for (const { van, tot, geadresseerde } of procedures.get(procedure) ?? []) {
      if (geadresseerde !== '' && wie !== '' && geadresseerde !== wie) continue;
      const moment = momentVan(tot);
      const einde = moment === null ? null : localDay(moment);
      if (localDay(van) > dag || (einde !== null && einde < dag)) continue;
      const tekst = `tot onherroepelijk is beslist over ${naam}`;
      const uitleg = `Op die dag is er een procedure over ${naam}. De termijn loopt door ${tekst} (${artikel}).`;
      return { tekst, uitleg, tot: einde };
    }
  }
  return null;
}
