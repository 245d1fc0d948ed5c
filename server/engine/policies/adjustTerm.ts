import type { Duur } from '../../domain/dossier.ts';
import { duurTekst } from '../../domain/duurTekst.ts';
import { pasToe } from '../../domain/operatoren.ts';
import type { Values } from '../compileCondition.ts';
import type { MatrixRow, Modifier, PolicyOf } from '../ruleSchemas.ts';
import { judgeIndicators } from './judgeIndicators.ts';

type Lengte = PolicyOf<'damocles'>['caps'][number]['duration'];

/** A term after the modifiers and the cap of the policy, with what was done to it. */
export interface AdjustedTerm {
  readonly duur: Duur | null;
  readonly redenen: readonly string[];
}

/** The base term of a row, made longer or shorter by the indicators that are shown, and never above the cap. */
export function adjustTerm(policy: PolicyOf<'damocles'>, row: MatrixRow, values: Values): AdjustedTerm {
  if (row.duration === null) return { duur: null, redenen: [] };
  const start: AdjustedTerm = { duur: row.duration, redenen: [] };
  const applicable = policy.modifiers.filter(({ rows }) => rows === null || rows.includes(row.id));
  return capped(
    applicable.reduce((term, modifier) => modify(term, modifier, values), start),
    policy.caps.find(({ object }) => object === 'any' || row.object.startsWith(object))?.duration ?? null,
  );
}

function modify({ duur, redenen }: AdjustedTerm, modifier: Modifier, values: Values): AdjustedTerm {
  const { holds, shown, open } = judgeIndicators(modifier.shown, values);
  if (holds === false) return { duur, redenen };
  if (holds === null) {
    const reden = `Nog open: ${modifier.tekst} Nog niet bekend: ${open.join('; ')}.`;
    return { duur, redenen: [...redenen, reden] };
  }
  return {
    duur: change(duur!, modifier.effect),
    redenen: [...redenen, `${modifier.tekst} (${shown.join('; ')})`],
  };
}

/** Plus and minus count in the unit of the base term; checkPolicies refuses another unit. No end stays no end. */
function change(duur: Duur, { op, duration }: Modifier['effect']): Duur {
  if (op === 'wordt') return duration;
  if ('onbepaald' in duur) return duur;
  const aantal = duur.aantal + (op === 'plus' ? duration.aantal : -duration.aantal);
  return { ...duur, aantal: Math.max(1, aantal) };
}

function capped({ duur, redenen }: AdjustedTerm, cap: Lengte | null): AdjustedTerm {
  if (cap === null || pasToe('longerThan', duur, cap) !== true) return { duur, redenen };
  return { duur: cap, redenen: [...redenen, `Het beleid kent een hoogste duur van ${duurTekst(cap)}.`] };
}
