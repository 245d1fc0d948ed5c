import type { TermijnRij } from '../../../ports.ts';
import { toon } from '../../toon.ts';
import { formatDag, readDag } from '../../../domain/kalenderdag.ts';
import { streepjes, vensterVan } from './tijdlijnAs.ts';
import { balk, soortVan, SOORTEN, type Begonnen, type Plek, type TijdlijnTermijn } from './tijdlijnBalk.ts';

/** Drawing sizes in units of the SVG. */
const BREED = 1160;
const LINKS = 230;
const RECHTS = 16;
const BOVEN = 34;
/** Height of the only bar of a case; of one bar among more; between bars; between cases. */
const BALK = 20;
const DUN = 11;
const TUSSEN = 3;
const WIT = 14;
const ONDER = 24;
/** Letters of a label beside the drawing. */
const LABEL = 32;

/** A term with, in a drawing of many cases, what names its case. */
export type TijdlijnRij = TijdlijnTermijn & Partial<Pick<TermijnRij, 'zaakNummer' | 'objectAdres'>>;
type Rij = TijdlijnRij & Begonnen;

const isBegonnen = (rij: TijdlijnRij): rij is Rij => rij.start !== null;

const kort = (tekst: string): string => (tekst.length > LABEL ? `${tekst.slice(0, LABEL - 1)}…` : tekst);

/** One line per case; of one case one line per term. */
function groepenVan(rijen: readonly Rij[], eenZaak: boolean): { label: string; rijen: Rij[] }[] {
  if (eenZaak) return rijen.map((rij) => ({ label: kort(toon.hoofdletter(rij.naam)), rijen: [rij] }));
  return [...new Set(rijen.map(({ zaakId }) => zaakId))].map((id) => {
    const groep = rijen.filter(({ zaakId }) => zaakId === id);
    const straat = (groep[0]?.objectAdres ?? '').split(',')[0];
    return { label: kort(`${groep[0]?.zaakNummer ?? ''} ${straat}`.trim()), rijen: groep };
  });
}

function teken(
  groepen: readonly { label: string; rijen: Rij[] }[],
  plek: Omit<Plek, 'y' | 'hoogte'>,
  metNaam: boolean,
) {
  let onder = BOVEN;
  const lijnen = groepen.map(({ label, rijen }) => {
    const y = onder;
    const hoogte = rijen.length === 1 ? BALK : DUN;
    const hoog = Math.max(BALK, rijen.length * (DUN + TUSSEN) - TUSSEN);
    onder += hoog + WIT;
    const balken = rijen.map((rij, nr) =>
      balk(rij, { ...plek, hoogte, y: y + nr * (DUN + TUSSEN) }, metNaam && hoogte === BALK),
    );
    return { y: y + hoog / 2 + 5, label, balken };
  });
  return { lijnen, onder };
}

type Balken = ReturnType<typeof teken>['lijnen'][number]['balken'];

/** Only what is in the drawing is explained beside it. */
const legenda = (rijen: readonly Rij[], balken: Balken) => ({
  soorten: Object.entries(SOORTEN)
    .filter(([soort]) => rijen.some(({ fase }) => soortVan(fase) === soort))
    .map(([soort, tekst]) => ({ soort, tekst })),
  stil: balken.some(({ stil }) => stil !== null),
  open: balken.some(({ open }) => open),
  ruimte: balken.some(({ ruimte }) => ruimte !== null),
  afgekapt: balken.some(({ afgekaptLinks, afgekaptRechts }) => afgekaptLinks || afgekaptRechts),
});

/**
 * The drawing of terms on a line of time, for `termijnen/_tijdlijn.ejs`: drawn on the server, so that it prints and needs no
 * script. Terms of one case get a line each, terms of many cases a line per case. Null when no term has begun.
 */
export function tijdlijn(alle: readonly TijdlijnRij[], vandaag: string) {
  const rijen = alle.filter(isBegonnen);
  const [eerste] = rijen;
  if (eerste === undefined) return null;
  const eenZaak = rijen.every(({ zaakId }) => zaakId === eerste.zaakId);
  const delen = rijen.map(({ start, einde, veilig }) => ({
    start,
    eind:
      [einde, veilig]
        .filter((moment) => moment !== null)
        .sort()
        .at(-1) ?? null,
  }));
  const venster = vensterVan(delen, vandaag, eenZaak);
  const schaal = (BREED - LINKS - RECHTS) / (venster.eind - venster.begin);
  const x = (plek: number): number => Math.round((LINKS + (plek - venster.begin) * schaal) * 10) / 10;
  const dag = readDag(vandaag);
  const { lijnen, onder } = teken(groepenVan(rijen, eenZaak), { venster, vandaag: dag, x }, !eenZaak);
  const [van, tot] = [venster.begin, venster.eind - 1].map((een) => toon.datumZonderDag(formatDag(een)));
  const niet = alle.length - rijen.length;
  return {
    breed: BREED,
    hoog: onder + ONDER,
    boven: BOVEN,
    onder,
    links: LINKS,
    rechts: BREED - RECHTS,
    streepjes: streepjes(venster).map((streep) => ({ x: x(streep.dag), tekst: streep.tekst })),
    vandaag: x(dag),
    titel: `Tijdlijn van ${toon.aantal(rijen.length, 'termijn', 'termijnen')}`,
    beschrijving: `De tekening loopt van ${van} tot en met ${tot}; vandaag is ${toon.datum(vandaag)}. Dezelfde gegevens staan als tekst op deze pagina.`,
    nietBegonnen:
      niet === 0
        ? null
        : `${toon.aantal(niet, 'termijn is', 'termijnen zijn')} nog niet begonnen en niet getekend.`,
    rijen: lijnen,
    legenda: legenda(
      rijen,
      lijnen.flatMap(({ balken }) => balken),
    ),
  };
}
