import type { Lengte, TermijnDefinitie } from '../../server/domain/termijn.ts';
import {
  amsterdamIso,
  articlesOf,
  legalEnd,
  minutesOf,
  nominalEnd,
  step,
  toIso,
  wallClock,
} from './tweedeTermijn.ts';

/** What the second computation says of a term of this length from this day, reasons and ceiling included. */
export function verwachteDag(definitie: TermijnDefinitie, start: number, lengte: Lengte, opschorting = 0) {
  const { counting, ceiling } = definitie;
  const question = { start, ...lengte, counting, opschorting };
  const { applies, lezing, safe } = definitie.atw;
  const [nominal, legal] = [nominalEnd(question), legalEnd(question)];
  const follows = applies === true || (applies === 'arguable' && lezing === 'wel');
  const end = follows ? legal : nominal;
  const safeEnd = applies === 'arguable' ? (safe === 'later' ? legal : nominal) : end;
  const shift = definitie.result === 'first_day_after' ? 1 : 0;
  const [einde, nominaal, veilig] = [end, nominal, safeEnd].map((day) => toIso(step(day, shift)));
  const plafond = ceiling ? toIso(nominalEnd({ start, ...ceiling, counting, opschorting: 0 })) : undefined;
  return { einde, nominaal, veilig, atw: follows ? articlesOf(question) : [], plafond };
}

/** The instants that may be the end of a term from this instant: two where the hour of the clock comes twice. */
export function verwachteMomenten(
  { counting }: Pick<TermijnDefinitie, 'counting'>,
  utc: number,
  { aantal, eenheid }: Lengte,
  opschorting = 0,
): string[] {
  const sign = counting === 'back' ? -1 : 1;
  const ends =
    eenheid === 'uur' ? [amsterdamIso(utc + sign * aantal * 60)] : wallClock(utc, sign * aantal, eenheid);
  return opschorting === 0 ? ends : ends.flatMap((end) => wallClock(minutesOf(end), opschorting, 'dag'));
}
