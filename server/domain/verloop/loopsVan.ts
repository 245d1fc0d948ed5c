/** Which of the terms on their way a voorval is about, and on which one a following term hangs. */
import type { Voorval } from '../voorval.ts';
import type { Loop } from './loop.ts';

interface Loops {
  readonly loops: readonly Loop[];
}

const isVan = (loop: Loop, { geadresseerde }: Pick<Voorval, 'geadresseerde'>): boolean =>
  geadresseerde === '' || loop.geadresseerde === '' || loop.geadresseerde === geadresseerde;

/** The terms that this voorval is about: of this addressee, of the chain it names, and still watched (or `alsoDone`). */
export const loopsVan = (
  { loops }: Loops,
  voorval: Voorval,
  termijnen: readonly string[],
  alsoDone = false,
): Loop[] =>
  loops.filter(
    (loop) =>
      (loop.klaar === null || (alsoDone && loop.klaar === 'afgehandeld')) &&
      termijnen.includes(loop.definitie.id) &&
      isVan(loop, voorval) &&
      (voorval.betreftId === null ||
        loop.wortel === voorval.betreftId ||
        loop.voorvalId === voorval.betreftId),
  );

/**
 * The newest term of this kind that a following term can hang on; done or not, unless it must be `open`. What is about
 * one earlier voorval hangs on a term of that chain and never on one of another.
 */
export function laatsteLoop({ loops }: Loops, voorval: Voorval, termijn: string, open = false): Loop | null {
  const passend = loops.filter(
    (loop) =>
      loop.definitie.id === termijn &&
      (open ? loop.klaar === null : loop.klaar !== 'vervallen') &&
      isVan(loop, voorval),
  );
  const over = voorval.betreftId ?? voorval.id;
  const eigen = passend.findLast(({ wortel, voorvalId }) => wortel === over || voorvalId === over);
  return eigen ?? (voorval.betreftId === null ? passend.at(-1) : undefined) ?? null;
}
