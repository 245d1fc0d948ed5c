import { DateTime } from 'luxon';
import type { Dossier, FeitRij, FeitWaarde, Feiten } from './dossier.ts';

/** Facts that are computed from others. Which facts each one rests on stands in rules/feiten/afgeleid.json. */
export const AFGELEID: Readonly<Record<string, (dossier: Dossier) => FeitWaarde>> = {
  'afgeleid.feitdag': ({ feiten, peildatum }) => feiten['zaak.feitdatum'] ?? peildatum,
  'afgeleid.objectsoort': ({ feiten }) => objectsoort(feiten),
  'afgeleid.verstrekenMaanden': (dossier) => verstrekenMaanden(dossier),
  'afgeleid.voorbereidingGronden': ({ feiten }) => voorbereidingGronden(feiten),
  'afgeleid.peildatum': ({ peildatum }) => peildatum,
  'afgeleid.incidentenEigenGedrag': ({ feiten }) => incidentenEigenGedrag(feiten),
  'afgeleid.maandenSindsVerbeurte': (dossier) => maandenSindsVerbeurte(dossier),
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
  return heleMaanden(begin, einde);
}

/** Whole calendar months between two days; none when the end lies before the begin. */
const heleMaanden = (begin: string, einde: string): number =>
  Math.max(0, Math.floor(day(einde).diff(day(begin), 'months').months));

/** Whole months since the dwangsom was verbeurd, or since the verjaring was last gestuit (Awb 5:35, 4:106). */
function maandenSindsVerbeurte({ feiten, peildatum }: Dossier): number | null {
  const begin = feiten['invordering.stuitingOp'] ?? feiten['invordering.verbeurdOp'] ?? null;
  return typeof begin === 'string' ? heleMaanden(begin, peildatum) : null;
}

/** How many incidents are the person's own conduct; one of which that is not known leaves the number open. */
function incidentenEigenGedrag(feiten: Feiten): number | null {
  const incidenten = feiten['verstoring.incidenten'] as FeitRij[] | null | undefined;
  if (incidenten == null) return null;
  const eigen = incidenten.map((incident) => incident['eigenGedrag'] ?? null);
  return eigen.includes(null) ? null : eigen.filter(Boolean).length;
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
