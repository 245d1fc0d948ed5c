/** One engine for every legal term: the definition is data, the calendar is data, this computes and explains. */
import { computeDays, type TermijnDagen } from './computeDays.ts';
import { countDays, countInstant } from './countTermijn.ts';
import type { Kalender } from './kalender.ts';
import { formatDag, readDag } from './kalenderdag.ts';
import type { Lengte, TermijnDefinitie, TermijnInvoer, TermijnUitkomst } from './termijn.ts';
import { explainDays, explainInstant } from './explainTermijn.ts';

/** The length that counts: the law's own, or the given one where the decision sets it or the law sets a maximum. */
export const lengteOf = (definitie: TermijnDefinitie, invoer: TermijnInvoer): Lengte => {
  if (definitie.length && !definitie.maximum) return definitie.length;
  const given = invoer.lengte && 'aantal' in invoer.lengte ? invoer.lengte : undefined;
  const lengte = given ?? definitie.length ?? definitie.maximum;
  if (!lengte) throw new RangeError(`no length for ${definitie.id}`);
  return lengte;
};

/** A warning where the dated table of equated days does not reach the end of the term. */
function warningFor(definitie: TermijnDefinitie, dagen: TermijnDagen, kalender: Kalender): string | null {
  const usesCalendar = definitie.atw.applies !== false || dagen.lengte.eenheid === 'werkdag';
  const { geldigVan, geldigTot } = kalender.koninklijkBesluit;
  const last = Math.max(dagen.einde, dagen.nominaal, dagen.veilig);
  if (!usesCalendar || (last <= geldigTot && dagen.nominaal >= geldigVan)) return null;
  return (
    'De lijst van dagen die bij koninklijk besluit met een feestdag gelijk zijn gesteld, loopt van ' +
    `${formatDag(geldigVan)} tot en met ${formatDag(geldigTot)}. Deze termijn eindigt daarbuiten. ` +
    'Controleer of het einde door zo’n dag verschuift (artikel 3 lid 3 Algemene termijnenwet).'
  );
}

function computeOnDays(
  definitie: TermijnDefinitie,
  invoer: TermijnInvoer,
  kalender: Kalender,
): TermijnUitkomst {
  const start = readDag(invoer.start);
  const lengte = lengteOf(definitie, invoer);
  const dagen = computeDays(definitie, start, lengte, invoer.opschortingDagen ?? 0, kalender);
  const shift = definitie.result === 'first_day_after' ? 1 : 0;
  const ceiling = definitie.ceiling && countDays(start, definitie.ceiling, definitie.counting, kalender);
  const uitkomst = {
    id: invoer.id,
    einde: formatDag(dagen.einde + shift),
    nominaal: formatDag(dagen.nominaal + shift),
    veilig: formatDag(dagen.veilig + shift),
    uitleg: explainDays(definitie, dagen, kalender, ceiling),
    atw: dagen.einde === dagen.nominaal ? [] : dagen.stappen.map(({ artikel }) => artikel),
    waarschuwing: warningFor(definitie, dagen, kalender),
  };
  return ceiling === null ? uitkomst : { ...uitkomst, plafond: formatDag(ceiling) };
}

/** From an instant: hours are elapsed time, all else keeps the wall clock. The Atw never moves an instant. */
function computeOnInstant(definitie: TermijnDefinitie, invoer: TermijnInvoer): TermijnUitkomst {
  const lengte = lengteOf(definitie, invoer);
  const extraDays = invoer.opschortingDagen ?? 0;
  const einde = countInstant(invoer.start, lengte, definitie.counting, extraDays);
  const ceiling = definitie.ceiling && countInstant(invoer.start, definitie.ceiling, definitie.counting);
  const uitkomst = {
    id: invoer.id,
    einde,
    nominaal: einde,
    veilig: einde,
    uitleg: explainInstant(definitie, { start: invoer.start, lengte, extraDays, einde, ceiling }),
    atw: [],
    waarschuwing: null,
  };
  return ceiling === null ? uitkomst : { ...uitkomst, plafond: ceiling };
}

/**
 * The end of one term, with the sum that leads to it. A date in gives a date out, an instant gives an instant with
 * Amsterdam offset. Expects input that checkTermijnInvoer found no fault in; throws RangeError otherwise.
 */
export function computeTermijn(
  definitie: TermijnDefinitie,
  invoer: TermijnInvoer,
  kalender: Kalender,
): TermijnUitkomst {
  return invoer.start.includes('T')
    ? computeOnInstant(definitie, invoer)
    : computeOnDays(definitie, invoer, kalender);
}
