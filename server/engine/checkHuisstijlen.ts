import { InputFaults } from '../domain/fault.ts';
import type { Fault } from '../domain/fault.ts';
import { loadHuisstijl } from './loadHuisstijl.ts';
import type { RuleFile } from './readRules.ts';
import type { Municipality } from './ruleSchemas.ts';

/** What is wrong with the house styles of all municipalities. One without a house style is no fault: it sends no letters yet. */
export function checkHuisstijlen(
  rulesDir: string,
  municipalities: readonly RuleFile<Municipality>[],
): Fault[] {
  return municipalities.flatMap(({ content: { code, naam, demonstratie } }) => {
    try {
      const style = loadHuisstijl(rulesDir, code);
      if (!style || (style.naam === naam && style.demonstratie === demonstratie)) return [];
      const melding = 'Naam en demonstratie zijn anders dan in gemeente.json van deze gemeente.';
      return [{ pad: `rules/beleid/${code}/huisstijl.json`, melding }];
    } catch (error) {
      if (error instanceof InputFaults) return error.faults;
      throw error;
    }
  });
}
