/** The term drawn as months, on the server: what a day is stands in a letter and in words, the colour only repeats it. */
import { MAANDEN } from '../../../domain/datumTekst.ts';
import {
  dayOf,
  daysInMonth,
  formatDag,
  partsOf,
  weekday,
  type Kalenderdag,
} from '../../../domain/kalenderdag.ts';
import type { Termijnen } from '../../../ports.ts';
import type { Berekening } from '../../../usecases/berekenTermijn.ts';
import { dagEnTijd } from '../../amsterdam.ts';
import { dagenVan, ligtIn, type TermijnDagen } from './dagen.ts';

/** What a day can be, the strongest first: that one gives the colour. `letter` is empty where a pattern says it. */
export const MERKEN = {
  veilig: { letter: 'V', naam: 'veilige dag: plan hierop' },
  einde: { letter: 'E', naam: 'einde' },
  begin: { letter: 'B', naam: 'begin' },
  nominaal: { letter: 'N', naam: 'einde zonder de Algemene termijnenwet' },
  feestdag: { letter: 'F', naam: 'feestdag' },
  gelijkgesteld: { letter: 'G', naam: 'gelijkgestelde dag' },
  erbij: { letter: 'S', naam: 'dag die erbij komt omdat de termijn stilstond' },
  weekend: { letter: '', naam: 'weekend' },
  loop: { letter: '', naam: 'dag van de termijn' },
} as const;
export type Merk = keyof typeof MERKEN;

/** So many months are drawn whole; of a longer term only what stands around its begin and its end. */
const GEHEEL = 6;
const RAND = 2;

export interface Cel {
  readonly dag: number;
  readonly iso: string;
  readonly merken: readonly Merk[];
  readonly letters: string;
  /** What the marks say, for who cannot see them. */
  readonly tekst: string;
}
export interface Maand {
  readonly titel: string;
  readonly weken: readonly (readonly (Cel | null)[])[];
  /** The marked days in words, under the month. */
  readonly regels: readonly { readonly dag: number; readonly letters: string; readonly tekst: string }[];
}
export type Deel = { readonly maand: Maand } | { readonly tussen: string };

type Vrij = Pick<Termijnen, 'redenVrij' | 'soortVrij'>;

function merkenVan(dag: Kalenderdag, dagen: TermijnDagen, vrij: Vrij): Merk[] {
  const soort = vrij.soortVrij(formatDag(dag));
  const geldt: Readonly<Record<Merk, boolean>> = {
    veilig: dag === dagen.veilig && dagen.veilig !== dagen.einde,
    einde: dag === dagen.einde,
    begin: dag === dagen.begin,
    nominaal: dag === dagen.nominaal && dagen.nominaal !== dagen.einde,
    feestdag: soort === 'feestdag',
    gelijkgesteld: soort === 'gelijkgesteld',
    erbij: ligtIn(dag, dagen.erbij),
    weekend: soort === 'weekend',
    loop: ligtIn(dag, dagen.loop),
  };
  return (Object.keys(MERKEN) as Merk[]).filter((merk) => geldt[merk]);
}

/** `einde om 11.00 uur`, `Eerste Kerstdag`. */
function woorden(merk: Merk, iso: string, { vraag, uitkomst }: Berekening, vrij: Vrij): string {
  const { naam } = MERKEN[merk];
  if (merk === 'feestdag') return vrij.redenVrij(iso) ?? naam;
  const moment = { begin: vraag.start, einde: uitkomst.einde }[merk as string];
  const tijd = moment === undefined ? '' : dagEnTijd(moment).tijd.replace(':', '.');
  return tijd === '' ? naam : `${naam} om ${tijd} uur`;
}

function cel(dag: Kalenderdag, dagen: TermijnDagen, berekening: Berekening, vrij: Vrij): Cel {
  const iso = formatDag(dag);
  const merken = merkenVan(dag, dagen, vrij);
  return {
    dag: partsOf(dag).day,
    iso,
    merken,
    letters: merken.map((merk) => MERKEN[merk].letter).join(''),
    tekst: merken.map((merk) => woorden(merk, iso, berekening, vrij)).join(', '),
  };
}

