/** The days of a term as months to look at: which day is what, in letters and words beside the colour. */
import { MAANDEN } from '../../../domain/datumTekst.ts';
import { dayOf, daysInMonth, formatDag, partsOf, readDag, weekday } from '../../../domain/kalenderdag.ts';
import { localDay } from '../../../domain/localDay.ts';
import type { TermijnUitkomst } from '../../../domain/termijn.ts';

/** More months than this do not fit on a page: then the first and the last are drawn. */
const MEESTE = 6;
const RAND = 2;

export type Soort = 'begin' | 'einde' | 'veilig' | 'nominaal' | 'feestdag' | 'weekend' | 'termijn' | 'geen';

/** What a day is, with its letter and its word: colour is never alone. */
export const SOORTEN: Readonly<Record<Soort, { letter: string; tekst: string }>> = {
  begin: { letter: 'B', tekst: 'begin: deze dag telt niet mee' },
  einde: { letter: 'E', tekst: 'einde' },
  veilig: { letter: 'R', tekst: 'reken met deze dag' },
  nominaal: { letter: 'N', tekst: 'einde voordat de Algemene termijnenwet is toegepast' },
  feestdag: { letter: 'F', tekst: 'feestdag of gelijkgestelde dag' },
  weekend: { letter: 'W', tekst: 'zaterdag of zondag' },
  termijn: { letter: '', tekst: 'dag van de termijn' },
  geen: { letter: '', tekst: '' },
};

interface Dag {
  readonly nummer: number;
  readonly soort: Soort;
  readonly inTermijn: boolean;
  /** `maandag 28 december 2026: einde`: what a screen reader says. */
  readonly titel: string;
}
type Maand = { readonly naam: string; readonly weken: readonly (readonly (Dag | null)[])[] };

interface Tekening {
  readonly maanden: readonly Maand[];
  /** Months that are not drawn between the first and the last. */
  readonly weggelaten: number;
  readonly soorten: readonly Soort[];
}

/** Rows of a week from Monday; days of another month are empty. */
function wekenVan(jaar: number, maand: number, dagVan: (dag: number) => Dag): (Dag | null)[][] {
  const eerste = dayOf(jaar, maand, 1);
  const leeg = Array.from({ length: weekday(eerste) - 1 }, () => null);
  const dagen = [
    ...leeg,
    ...Array.from({ length: daysInMonth(jaar, maand) }, (_, nr) => dagVan(eerste + nr)),
  ];
  const weken = Math.ceil(dagen.length / 7);
  return Array.from({ length: weken }, (_, week) =>
    Array.from({ length: 7 }, (__, dag) => dagen[week * 7 + dag] ?? null),
  );
}

const maandNummer = (dag: number): number => {
  const { year, month } = partsOf(dag);
  return year * 12 + month - 1;
};

/** The months from the begin to the last day of the term, each day with what it is. */
export function kalender(
  start: string,
  { einde, nominaal, veilig }: Pick<TermijnUitkomst, 'einde' | 'nominaal' | 'veilig'>,
  redenVrij: (dag: string) => string | null,
  dagTekst: (dag: string) => string,
): Tekening {
  const [begin, laatste, zonder, plan] = [start, einde, nominaal, veilig].map((moment) =>
    readDag(localDay(moment)),
  ) as [number, number, number, number];
  const [van, tot] = [Math.min(begin, laatste, plan, zonder), Math.max(begin, laatste, plan, zonder)];
  const gezien = new Set<Soort>();
  const soortVan = (dag: number, reden: string | null): Soort => {
    if (dag === begin) return 'begin';
    if (dag === laatste) return 'einde';
    if (dag === plan) return 'veilig';
    if (dag === zonder) return 'nominaal';
    if (reden !== null) return /^een (zater|zon)dag$/.test(reden) ? 'weekend' : 'feestdag';
    return dag > van && dag < tot ? 'termijn' : 'geen';
  };
  const dagVan = (dag: number): Dag => {
    const iso = formatDag(dag);
    const reden = redenVrij(iso);
    const soort = soortVan(dag, reden);
    if (soort !== 'geen') gezien.add(soort);
    const wat = [SOORTEN[soort].tekst, soort === 'weekend' ? '' : (reden ?? '')].filter(Boolean).join(', ');
    const titel = wat === '' ? dagTekst(iso) : `${dagTekst(iso)}: ${wat}`;
    return { nummer: partsOf(dag).day, soort, inTermijn: dag > van && dag < tot, titel };
  };
  const [eersteMaand, laatsteMaand] = [maandNummer(van), maandNummer(tot)];
  const alle = Array.from({ length: laatsteMaand - eersteMaand + 1 }, (_, nr) => eersteMaand + nr);
  const getekend = alle.length <= MEESTE ? alle : [...alle.slice(0, RAND), ...alle.slice(-RAND)];
  const maanden = getekend.map((nummer) => {
    const [jaar, maand] = [Math.floor(nummer / 12), (nummer % 12) + 1];
    return { naam: `${MAANDEN[maand - 1]} ${jaar}`, weken: wekenVan(jaar, maand, dagVan) };
  });
  const volgorde = Object.keys(SOORTEN) as Soort[];
  return {
    maanden,
    weggelaten: alle.length - getekend.length,
    soorten: volgorde.filter((soort) => gezien.has(soort)),
  };
}
