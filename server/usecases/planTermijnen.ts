import type { Besluit } from '../domain/besluit.ts';
import type { Lengte } from '../domain/termijn.ts';
import type { Deps } from '../ports.ts';
import { briefSoort } from './briefSoort.ts';

/** A term that a letter starts, as the voorval of its bekendmaking keeps it. */
export interface GeplandeTermijn {
  readonly termijn: string;
  readonly start: string;
  readonly lengte?: Lengte;
  /** The end that the letter names: that is the decision, the computation is only beside it. */
  readonly einde?: string;
  /** It runs for the object, whoever got the letter first. */
  readonly object?: true;
}
type Plan = Omit<GeplandeTermijn, 'termijn' | 'object'>;

/** Terms that run for the object and not for one addressee: planned once. */
const EENMALIG: readonly string[] = ['wkpb', 'sluiting_duur', 'begunstigingstermijn_lob'];

const genoemd = (einde: string | null | undefined) => (einde ? { einde } : {});

/** A term with a duration of its own: from its begin for that long, or to the end that the letter names. */
function vanMaatregel(
  { ingang, duur, einde }: Besluit['model']['maatregel'],
  anders: string | null,
): Plan | null {
  const start = ingang ?? anders;
  if (!start || (duur && 'onbepaald' in duur)) return null;
  if (!duur && !einde) return null;
  return { start, ...(duur ? { lengte: duur } : {}), ...genoemd(einde) };
}

/** A ban in hours runs on the absolute time line, one in days, weeks or months on the wall clock: two legal terms. */
function soortTermijn(termijn: string, { model: { maatregel } }: Besluit): string {
  const inUren = maatregel.duur && 'eenheid' in maatregel.duur && maatregel.duur.eenheid === 'uur';
  return termijn === 'apv_weken' && inUren ? 'apv_uren' : termijn;
}

/** How one legal term follows from this letter and the day on which it was sent or handed over (Awb 3:41, 6:8). */
function planVan(termijn: string, { model }: Besluit, datum: string): Plan | null {
  const { maatregel, zienswijze } = model;
  if (termijn.startsWith('begunstigingstermijn'))
    return maatregel.begunstiging ? { start: datum, einde: maatregel.begunstiging } : null;
  switch (termijn) {
    case 'zienswijze':
    case 'bibob_zienswijze':
      return { start: datum, ...genoemd(zienswijze.uiterlijk) };
    case 'sluiting_duur':
      return vanMaatregel(maatregel, null);
    case 'apv_uren':
    case 'apv_weken':
      return vanMaatregel(maatregel, datum);
    case 'gebied_172a_a':
    case 'gezag_172b':
    case 'huisverbod_151d':
    case 'bevel_172_3':
      return maatregel.einde ? { start: maatregel.ingang ?? datum, einde: maatregel.einde } : null;
    default:
      return { start: datum };
  }
}

/** A sum that cannot be made is refused here, with every fault, before anything is stored. */
function eisBerekenbaar(deps: Deps, { termijn, start, lengte, einde }: GeplandeTermijn): void {
  if (einde !== undefined && lengte === undefined) return;
  deps.termijnen.berekenEen({ id: termijn, termijn, start, ...(lengte ? { lengte } : {}) });
}

/**
 * The terms that start when this letter is made known to one addressee. Each hangs on the real day of sending, never on the
 * date of the letter. Terms of the object itself are planned with the first bekendmaking only. Throws InputFaults.
 */
export function planTermijnen(
  deps: Deps,
  besluit: Besluit,
  datum: string,
  isEerste: boolean,
): GeplandeTermijn[] {
  const { termijnen } = briefSoort(deps.brieven, besluit.soort);
  return termijnen
    .map((termijn) => soortTermijn(termijn, besluit))
    .filter((termijn) => isEerste || !EENMALIG.includes(termijn))
    .flatMap((termijn) => {
      const plan = planVan(termijn, besluit, datum);
      if (plan === null) return [];
      const object = EENMALIG.includes(termijn) ? ({ object: true } as const) : {};
      const gepland = { termijn, ...plan, ...object };
      eisBerekenbaar(deps, gepland);
      return [gepland];
    });
}