/** A day gets a line of its own when it is more than a day of the count. */
const noemt = (merk: Merk): boolean => MERKEN[merk].letter !== '' && merk !== 'erbij';

function regelsVan(cellen: readonly Cel[], berekening: Berekening, vrij: Vrij): Maand['regels'] {
  return cellen
    .map(({ dag, iso, merken }) => ({ dag, iso, merken: merken.filter(noemt) }))
    .filter(({ merken }) => merken.length > 0)
    .map(({ dag, iso, merken }) => ({
      dag,
      letters: merken.map((merk) => MERKEN[merk].letter).join(''),
      tekst: merken.map((merk) => woorden(merk, iso, berekening, vrij)).join(', '),
    }));
}

const maandNummer = (dag: Kalenderdag): number => {
  const { year, month } = partsOf(dag);
  return year * 12 + month - 1;
};
const delenVan = (nummer: number) => ({ year: Math.floor(nummer / 12), month: (nummer % 12) + 1 });
const maandNaam = (nummer: number): string => `${MAANDEN[nummer % 12]} ${delenVan(nummer).year}`;

const weken = <T>(vakken: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(vakken.length / 7) }, (_, nr) => vakken.slice(nr * 7, nr * 7 + 7));

function maand(nummer: number, dagen: TermijnDagen, berekening: Berekening, vrij: Vrij): Maand {
  const { year, month } = delenVan(nummer);
  const eerste = dayOf(year, month, 1);
  const cellen = Array.from({ length: daysInMonth(year, month) }, (_, nr) =>
    cel(eerste + nr, dagen, berekening, vrij),
  );
  const leeg = (aantal: number): null[] => Array.from({ length: aantal }, () => null);
  const voor = leeg(weekday(eerste) - 1);
  const vol = [...voor, ...cellen];
  return {
    titel: maandNaam(nummer),
    weken: weken([...vol, ...leeg((7 - (vol.length % 7)) % 7)]),
    regels: regelsVan(cellen, berekening, vrij),
  };
}

/** The numbers of the months to draw, in order. */
function teTekenen(dagen: TermijnDagen): number[] {
  const punten = [dagen.begin, dagen.einde, dagen.nominaal, dagen.veilig].map(maandNummer);
  const [eerste, laatste] = [Math.min(...punten), Math.max(...punten)];
  const alle = Array.from({ length: laatste - eerste + 1 }, (_, nr) => eerste + nr);
  if (alle.length <= GEHEEL) return alle;
  return alle.filter((nr) => nr < eerste + RAND || nr > laatste - RAND || punten.includes(nr));
}

function tussenTekst(na: number, voor: number): string {
  const aantal = voor - na - 1;
  const welke = aantal === 1 ? maandNaam(na + 1) : `${maandNaam(na + 1)} tot en met ${maandNaam(voor - 1)}`;
  return aantal === 1
    ? `Hiertussen ligt 1 maand (${welke}). Alle dagen daarvan tellen mee.`
    : `Hiertussen liggen ${aantal} maanden (${welke}). Alle dagen daarvan tellen mee.`;
}

/** The months of a term, with what lies between where it is too long to draw whole, and the marks that occur. */
export function tekenKalender(
  berekening: Berekening,
  vrij: Vrij,
): { delen: readonly Deel[]; legenda: readonly { merk: Merk; letter: string; naam: string }[] } {
  const dagen = dagenVan(berekening);
  const nummers = teTekenen(dagen);
  const delen = nummers.flatMap((nummer, plek): Deel[] => {
    const vorige = nummers[plek - 1] ?? nummer - 1;
    const deel = { maand: maand(nummer, dagen, berekening, vrij) };
    return vorige === nummer - 1 ? [deel] : [{ tussen: tussenTekst(vorige, nummer) }, deel];
  });
  const gebruikt = new Set(
    delen.flatMap((deel) =>
      'maand' in deel ? deel.maand.weken.flat().flatMap((vak) => vak?.merken ?? []) : [],
    ),
  );
  const legenda = (Object.keys(MERKEN) as Merk[])
    .filter((merk) => gebruikt.has(merk))
    .map((merk) => ({ merk, ...MERKEN[merk] }));
  return { delen, legenda };
}
