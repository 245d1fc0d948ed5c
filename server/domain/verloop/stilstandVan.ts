import { dagTekst } from '../datumTekst.ts';
import { formatDag, readDag } from '../kalenderdag.ts';
import { localDay } from '../localDay.ts';
import { opschortingAwb, opschortingBibob, opschortingVraag } from '../opschorting.ts';
import type { Stilstand } from '../voorvalSoort.ts';
import type { EindeVan, Loop, Schorsing } from './loop.ts';

/** One time in which the term stood still, as days. */
export interface Stilgestaan {
  readonly van: string;
  /** Last day; null: it stands still and nobody knows until when. */
  readonly tot: string | null;
  readonly dagen: number;
  readonly credit: Schorsing['credit'];
  readonly uitleg: string;
}

const schuif = (dag: string, dagen: number): string => formatDag(readDag(dag) + dagen);

const TELLINGEN: Readonly<Record<Stilstand, (begin: string, einde: string) => number>> = {
  awb_4_15: opschortingAwb,
  both_days: opschortingBibob,
  first_day_only: opschortingVraag,
};

/** The last day, with the cap of the law where there is one: it ends there also when nobody reports anything. */
function laatsteDag(gemeld: string | null, grens: string | null): string | null {
  const dag = gemeld === null ? null : localDay(gemeld);
  // the first day counts too, so that as many days as the other term has end on the day before its end
  const uiterlijk = grens === null ? null : schuif(localDay(grens), -1);
  return dag === null || (uiterlijk !== null && uiterlijk < dag) ? uiterlijk : dag;
}

/** The days of one suspension, counted as its article says (Awb 4:15, Bibob 15 and 31 differ). */
export function stilstandVan(
  schorsing: Schorsing,
  momentVan: (bron: string | EindeVan | null) => string | null,
  nominaalVan: (loop: Loop) => string | null,
): Stilgestaan {
  const { counting, credit, artikel, cap } = schorsing;
  const begin = localDay(schorsing.van);
  const einde = laatsteDag(momentVan(schorsing.tot), cap === null ? null : nominaalVan(cap));
  const van = counting === 'awb_4_15' ? schuif(begin, 1) : begin;
  if (einde === null) {
    const uitleg = `Vanaf ${dagTekst(van)} staat de termijn stil (${artikel}).`;
    return { van, tot: null, dagen: 0, credit, uitleg };
  }
  const dagen = TELLINGEN[counting](begin, einde);
  const tot = counting === 'both_days' ? einde : schuif(einde, -1);
  const uitleg =
    dagen === 0
      ? `De termijn heeft niet stilgestaan: er lag geen hele dag tussen (${artikel}).`
      : `Van ${dagTekst(van)} tot en met ${dagTekst(tot)} stond de termijn stil: ${dagen === 1 ? '1 dag' : `${dagen} dagen`} (${artikel}).`;
  return { van, tot, dagen, credit, uitleg };
}
