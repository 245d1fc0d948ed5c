import type { Mandaat } from '../../domain/advies.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { RuleSet } from '../readRules.ts';
import { policiesFor } from './policiesFor.ts';

/**
 * Who may decide on this power in the name of the body, by the mandates of the municipality (Awb 10:3). A mandate that
 * the law bars (Gemeentewet 177 lid 2) is a fault in the rules and never gets here.
 */
export const mandatesFor = (rules: RuleSet, dossier: Dossier, grondslag: string): Mandaat[] =>
  policiesFor(rules, dossier, 'mandaat').flatMap(({ file: { content } }) =>
    content.rows
      .filter(({ grondslagen }) => grondslagen.includes(grondslag))
      .map(({ functie, maatregelen, voorwaarde, seenIn }) => ({
        functie,
        maatregelen,
        voorwaarde,
        gezienIn: seenIn,
        gelezen: content.textRead,
      })),
  );
