import type { Feiten, FeitWaarde } from './dossier.ts';
import { pasToe } from './operatoren.ts';

/** One implication between facts: where `if` holds, `then` follows. Kept in rules/feiten/samenhang.json. */
export interface Implicatie {
  readonly if: { readonly fact: string; readonly operator: string; readonly value: unknown };
  readonly then: { readonly fact: string; readonly value: FeitWaarde };
  /** True: `if` is the more precise fact and overrules a contradicting `then`. False: it only fills what is unknown. */
  readonly overrules: boolean;
  readonly warning?: string;
}

/**
 * Completes the facts with what follows from them. Where two facts contradict each other the more precise one counts
 * and a warning names both. Order matters: from precise to coarse first, then from coarse to precise.
 */
export function leidSamenhangAf(
  feiten: Feiten,
  implicaties: readonly Implicatie[],
): { feiten: Feiten; waarschuwingen: string[] } {
  const aangevuld: Record<string, FeitWaarde> = { ...feiten };
  const waarschuwingen: string[] = [];
  for (const implicatie of implicaties) {
    if (pasToe(implicatie.if.operator, aangevuld[implicatie.if.fact], implicatie.if.value) !== true) continue;
    const { fact, value } = implicatie.then;
    const bestaand = aangevuld[fact] ?? null;
    if (bestaand === value || (bestaand !== null && !implicatie.overrules)) continue;
    if (bestaand !== null) waarschuwingen.push(strijd(implicatie, feiten));
    aangevuld[fact] = value;
  }
  return { feiten: aangevuld, waarschuwingen };
}

function strijd(implicatie: Implicatie, feiten: Feiten): string {
  const precies = implicatie.if.fact;
  const grof = implicatie.then.fact;
  return (
    `De feiten ${precies} (${toon(feiten[precies])}) en ${grof} (${toon(feiten[grof])}) spreken elkaar tegen. ` +
    `Het nauwkeurigste feit telt: ${precies}.`
  );
}

/** A fact that was itself derived has no value of its own to show. */
const toon = (waarde: FeitWaarde | undefined): string =>
  waarde == null
    ? 'afgeleid'
    : typeof waarde === 'boolean'
      ? waarde
        ? 'ja'
        : 'nee'
      : JSON.stringify(waarde);
