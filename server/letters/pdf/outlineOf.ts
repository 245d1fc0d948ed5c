import type { Font } from 'fontkit';

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Where an outline stands: its left end, its size and its angle, in a space whose y grows downwards. */
export interface OutlineAt {
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/**
 * Path operators of a word, drawn as a shape: a mark behind the text that is no text itself,
 * so that copying, searching and reading aloud never meet its letters between the sentences.
 */
export function outlineOf(font: Font, text: string, { size, x, y, angle }: OutlineAt): string {
  const scale = size / font.unitsPerEm;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const operators: string[] = [];
  let pen = 0;
  let last: readonly [number, number] = [0, 0];
  const at = ([px, py]: readonly [number, number]): string => {
    const [dx, dy] = [px * scale, py * scale];
    return `${n(x + dx * cos - dy * sin)} ${n(y - dx * sin - dy * cos)}`;
  };
  for (const { advanceWidth, path } of font.layout(text).glyphs) {
    for (const { command, args } of path.commands) {
      const points = pairs(args, pen);
      if (command === 'moveTo') operators.push(`${at(points[0] ?? last)} m`);
      else if (command === 'lineTo') operators.push(`${at(points[0] ?? last)} l`);
      else if (command === 'quadraticCurveTo') operators.push(`${cubic(last, points).map(at).join(' ')} c`);
      else if (command === 'bezierCurveTo') operators.push(`${points.map(at).join(' ')} c`);
      else operators.push('h');
      last = points.at(-1) ?? last;
    }
    pen += advanceWidth;
  }
  return `${operators.join('\n')}\nf`;
}

const pairs = (args: readonly number[], pen: number): [number, number][] =>
  Array.from({ length: args.length / 2 }, (_, i) => [(args[2 * i] ?? 0) + pen, args[2 * i + 1] ?? 0]);

/** PDF knows no quadratic curves: the cubic with the same shape. */
function cubic(from: readonly [number, number], points: readonly [number, number][]): [number, number][] {
  const [control = [0, 0], to = [0, 0]] = points;
  const towards = (a: readonly [number, number]): [number, number] => [
    a[0] + (2 / 3) * (control[0] - a[0]),
    a[1] + (2 / 3) * (control[1] - a[1]),
  ];
  return [towards(from), towards(to), [to[0], to[1]]];
}
