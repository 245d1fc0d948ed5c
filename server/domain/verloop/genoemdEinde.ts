import { tijdstipTekst } from '../datumTekst.ts';
import { formatDag, readDag } from '../kalenderdag.ts';
import { localDay } from '../localDay.ts';
import type { TermijnUitkomst } from '../termijn.ts';

interface Genoemd {
  readonly einde: string;
  /** Where it stands: `de brief`, `het besluit tot verlenging`. */
  readonly bron: string;
  readonly start: string;
  /** Days that the term stood still and that are given back. */
  readonly dagen: number;
}
type Uitkomst = Omit<TermijnUitkomst, 'id'>;

const plusDagen = (moment: string, dagen: number): string =>
  dagen === 0 || moment.includes('T') ? moment : formatDag(readDag(moment) + dagen);

/** The sum beside an end that is named: the day it begins, the day that is named, and the days between. */
function uitlegBijGenoemd({ einde, bron, start, dagen }: Genoemd): string[] {
  const aantal = readDag(localDay(einde)) - readDag(localDay(start));
  const telling = `Dat ${aantal === 1 ? 'is 1 dag' : `zijn ${aantal} dagen`}: de eerste dag is de dag na het begin, de laatste dag telt mee.`;
  return [
    `Begin: ${tijdstipTekst(start)}.`,
    `Het einde staat in ${bron} zelf: ${tijdstipTekst(einde)}.`,
    ...(aantal > 0 ? [telling] : []),
    ...(dagen > 0
      ? [`Met de dagen van stilstand erbij wordt het ${tijdstipTekst(plusDagen(einde, dagen))}.`]
      : []),
  ];
}

/** "Tot 1 maart" and "tot en met 28 februari" are the same period. */
const isDagErvoor = (einde: string, berekend: string): boolean =>
  readDag(localDay(einde)) === readDag(localDay(berekend)) - 1;

/**
 * The end that a letter or a notice names counts as it is. Where the sum (`berekend`) gives the same, that sum explains
 * it; where it gives another day, the reader is warned.
 */
export function genoemdEinde(genoemd: Genoemd, berekend: TermijnUitkomst | null): Uitkomst {
  const { einde: dag, bron, start, dagen } = genoemd;
  const einde = plusDagen(dag, dagen);
  const uit: Uitkomst = {
    ...{ einde, nominaal: einde, veilig: einde, atw: [], uitleg: uitlegBijGenoemd(genoemd) },
    waarschuwing:
      localDay(dag) < localDay(start) ? `Deze termijn was al voorbij op de dag van het begin.` : null,
    ...(berekend?.plafond === undefined ? {} : { plafond: berekend.plafond }),
  };
  if (berekend === null) return uit;
  if (localDay(berekend.einde) === localDay(einde)) return berekend;
  if (isDagErvoor(einde, berekend.einde)) {
    const laatste = `In ${bron} staat de laatste dag zelf: tot en met ${tijdstipTekst(einde)}.`;
    return { ...uit, uitleg: [...berekend.uitleg, laatste] };
  }
  const waarschuwing = `Berekend uit begin en duur is het einde ${tijdstipTekst(berekend.einde)}. In ${bron} staat een ander einde, en dat geldt.`;
  return { ...uit, uitleg: berekend.uitleg, waarschuwing };
}
