import { formatDag, readDag } from '../../../domain/kalenderdag.ts';
import type { TermijnRij } from '../../../ports.ts';
import { toon } from '../../toon.ts';
import { dagenTussen } from './status.ts';

/** Drawing sizes in units of the SVG. */
const BREED = 1160;
const LINKS = 210;
const RECHTS = 16;
const BOVEN = 34;
const RIJ = 34;
const BALK = 20;
const ONDER = 24;

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

/** The drawing of the running terms: one row per case, drawn on the server, so that it prints and needs no script. */
export function tijdlijn(rijen: readonly TermijnRij[], vandaag: string) {
  if (rijen.length === 0) return null;
  const { begin, lengte } = bereik(rijen, vandaag);
  const x = (dag: number): number => Math.round(LINKS + (dag / lengte) * (BREED - LINKS - RECHTS));
  const groepen = perZaak(rijen);
  const tekening = groepen.map((groep, nr) => {
    const y = BOVEN + nr * RIJ;
    const hoogte = Math.max(5, Math.floor(BALK / groep.length) - (groep.length > 1 ? 2 : 0));
    return {
      y: y + BALK / 2 + 5,
      label: kort(`${groep[0]?.zaakNummer} ${groep[0]?.objectAdres}`, 30),
      balken: groep.map((rij, plek) => {
        const van = x(dagenTussen(begin, rij.start));
        const breedte = Math.max(5, x(dagenTussen(begin, rij.veilig) + 1) - van);
        const past = groep.length === 1 && breedte > rij.naam.length * 8 + 14;
        return {
          x: van,
          y: y + plek * (hoogte + 2),
          breedte,
          hoogte,
          soort: soortVan(rij.termijn),
          naam: `${rij.naam}: ${toon.datumKort(rij.start)} tot en met ${toon.datumKort(rij.veilig)}`,
          opschrift: past ? rij.naam : null,
        };
      }),
    };
  });
  const onder = BOVEN + groepen.length * RIJ;
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
