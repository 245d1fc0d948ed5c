import { momentInAmsterdam } from './amsterdam.ts';
import { tekst } from './formulier.ts';
import { leesDatum } from './leesDatum.ts';

/** An hour as people type it (`9.30`, `9:30`) as `09:30`; what is no hour stays as it was typed. */
export function leesTijd(body: unknown, naam: string): string {
  const tijd = tekst(body, naam).replace('.', ':');
  return /^\d:\d\d$/.test(tijd) ? `0${tijd}` : tijd;
}

/**
 * A day, or a day with an hour out of the field `<naam>.tijd`; what cannot be read goes on as it was typed, so that the
 * fault says so.
 */
export function leesMoment(body: unknown, naam: string, metTijd: boolean): string {
  const [dag, tijd] = [tekst(body, naam), metTijd ? leesTijd(body, `${naam}.tijd`) : ''];
  const iso = leesDatum(dag);
  if (iso === null || tijd === '') return iso ?? dag;
  return momentInAmsterdam(iso, tijd) ?? `${iso} ${tijd}`;
}
