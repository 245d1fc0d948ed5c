import type { Keuze } from '../domain/advies.ts';
import { toBron } from './cite.ts';
import { compileCondition } from './compileCondition.ts';
import type { FactView } from './factView.ts';
import { toDrempels } from './judgePower.ts';
import type { JudgedPower } from './judgePower.ts';
import type { Choice, Precedence } from './ruleSchemas.ts';
import type { Intention } from './testIntention.ts';

/** The intention, with what the test of its power found. */
export type Intended = Intention & { readonly bevoegd: boolean };

/**
 * Of the powers that are there: which comes first and why, which can stand beside another, and which is right when
 * another was intended. Null when none is there. What follows after a decision (collection, costs) is no choice.
 */
export function choosePower(
  powers: readonly JudgedPower[],
  choice: Choice,
  view: FactView,
  intention: Intended | null,
): Keuze | null {
  const table = new Map(choice.bevoegdheden.map((row) => [row.id, row]));
  const there = powers
    .filter(({ holds, versions }) => holds === true && table.get(versions.id)!.groep !== 'vervolg')
    .map(({ versions }) => versions.id);
  if (there.length === 0) return null;
  const rules = inForce(choice, view);
  const order = sort(there, rules);
  const beter = betterThan(intention, order, rules, choice);
  return {
    eerste: order[0]!,
    volgorde: order.map((grondslag, i) => ({
      grondslag,
      waarom: reason(grondslag, order.slice(i + 1), rules) ?? table.get(grondslag)!.reden,
    })),
    samen: together(order, rules),
    ...(beter ? { beter } : {}),
  };
}

/** The rules of precedence that certainly count on these facts. */
function inForce({ voorrang, drempels }: Choice, { feiten }: FactView): Precedence[] {
  const values = { feiten, drempels: toDrempels(drempels) };
  return voorrang.filter(({ when }) => when === undefined || compileCondition(when)(values) === true);
}

/** The first rule that puts one of the two before the other; null when none does. */
function decides(one: string, other: string, rules: readonly Precedence[]): Precedence | null {
  const found = rules.find(
    ({ soort, eerst, dan }) =>
      soort === 'voor' &&
      ((eerst.includes(one) && dan.includes(other)) || (eerst.includes(other) && dan.includes(one))),
  );
  return found ?? null;
}

const precedes = (one: string, other: string, rules: readonly Precedence[]): boolean =>
  decides(one, other, rules)?.eerst.includes(one) ?? false;

/** Those that nothing precedes come first; where rules leave it open, the order of the table counts. */
function sort(ids: readonly string[], rules: readonly Precedence[]): string[] {
  const left = [...ids];
  const sorted: string[] = [];
  while (left.length > 0) {
    const free = left.findIndex((id) => !left.some((other) => other !== id && precedes(other, id, rules)));
    sorted.push(...left.splice(Math.max(0, free), 1));
  }
  return sorted;
}

function reason(id: string, later: readonly string[], rules: readonly Precedence[]): string | null {
  const ahead = later.find((other) => precedes(id, other, rules));
  return ahead === undefined ? null : decides(id, ahead, rules)!.reden;
}

function together(order: readonly string[], rules: readonly Precedence[]): Keuze['samen'] {
  return rules
    .filter(({ soort }) => soort !== 'voor')
    .flatMap(({ soort, eerst, dan, reden, bron }) => {
      const first = order.filter((id) => eerst.includes(id));
      const second = order.filter((id) => dan.includes(id) && (first.length > 1 || !first.includes(id)));
      const grondslagen = [...new Set([...first, ...second])];
      if (first.length === 0 || second.length === 0 || grondslagen.length < 2) return [];
      return [{ grondslagen, mag: soort === 'naast', waarom: reden, bron: bron.map(toBron) }];
    });
}

/** A power that goes before the intended one, or, when that one is not there, the first of the same group. */
function betterThan(
  intention: Intended | null,
  order: readonly string[],
  rules: readonly Precedence[],
  { bevoegdheden }: Choice,
): Keuze['beter'] | null {
  const intended = intention?.grondslag == null ? undefined : intention.powers[0];
  if (!intended) return null;
  const { id } = intended.versions;
  const groupOf = (wanted: string) => bevoegdheden.find((row) => row.id === wanted)!.groep;
  const candidates = order.filter((other) => other !== id);
  const ahead = candidates.find((other) => precedes(other, id, rules));
  if (ahead !== undefined) return { grondslag: ahead, waarom: decides(ahead, id, rules)!.reden };
  if (intention!.bevoegd) return null;
  const same = candidates.find((other) => groupOf(other) === groupOf(id));
  if (same === undefined) return null;
  return { grondslag: same, waarom: bevoegdheden.find((row) => row.id === same)!.reden };
}
