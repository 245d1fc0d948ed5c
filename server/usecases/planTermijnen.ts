import type { Besluit } from '../domain/besluit.ts';
import { tijdstipTekst } from '../domain/datumTekst.ts';
import { formatDag, readDag } from '../domain/kalenderdag.ts';
import type { Bekendmaking, Deps, LopendeTermijn } from '../ports.ts';
import { briefSoort } from './briefSoort.ts';

/** Start and, when the letter itself names it, the end; `null`: this letter starts no such term. */
interface Plan {
  readonly start: string;
  readonly lengte?: NonNullable<Besluit['model']['maatregel']['duur']>;
  /** The end that the letter names: that is the decision, the computation is only beside it. */
  readonly einde?: string | null;
}

/** Terms that run for the object and not for one addressee: planned once. */
const EENMALIG: readonly string[] = ['wkpb', 'sluiting_duur', 'begunstigingstermijn_lob'];

/** A term with a duration of its own: from its begin for that long, or to the end that the letter names. */
function vanMaatregel(
  { ingang, duur, einde }: Besluit['model']['maatregel'],
  anders: string | null,
): Plan | null {
  const start = ingang ?? anders;
  if (!start || (duur && 'onbepaald' in duur)) return null;
  if (!duur && !einde) return null;
  return { start, ...(duur ? { lengte: duur } : {}), einde: einde ?? null };
}

/** A ban in hours runs on the absolute time line, one in days, weeks or months on the wall clock: two legal terms. */
function soortTermijn(termijn: string, { model: { maatregel } }: Besluit): string {
  const inUren = maatregel.duur && 'eenheid' in maatregel.duur && maatregel.duur.eenheid === 'uur';
  return termijn === 'apv_weken' && inUren ? 'apv_uren' : termijn;
}

/** How one legal term follows from this letter and the day on which it was sent or handed over (Awb 3:41, 6:8). */
function planVan(termijn: string, { model }: Besluit, datum: string): Plan | null {
  const { maatregel, zienswijze } = model;
  if (termijn.startsWith('begunstigingstermijn')) {
    return maatregel.begunstiging ? { start: datum, einde: maatregel.begunstiging } : null;
  }
  switch (termijn) {
    case 'zienswijze':
      return { start: datum, einde: zienswijze.uiterlijk ?? null };
    case 'sluiting_duur':
      return vanMaatregel(maatregel, null);
    case 'apv_uren':
    case 'apv_weken':
      return vanMaatregel(maatregel, datum);
    default:
      return { start: datum };
  }
}

interface Uitkomst {
  readonly einde: string;
  readonly veilig: string;
  readonly uitleg: readonly string[];
  readonly waarschuwing: string | null;
}

/** The sum beside an end that the letter names: the day it begins, the day in the letter, and the days between. */
function uitlegUitBrief(einde: string, start: string): string[] {
  const dagen = readDag(einde.slice(0, 10)) - readDag(start.slice(0, 10));
  const telling = `Dat ${dagen === 1 ? 'is 1 dag' : `zijn ${dagen} dagen`}: de eerste dag is de dag na het begin, de laatste dag telt mee.`;
  return [
    `Begin: ${tijdstipTekst(start)}.`,
    `Het einde staat in de brief zelf: ${tijdstipTekst(einde)}.`,
    ...(dagen > 0 ? [telling] : []),
  ];
}

/** The end stands in the letter: it is taken as it is, with a warning when that day had passed already. */
function uitBrief(einde: string, start: string): Uitkomst {
  const voorbij = einde.slice(0, 10) < start.slice(0, 10);
  return {
    einde,
    veilig: einde,
    uitleg: uitlegUitBrief(einde, start),
    waarschuwing: voorbij ? 'Deze termijn was al voorbij op de dag van bekendmaking.' : null,
  };
}

/** "Tot 1 maart" and "tot en met 28 februari" are the same period. */
const dagVoor = (moment: string): string => formatDag(readDag(moment.slice(0, 10)) - 1);

function uitkomstVan(deps: Deps, termijn: string, { start, lengte, einde }: Plan): Uitkomst {
  if (einde && !lengte) return uitBrief(einde, start);
  const berekend = deps.termijnen.berekenEen({ id: termijn, termijn, start, ...(lengte ? { lengte } : {}) });
  const gelijk = !einde || einde.slice(0, 10) === berekend.einde.slice(0, 10);
  if (gelijk) return berekend;
  if (einde.slice(0, 10) === dagVoor(berekend.einde)) {
    const laatste = `De brief noemt de laatste dag zelf: tot en met ${tijdstipTekst(einde)}.`;
    return { ...uitBrief(einde, start), uitleg: [...berekend.uitleg, laatste] };
  }
  const waarschuwing = `Berekend uit begin en duur is het einde ${tijdstipTekst(berekend.einde)}. De brief noemt een ander einde, en dat geldt.`;
  return { ...uitBrief(einde, start), uitleg: berekend.uitleg, waarschuwing };
}

/**
 * The terms that start when this letter is made known to one addressee. Each hangs on the real day of sending, never on the
 * date of the letter. Terms of the object itself are planned with the first bekendmaking only.
 */
export function planTermijnen(
  deps: Deps,
  besluit: Besluit,
  bekendmaking: Bekendmaking,
  isEerste: boolean,
): LopendeTermijn[] {
  const { termijnen } = briefSoort(deps.brieven, besluit.soort);
  return termijnen
    .map((termijn) => soortTermijn(termijn, besluit))
    .filter((termijn) => isEerste || !EENMALIG.includes(termijn))
    .flatMap((termijn): LopendeTermijn[] => {
      const plan = planVan(termijn, besluit, bekendmaking.datum);
      if (plan === null) return [];
      const { einde, veilig, uitleg, waarschuwing } = uitkomstVan(deps, termijn, plan);
      return [
        {
          id: deps.ids.next(),
          zaakId: besluit.zaakId,
          besluitId: besluit.id,
          bekendmakingId: bekendmaking.id,
          geadresseerde: bekendmaking.geadresseerde,
          termijn,
          naam: deps.termijnen.naam(termijn),
          artikel: deps.termijnen.artikel(termijn),
          start: plan.start,
          einde,
          veilig,
          uitleg,
          waarschuwing,
          status: 'lopend',
          sleutel: `${bekendmaking.id}/${termijn}`,
          voorvalId: bekendmaking.id,
          fase: deps.termijnen.definitie(termijn).phase,
          bewaker: deps.termijnen.definitie(termijn).watcher,
          plandatum: veilig.slice(0, 10),
          eindeBij: null,
          plafond: null,
          opgeschortVan: null,
          opgeschortTot: null,
          geschiedenis: [],
        },
      ];
    });
}
