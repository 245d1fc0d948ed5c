/** One step of a drawing, with absolute coordinates: move, line, cubic curve, close. */
export interface PathStep {
  readonly operator: 'm' | 'l' | 'c' | 'h';
  readonly points: readonly number[];
}

type Point = readonly [number, number];
const ARITY = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, z: 0 } as const;
type Command = keyof typeof ARITY;
const TOKEN = /\s*,?\s*([a-zA-Z]|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
const TWO_THIRDS = 2 / 3;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new RangeError(`Op plaats ${at + 1} staat iets dat geen tekening is.`);
    tokens.push(token);
  }
  return tokens;
}

const isCommand = (token: string | undefined): boolean => token !== undefined && /^[a-zA-Z]$/.test(token);
const isKnown = (letter: string): letter is Command => Object.hasOwn(ARITY, letter);

/** The command behind a letter; an arc is refused with what to do, since a curve says the same. */
function commandOf(letter: string): Command {
  const lower = letter.toLowerCase();
  if (isKnown(lower)) return lower;
  if (lower === 'a') throw new RangeError('Zet de bogen (opdracht A) in de tekening om naar krommen (C).');
  throw new RangeError(`De opdracht ${letter} bestaat niet in een SVG-pad.`);
}

/** Where the pen is, where its figure began, and the last control point (for the smooth commands). */
interface Stand {
  at: Point;
  start: Point;
  control: Point;
  last: Command;
}

const mirror = ({ at, control, last }: Stand, kinds: string): Point =>
  kinds.includes(last) ? [2 * at[0] - control[0], 2 * at[1] - control[1]] : at;

/** PDF and this house know no quadratic curves: the cubic with the same shape. */
function cubicOf(from: Point, control: Point, to: Point): number[] {
  const towards = ([x, y]: Point): Point => [
    x + TWO_THIRDS * (control[0] - x),
    y + TWO_THIRDS * (control[1] - y),
  ];
  return [...towards(from), ...towards(to), ...to];
}

function curveStep(command: Command, values: readonly number[], stand: Stand): PathStep {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
  if (command === 'c' || command === 's') {
    const first: Point = command === 'c' ? [a, b] : mirror(stand, 'cs');
    const [second, to]: [Point, Point] =
      command === 'c'
        ? [
            [c, d],
            [e, f],
          ]
        : [
            [a, b],
            [c, d],
          ];
    Object.assign(stand, { control: second, at: to });
    return { operator: 'c', points: [...first, ...second, ...to] };
  }
  const control: Point = command === 'q' ? [a, b] : mirror(stand, 'qt');
  const to: Point = command === 'q' ? [c, d] : [a, b];
  const points = cubicOf(stand.at, control, to);
  Object.assign(stand, { control, at: to });
  return { operator: 'c', points };
}

function stepOf(command: Command, values: readonly number[], stand: Stand): PathStep {
  const [a = 0, b = 0] = values;
  if (command === 'z') {
    stand.at = stand.start;
    return { operator: 'h', points: [] };
  }
  if (command !== 'm' && command !== 'l' && command !== 'h' && command !== 'v')
    return curveStep(command, values, stand);
  const to: Point = command === 'h' ? [a, stand.at[1]] : command === 'v' ? [stand.at[0], a] : [a, b];
  stand.at = to;
  if (command === 'm') stand.start = to;
  return { operator: command === 'm' ? 'm' : 'l', points: to };
}

const absolute = (command: Command, values: readonly number[], { at }: Stand): number[] =>
  values.map((value, index) => value + (command === 'v' ? at[1] : (at[index % 2] ?? 0)));

/**
 * Reads the `d` of an SVG path into steps with absolute coordinates. Only numbers and the commands M L H V C S Q T Z pass,
 * so nothing that runs or refers can hide in it. Throws RangeError with what is wrong, in Dutch.
 */
export function readSvgPath(text: string): PathStep[] {
  const tokens = tokensOf(text);
  if (tokens[0]?.toLowerCase() !== 'm') throw new RangeError('Een tekening begint met de opdracht M.');
  const steps: PathStep[] = [];
  const stand: Stand = { at: [0, 0], start: [0, 0], control: [0, 0], last: 'm' };
  for (let index = 0; index < tokens.length;) {
    const letter = tokens[index++] ?? '';
    if (!isCommand(letter)) throw new RangeError(`Bij het getal ${letter} hoort geen opdracht.`);
    let command = commandOf(letter);
    do {
      const numbers = tokens.slice(index, index + ARITY[command]);
      index += ARITY[command];
      if (numbers.length < ARITY[command] || numbers.some(isCommand))
        throw new RangeError(`Bij de opdracht ${letter} horen ${ARITY[command]} getallen.`);
      const own = numbers.map(Number);
      const values = letter === letter.toLowerCase() ? absolute(command, own, stand) : own;
      steps.push(stepOf(command, values, stand));
      stand.last = command;
      // more pairs after a move are lines
      if (command === 'm') command = 'l';
    } while (ARITY[command] > 0 && index < tokens.length && !isCommand(tokens[index]));
  }
  return steps;
}
