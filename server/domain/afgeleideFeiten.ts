import { DateTime } from 'luxon';
import type { Dossier, FeitWaarde, Feiten } from './dossier.ts';

/** Facts that are computed from others. Which facts each one rests on stands in rules/feiten/afgeleid.json. */
export const AFGELEID: Readonly<Record<string, (dossier: Dossier) => FeitWaarde>> = {
  'afgeleid.feitdag': ({ feiten, peildatum }) => feiten['zaak.feitdatum'] ?? peildatum,
  'afgeleid.objectsoort': ({ feiten }) => objectsoort(feiten),
  'afgeleid.verstrekenMaanden': (dossier) => verstrekenMaanden(dossier),
  'afgeleid.voorbereidingGronden': ({ feiten }) => voorbereidingGronden(feiten),
};

/** Woonwagen and an inhabited vaartuig count as woning, an uninhabited vaartuig as lokaal. */
function objectsoort(feiten: Feiten): FeitWaarde {
  const soort = feiten['pand.soort'] ?? null;
  if (soort === 'woonwagen') return 'woning';
  if (soort !== 'vaartuig') return soort;
  const bewoond = feiten['pand.bewoond'] ?? null;
  return bewoond === null ? null : bewoond ? 'woning' : 'lokaal';
}

/** Whole months from the end of the violation (unknown: the day of the facts) to the start of the measure (unknown: the peildatum). */
function verstrekenMaanden({ feiten, peildatum }: Dossier): number | null {
  const begin = feiten['zaak.eindeOvertreding'] ?? feiten['zaak.feitdatum'] ?? null;
  const einde = feiten['voornemen.ingangsdatum'] ?? peildatum;
  if (typeof begin !== 'string' || typeof einde !== 'string') return null;
  const { months } = day(einde).diff(day(begin), 'months');
  return Math.max(0, Math.floor(months));
}

/** A calendar day has no zone: UTC keeps the sum the same on every machine. */
const day = (iso: string): DateTime => DateTime.fromISO(iso, { zone: 'utc' });

/** The penal articles behind preparation goods; `grond_onbekend` leaves them unknown. */
function voorbereidingGronden(feiten: Feiten): FeitWaarde {
  const gronden = feiten['drugs.voorbereidingGronden'];
  if (Array.isArray(gronden)) return gronden;
  const soort = feiten['drugs.voorbereiding'] ?? null;
  if (soort === null || soort === 'grond_onbekend') return null;
  return soort === 'geen' ? [] : [soort as string];
}

/** The facts of a dossier together with everything that is computed from them. */
export function voegAfgeleideFeitenToe(dossier: Dossier): Feiten {
  const afgeleid = Object.entries(AFGELEID).map(([id, bereken]) => [id, bereken(dossier)] as const);
  return { ...dossier.feiten, ...Object.fromEntries(afgeleid) };
}
