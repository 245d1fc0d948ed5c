import { formatDag, readDag } from '../../../domain/kalenderdag.ts';
import type { TermijnRij as ElkeRij } from '../../../ports.ts';
import { toon } from '../../toon.ts';
import { dagenTussen } from './status.ts';

/** Drawing sizes in units of the SVG. */
const BREED = 1160;
const LINKS = 210;
const RECHTS = 16;
const BOVEN = 34;
/** Height of the only bar of a case; of one bar among more; between bars; between cases. */
const BALK = 20;
const DUN = 9;
const TUSSEN = 3;
const WIT = 14;
const ONDER = 24;

/** Only a term with a begin and an end can be drawn. */
type TermijnRij = ElkeRij & { readonly start: string; readonly veilig: string };
const tekenbaar = (rij: ElkeRij): rij is TermijnRij => rij.start !== null && rij.veilig !== null;

type Soort = 'looptijd' | 'begunstiging' | 'overig';

const soortVan = (termijn: string): Soort => {
  if (termijn.startsWith('begunstigingstermijn')) return 'begunstiging';
  return ['sluiting_duur', 'apv_weken'].includes(termijn) ? 'looptijd' : 'overig';
};

const plusDagen = (dag: string, aantal: number): string => formatDag(readDag(dag) + aantal);

/** First day and number of days of the line: every term fits, and so does today. */
function bereik(rijen: readonly TermijnRij[], vandaag: string) {
  const dagen = rijen.flatMap(({ start, veilig }) => [start.slice(0, 10), veilig.slice(0, 10)]);
  const vroegst = [...dagen, vandaag].sort()[0] ?? vandaag;
  const laatst = [...dagen, vandaag].sort().at(-1) ?? vandaag;
  const begin = plusDagen(vroegst, -3);
  return { begin, lengte: Math.max(28, dagenTussen(begin, laatst) + 5) };
}

/** Steps of whole weeks, so that never more than about eight labels stand beside each other. */
const stap = (lengte: number): number => 7 * Math.max(1, Math.ceil(lengte / 56));

function streepjes(begin: string, lengte: number, x: (dag: number) => number) {
  const elke = stap(lengte);
  const aantal = Math.floor(lengte / elke);
  return Array.from({ length: aantal }, (_, nr) => (nr + 1) * elke)
    .filter((dag) => dag < lengte - 2)
    .map((dag) => ({
      x: x(dag),
      tekst: toon.datumZonderDag(plusDagen(begin, dag)).replace(/ \d{4}$/, ''),
    }));
}

const perZaak = (rijen: readonly TermijnRij[]): TermijnRij[][] =>
  [...new Set(rijen.map(({ zaakId }) => zaakId))].map((id) => rijen.filter(({ zaakId }) => zaakId === id));

const kort = (tekst: string, lengte: number): string =>
  tekst.length > lengte ? `${tekst.slice(0, lengte - 1)}…` : tekst;

interface Plek {
  readonly begin: string;
  readonly hoogte: number;
  readonly y: number;
  readonly x: (dag: number) => number;
}

/** One term as a bar, with its name on it where that fits. */
function balk({ termijn, naam, start, veilig }: TermijnRij, { begin, hoogte, y, x }: Plek) {
  const van = x(dagenTussen(begin, start));
  const breedte = Math.max(5, x(dagenTussen(begin, veilig) + 1) - van);
  const past = hoogte === BALK && breedte > naam.length * 8 + 14;
  return {
    x: van,
    y,
    breedte,
    hoogte,
    soort: soortVan(termijn),
    naam: `${naam}: ${toon.datumKort(start)} tot en met ${toon.datumKort(veilig)}`,
    opschrift: past ? naam : null,
  };
}

/** The drawing of the running terms: one row per case, drawn on the server, so that it prints and needs no script. */
export function tijdlijn(alle: readonly ElkeRij[], vandaag: string) {
  const rijen = alle.filter(tekenbaar);
  if (rijen.length === 0) return null;
  const { begin, lengte } = bereik(rijen, vandaag);
  const x = (dag: number): number => Math.round(LINKS + (dag / lengte) * (BREED - LINKS - RECHTS));
  let onder = BOVEN;
  const tekening = perZaak(rijen).map((groep) => {
    const y = onder;
    const hoogte = groep.length === 1 ? BALK : DUN;
    const hoog = Math.max(BALK, groep.length * (DUN + TUSSEN) - TUSSEN);
    onder += hoog + WIT;
    return {
      y: y + hoog / 2 + 5,
      label: kort(`${groep[0]?.zaakNummer} ${(groep[0]?.objectAdres ?? '').split(',')[0]}`, 30),
      balken: groep.map((rij, plek) => balk(rij, { begin, x, hoogte, y: y + plek * (DUN + TUSSEN) })),
    };
  });
  return {
    breed: BREED,
    hoog: onder + ONDER,
    boven: BOVEN,
    onder,
    streepjes: streepjes(begin, lengte, x),
    vandaag: x(dagenTussen(begin, vandaag)),
    rijen: tekening,
  };
}
