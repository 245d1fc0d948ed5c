import { isElement } from '../parseFragment.ts';
import type { LetterElement } from '../parseFragment.ts';
import type { Line } from './breakLines.ts';
import { drawLine, linesOf, structOf, styleOf } from './textFlow.ts';
import type { Flow, Struct, Style } from './textFlow.ts';
import { pairEnds } from './pairEnds.ts';
import { HOUSE, LINE } from './pen.ts';
import type { Pen } from './pen.ts';
import { PAGE } from './strip.ts';
import type { Repeat, Strip } from './strip.ts';

const PADDING = 4;
const GAP = 10;

interface Cell {
  readonly struct: Struct;
  readonly role: string;
  readonly style: Style;
  readonly x: number;
  readonly lines: readonly Line[];
}
interface Row {
  readonly cells: readonly Cell[];
  readonly height: number;
  readonly head: boolean;
}

const rowsOf = (table: LetterElement): { row: LetterElement; head: boolean }[] =>
  table.children
    .filter(isElement)
    .flatMap((part) =>
      part.tag === 'thead' || part.tag === 'tbody'
        ? part.children.filter(isElement).map((row) => ({ row, head: part.tag === 'thead' }))
        : [],
    );
const cellsOf = (row: LetterElement): LetterElement[] => row.children.filter(isElement);

function cellStyle(flow: Flow, cell: LetterElement): Style {
  const style = styleOf(flow.inside === 'gegevens' ? 'gegevens cell' : 'cell');
  return cell.tag === 'th' ? { ...style, font: 'bold' } : style;
}

/** Natural widths where they fit; else the wide columns share what the narrow ones leave. */
function columnWidths(flow: Flow, rows: readonly LetterElement[]): number[] {
  const natural: number[] = [];
  for (const row of rows) {
    cellsOf(row).forEach((cell, index) => {
      const lines = linesOf(flow, cell.children, cellStyle(flow, cell), Infinity);
      natural[index] = Math.max(natural[index] ?? 0, ...lines.map(({ width }) => width + 1));
    });
  }
  const available = flow.right - flow.x - GAP * (natural.length - 1);
  return shareWidths(natural, available);
}

function shareWidths(natural: readonly number[], available: number): number[] {
  let rest = available;
  let open = natural.map((_, index) => index);
  const widths: number[] = [];
  for (;;) {
    const fair = rest / open.length;
    const narrow = open.filter((index) => (natural[index] ?? 0) <= fair);
    if (narrow.length === 0 || narrow.length === open.length) {
      for (const index of open) widths[index] = narrow.length === 0 ? fair : (natural[index] ?? 0);
      return widths;
    }
    for (const index of narrow) {
      widths[index] = natural[index] ?? 0;
      rest -= widths[index];
    }
    open = open.filter((index) => !narrow.includes(index));
  }
}

function readRow(
  flow: Flow,
  row: LetterElement,
  head: boolean,
  widths: readonly number[],
  parent: Struct,
): Row {
  const tr = structOf(flow, parent, 'TR');
  let x = flow.x;
  const cells = cellsOf(row).map((cell, index): Cell => {
    const width = widths[index] ?? 0;
    const style = cellStyle(flow, cell);
    const role = cell.tag === 'th' ? 'TH' : 'TD';
    const scope = cell.scope === 'row' ? 'Row' : 'Column';
    const struct = structOf(flow, tr, role, role === 'TH' ? { scope } : {});
    const at = x;
    x += width + GAP;
    return { struct, role, style, x: at, lines: linesOf(flow, cell.children, style, width) };
  });
  const leading = cells[0]?.style.leading ?? 0;
  return { cells, head, height: Math.max(1, ...cells.map(({ lines }) => lines.length)) * leading };
}

