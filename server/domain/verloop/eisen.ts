/** What must be so on the day of a voorval: the law ties an extension to a term that still runs, an aanmaning to a besluit. */
import { checkTermijnInvoer } from '../checkTermijnInvoer.ts';
import type { Fault } from '../fault.ts';
import { localDay } from '../localDay.ts';
import type { Voorval } from '../voorval.ts';
import type { Eis, Extends, Starts, VoorvalSoort } from '../voorvalSoort.ts';
import { geldt, veldVan, type Toestand } from './gevolgen.ts';
import { loopsVan } from './loopsVan.ts';
import { standVan, type Omgeving } from './standVan.ts';
import { duurTekst } from '../duurTekst.ts';
import { tijdstipTekst } from '../datumTekst.ts';
import { countDays, countInstant } from '../countTermijn.ts';
import { formatDag, readDag } from '../kalenderdag.ts';
import type { Loop } from './loop.ts';

/** What is wrong with a voorval: `refuse` may not be recorded, `warn` is shown beside it. */
export interface Gebrek {
  readonly voorvalId: string;
  readonly ernst: 'refuse' | 'warn';
  readonly pad: string;
  readonly melding: string;
  /** The terms that it starts cannot be computed: it does nothing until it is put right. */
  readonly onberekenbaar?: true;
}

interface Situatie {
  readonly toestand: Toestand;
  readonly omgeving: Omgeving;
  readonly voorval: Voorval;
  readonly soort: VoorvalSoort;
  /** Everything that happened before it. */
  readonly eerder: readonly Voorval[];
}

const dagVan = ({ datum }: Voorval): string => localDay(datum);

/** Does one of these terms still run on the day of the voorval? A term that stands still runs on. */
function loopt({ toestand, omgeving, voorval }: Situatie, termijnen: readonly string[]): boolean {
  return loopsVan(toestand, voorval, termijnen).some((loop) => {
    const { status, einde, veilig } = standVan(loop, omgeving).stand;
    const laatste = einde ?? veilig;
    return status === 'opgeschort' || laatste === null || localDay(laatste) >= dagVan(voorval);
  });
}

const overHetzelfde = (a: Voorval, b: Voorval): boolean =>
  (a.geadresseerde === '' || b.geadresseerde === '' || a.geadresseerde === b.geadresseerde) &&
  (b.betreftId === null || a.betreftId === null || a.betreftId === b.betreftId || a.id === b.betreftId);

function isVoldaan(situatie: Situatie, eis: Eis): boolean {
  const { voorval, eerder } = situatie;
  const eerdere = eerder.filter((een) => eis.soorten?.includes(een.soort) && overHetzelfde(een, voorval));
  switch (eis.kind) {
    case 'running':
      return loopt(situatie, eis.termijnen ?? []);
    case 'ended':
      return !loopt(situatie, eis.termijnen ?? []);
    case 'earlier':
      return eerdere.length > 0;
    case 'not_during':
      return !eerdere.some((een) => {
        const tot = eis.until && veldVan(een, eis.until.field);
        return typeof tot === 'string' && localDay(tot) >= dagVan(voorval);
      });
  }
}

/** The latest day that one more extension of the law's own length may reach, counted from the end so far. */
function uiterste(loop: Loop, einde: string, { each }: Extends, { kalender }: Omgeving): string | null {
  if (each === undefined) return null;
  return einde.includes('T')
    ? countInstant(einde, each, loop.definitie.counting)
    : formatDag(countDays(readDag(einde), each, loop.definitie.counting, kalender));
}

/** A day lasts until 24 hours: it ends after every instant of it. */
const slot = (einde: string): string => (einde.includes('T') ? einde : `${einde}T24`);

