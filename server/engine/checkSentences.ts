import type { Fault } from '../domain/fault.ts';
import type { RuleSet } from './readRules.ts';

type Fact = RuleSet['facts']['content']['feiten'][number];

/** The answers for which a fact of this type must have a sentence when it has one per answer. */
function answersOf({ type, waarden }: Fact): readonly string[] {
  if (type === 'boolean') return ['ja', 'nee'];
  return type === 'enum' ? (waarden ?? []) : ['anders'];
}

function faultOf(fact: Fact): string | null {
  const { zin, type } = fact;
  if (zin === undefined) return null;
  if (typeof zin === 'string') return zin.includes('{waarde}') ? null : 'De zin noemt {waarde} niet.';
  const missing = answersOf(fact).filter((answer) => !Object.hasOwn(zin, answer));
  if (missing.length > 0) return `Geef ook een zin voor: ${missing.join(', ')}.`;
  const odd = Object.keys(zin).filter((answer) => !answersOf(fact).includes(answer));
  return type === 'number' || odd.length === 0 ? null : `Dit antwoord bestaat niet: ${odd.join(', ')}.`;
}

/** The sentences with which a fact stands in a letter: each names the value, or has one for every answer. */
export function checkSentences({ facts }: RuleSet): Fault[] {
  return facts.content.feiten.flatMap((fact) => {
    const melding = faultOf(fact);
    return melding === null ? [] : [{ pad: `rules/${facts.path}#${fact.id}.zin`, melding }];
  });
}
