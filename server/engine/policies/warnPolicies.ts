import type { RuleSet } from '../readRules.ts';
import { isWithoutWarning } from './selectMatrixRow.ts';

/** What a jurist should know of a policy that is formally right: no fault, the rules load. One line each, with file and row. */
export const warnPolicies = ({ policies }: RuleSet): string[] =>
  policies.flatMap(({ path, content }) =>
    content.kind !== 'damocles'
      ? []
      : content.rows
          .filter((row) => isWithoutWarning(content, row))
          .map(
            ({ id }) =>
              `rules/${path}#rows.${id}: een eerste overtreding met softdrugs in een woning leidt alleen tot sluiting, zonder lichtere weg. Dat is onredelijk bevonden (ECLI:NL:RVS:2021:668, niet gelezen).`,
          ),
  );