/** One strip per line of text, so that only a row taller than a page is ever cut. */
function rowStrips(flow: Flow, row: Row, repeat: Repeat | null): Strip[] {
  const leading = row.cells[0]?.style.leading ?? 0;
  const count = Math.round(row.height / leading);
  const plain = flow.inside === 'gegevens';
  const padding = plain ? 0.6 : PADDING;
  return Array.from({ length: count }, (_, line): Strip => {
    const ends = line === count - 1;
    return {
      height: leading + (ends ? padding : 0),
      before: line === 0 ? padding : 0,
      keep: !ends || row.head,
      repeat,
      draw(pen, y) {
        for (const cell of row.cells) {
          const content = cell.lines[line];
          if (content)
            drawLine(flow, pen, content, {
              element: cell.struct,
              role: cell.role,
              style: cell.style,
              x: cell.x,
              y,
            });
        }
        if (ends && !plain) {
          const color = row.head ? HOUSE : LINE;
          pen.artifact('Layout', () =>
            pen.rule(flow.x, y + leading + padding - 0.5, flow.right, color, row.head ? 1 : 0.5),
          );
        }
      },
    };
  });
}

function headRepeat(flow: Flow, heads: readonly Row[]): Repeat | null {
  const [row] = heads;
  if (!row) return null;
  const leading = row.cells[0]?.style.leading ?? 0;
  return {
    height: row.height + 2 * PADDING,
    draw(pen: Pen, y: number) {
      pen.artifact('Pagination', () => {
        for (const cell of row.cells) {
          cell.lines.forEach((line, index) => {
            let x = cell.x;
            const baseline = y + index * leading + leading / 2 + cell.style.size * 0.36;
            for (const { text, font, width } of line.fragments) {
              pen.text(text, { font, size: cell.style.size, x, y: baseline });
              x += width;
            }
          });
        }
        pen.rule(flow.x, y + row.height + PADDING - 0.5, flow.right, HOUSE, 1);
      });
    },
  };
}

/** A table with its head repeated on each page. Class `gegevens` is the block of data under the address: no lines. */
export function tableStrips(outer: Flow, table: LetterElement, parent: Struct): Strip[] {
  const flow: Flow = { ...outer, inside: table.klasse === 'gegevens' ? 'gegevens' : null };
  const struct = structOf(flow, parent, 'Table');
  const caption = captionStrips(flow, table, struct);
  const source = rowsOf(table);
  const widths = columnWidths(
    flow,
    source.map(({ row }) => row),
  );
  const parts = new Map<boolean, Struct>();
  const partOf = (head: boolean): Struct => {
    const known = parts.get(head) ?? structOf(flow, struct, head ? 'THead' : 'TBody');
    parts.set(head, known);
    return known;
  };
  const rows = source.map(({ row, head }) => readRow(flow, row, head, widths, partOf(head)));
  const [heads, body] = [rows.filter(({ head }) => head), rows.filter(({ head }) => !head)];
  const repeat = headRepeat(flow, heads);
  const strips = [
    ...heads.flatMap((row) => rowStrips(flow, row, null)),
    ...pairEnds(body.map((row) => rowStrips(flow, row, repeat))),
  ];
  const [first, ...rest] = strips;
  if (!first) return caption;
  const minTop = flow.inside === 'gegevens' && flow.addressed ? { minTop: PAGE.belowAddress } : {};
  return [...caption, { ...first, before: caption.length > 0 ? 2 : 8, ...minTop }, ...rest];
}

function captionStrips(flow: Flow, table: LetterElement, struct: Struct): Strip[] {
  const caption = table.children.filter(isElement).find(({ tag }) => tag === 'caption');
  if (!caption) return [];
  const style = styleOf('caption');
  const element = structOf(flow, struct, 'Caption');
  return linesOf(flow, caption.children, style, flow.right - flow.x).map((line, index) => ({
    height: style.leading,
    before: index === 0 ? style.before : 0,
    keep: true,
    draw: (pen, y) => drawLine(flow, pen, line, { element, role: 'Caption', style, x: flow.x, y }),
  }));
}