/** How often and how long: an extension of one term against the limits of the law. */
function* toetsVerlenging(situatie: Situatie, gevolg: Extends): Generator<Fault> {
  const { toestand, omgeving, voorval } = situatie;
  const einde = gevolg.end && veldVan(voorval, gevolg.end.field);
  const meer =
    gevolg.length && (veldVan(voorval, gevolg.length.field) as { aantal: number; eenheid: string } | null);
  for (const loop of loopsVan(toestand, voorval, gevolg.termijnen)) {
    const { stand } = standVan(loop, omgeving);
    const { naam } = loop.definitie;
    if (gevolg.times !== undefined && loop.verlengd >= gevolg.times)
      yield { pad: 'soort', melding: `De ${naam} is al ${gevolg.times} keer verlengd. Vaker kan niet.` };
    if (gevolg.each && meer && meer.eenheid !== gevolg.each.eenheid)
      yield {
        pad: gevolg.length?.field ?? '',
        melding: `Geef de verlenging in dezelfde eenheid als de wet: ten hoogste ${duurTekst(gevolg.each)}.`,
      };
    else if (gevolg.each && meer && meer.aantal > gevolg.each.aantal)
      yield {
        pad: gevolg.length?.field ?? '',
        melding: `Een verlenging duurt ten hoogste ${duurTekst(gevolg.each)}.`,
      };
    if (typeof einde !== 'string' || stand.einde === null) continue;
    const pad = gevolg.end?.field ?? '';
    if (slot(einde) <= slot(stand.einde))
      yield {
        pad,
        melding: `Het nieuwe einde moet na ${tijdstipTekst(stand.einde)} liggen: zo lang loopt de termijn al.`,
      };
    const grens = uiterste(loop, stand.einde, gevolg, omgeving);
    if (grens !== null && slot(einde) > slot(grens))
      yield {
        pad,
        melding: `Een verlenging duurt ten hoogste tot ${tijdstipTekst(grens)}.`,
      };
    if (stand.plafond !== null && slot(einde) > slot(stand.plafond))
      yield {
        pad,
        melding: `De wet laat deze maatregel nooit langer duren dan tot ${tijdstipTekst(stand.plafond)}.`,
      };
  }
}

/** A length that the law does not allow for a term that starts now. */
function toetsLengte({ voorval, toestand, omgeving }: Situatie, gevolg: Starts): Fault[] {
  const lengte = gevolg.length && veldVan(voorval, gevolg.length.field);
  if (gevolg.length === undefined || lengte === undefined || lengte === null) return [];
  const { field } = gevolg.length;
  const definitie = toestand.definitieVan(gevolg.termijn);
  const start = definitie.startsAt.includes('instant') ? voorval.datum : localDay(voorval.datum);
  const vraag = { id: voorval.id, termijn: definitie.id, start, lengte };
  return checkTermijnInvoer(vraag, '', new Map([[definitie.id, definitie]]), omgeving.kalender).map(
    ({ pad, melding }) => ({
      pad: pad.startsWith('lengte') ? pad.replace('lengte', field) : 'datum',
      melding,
    }),
  );
}

/** Everything that is wrong with this voorval, on what happened before it. */
export function toetsVoorval(situatie: Situatie): Gebrek[] {
  const { soort, voorval } = situatie;
  const vast = { voorvalId: voorval.id } as const;
  const eisen = soort.requires
    .filter((eis) => geldt(voorval, eis.when) && !isVoldaan(situatie, eis))
    .map(({ severity, message }) => ({ ...vast, ernst: severity, pad: 'datum', melding: message }));
  const verlengingen = soort.effects
    .filter((gevolg) => gevolg.kind === 'extends' && geldt(voorval, gevolg.when))
    .flatMap((gevolg) => [...toetsVerlenging(situatie, gevolg as Extends)])
    .map((fault) => ({ ...vast, ...fault, ernst: 'refuse' as const }));
  const lengten = soort.effects
    .filter((gevolg) => gevolg.kind === 'starts' && geldt(voorval, gevolg.when))
    .flatMap((gevolg) => toetsLengte(situatie, gevolg as Starts))
    .map((fault) => ({ ...vast, ...fault, ernst: 'refuse' as const, onberekenbaar: true as const }));
  return [...eisen, ...verlengingen, ...lengten];
}
