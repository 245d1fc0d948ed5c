import type { Drie } from '../../domain/logica.ts';
import { compileCondition } from '../compileCondition.ts';
import type { Values } from '../compileCondition.ts';
import type { Indicators } from '../ruleSchemas.ts';

/** How a set of indicators stands: what is shown, and what could still show it. */
export interface JudgedIndicators {
  readonly holds: Drie;
  readonly shown: readonly string[];
  readonly open: readonly string[];
}

/** At least n of m indicators: true once n are certain, false once n cannot be reached, else unknown. */
export function judgeIndicators({ atLeast, of }: Indicators, values: Values): JudgedIndicators {
  const answers = of.map(({ tekst, when }) => ({ tekst, answer: compileCondition(when)(values) }));
  const texts = (wanted: Drie) => answers.filter(({ answer }) => answer === wanted).map(({ tekst }) => tekst);
  const shown = texts(true);
  const open = texts(null);
  if (shown.length >= atLeast) return { holds: true, shown, open };
  return { holds: shown.length + open.length >= atLeast ? null : false, shown, open };
}
