import { isElement } from '../parseFragment.ts';
import type { LetterElement, LetterNode } from '../parseFragment.ts';
import { drawQr } from './drawQr.ts';
import { letterhead } from './letterhead.ts';
import { pairEnds } from './pairEnds.ts';
import { mm } from './strip.ts';
import type { Strip } from './strip.ts';
import { tableStrips } from './table.ts';
import type { Line } from './breakLines.ts';
import { ROLE, drawLine, linesOf, structOf, styleFor, styleOf } from './textFlow.ts';
import type { Flow, Struct } from './textFlow.ts';

/** pdfkit has no option for the numbering of a list. */
interface WithDictionary {
  readonly dictionary: { readonly data: Record<string, unknown> };
}

/** First two and last two lines stay together: no widow, no orphan. */
const staysWithNext = (index: number, count: number, last: boolean): boolean =>
  index === count - 1 ? last : index === 0 || index === count - 2;

/** Where a line begins: at the left, or so that it stands in the middle. */
const startOf = ({ x, right, centered }: Flow, { width }: Line): number =>
  centered ? x + (right - x - width) / 2 : x;

function textStrips(flow: Flow, element: LetterElement, parent: Struct): Strip[] {
  const style = styleFor(element, flow);
  const role = ROLE[element.tag] ?? 'P';
  const struct = structOf(flow, parent, role);
  const lines = linesOf(flow, element.children, style, flow.right - flow.x);
  return lines.map((line, index) => ({
    height: style.leading,
    before: index === 0 ? style.before : 0,
    keep: staysWithNext(index, lines.length, style.keepNext ?? false),
    ...(index === 0 && style.minTop !== undefined ? { minTop: style.minTop } : {}),
    draw: (pen, y) => drawLine(flow, pen, line, { element: struct, role, style, x: startOf(flow, line), y }),
  }));
}

const NUMBERING = { ul: 'Disc', ol: 'Decimal' } as const;

function itemStrips(flow: Flow, item: LetterElement, list: Struct, label: string): Strip[] {
  const li = structOf(flow, list, 'LI');
  const lbl = structOf(flow, li, 'Lbl');
  const body = structOf(flow, li, 'LBody');
  const style = styleOf('li');
  const indent = mm(7);
  const blocks = item.children.some((child) => isElement(child) && child.tag !== 'br' && isBlock(child));
  const inner = { ...flow, x: flow.x + indent };
  const lines = blocks ? null : linesOf(inner, item.children, style, inner.right - inner.x);
  const strips: Strip[] = lines
    ? lines.map((line, index) => ({
        height: style.leading,
        before: index === 0 ? 3.8 : 0,
        keep: staysWithNext(index, lines.length, false),
        draw: (pen, y) => drawLine(flow, pen, line, { element: body, role: 'LBody', style, x: inner.x, y }),
      }))
    : flowStrips(inner, item.children, body);
  const [first, ...rest] = strips;
  if (!first) return [];
  const labelled: Strip = {
    ...first,
    before: 3.8,
    draw(pen, y) {
      pen.into(lbl, 'Lbl');
      pen.text(label, {
        font: 'regular',
        size: style.size,
        x: flow.x + mm(1),
        y: y + style.leading / 2 + style.size * 0.36,
      });
      first.draw(pen, y);
    },
  };
  return [labelled, ...rest];
}

const isBlock = (element: LetterElement): boolean => !['strong', 'em', 'a', 'mark'].includes(element.tag);

function listStrips(flow: Flow, list: LetterElement, parent: Struct): Strip[] {
  const ordered = list.tag === 'ol';
  const struct = structOf(flow, parent, 'L');
  (struct as unknown as WithDictionary).dictionary.data['A'] = {
    O: 'List',
    ListNumbering: NUMBERING[ordered ? 'ol' : 'ul'],
  };
  const items = list.children
    .filter(isElement)
    .map((item, index) => itemStrips(flow, item, struct, ordered ? `${index + 1}.` : '•'));
  return pairEnds(items);
}

/** The block of the signature stays together. It begins with text of its own, so no signature stands alone on a page. */
const together = (strips: Strip[]): Strip[] =>
  strips.map((strip, index) => ({ ...strip, keep: index < strips.length - 1 }));

function sectionStrips(flow: Flow, section: LetterElement, parent: Struct): Strip[] {
  const struct = structOf(flow, parent, ROLE[section.tag] ?? 'Sect');
  if (section.tag === 'header') return headStrips(flow, section, struct);
  if (section.klasse === 'dictum') return dictumStrips(flow, section, struct);
  const strips = flowStrips(flow, section.children, struct);
  if (section.klasse === 'bijlage') return onNewPage(strips);
  return section.klasse === 'ondertekening' ? together(strips) : strips;
}

const onNewPage = ([first, ...rest]: readonly Strip[]): Strip[] =>
  first ? [{ ...first, newPage: true }, ...rest] : [];

/** The sender with his logo, where the house style wants it. */
function headStrips(flow: Flow, header: LetterElement, struct: Struct): Strip[] {
  const { logo, text } = letterhead(flow, flow.style, struct);
  return [...logo, ...flowStrips({ ...flow, ...text, inside: 'header' }, header.children, struct)];
}

/** An operative part of this many lines is never cut by a page end. */
const DICTUM_TOGETHER = 20;

/** The operative part has a line in the margin, so that it is found at a glance. */
function dictumStrips(flow: Flow, section: LetterElement, struct: Struct): Strip[] {
  const x = flow.x;
  const strips = flowStrips({ ...flow, x: x + mm(5) }, section.children, struct);
  const short = strips.length <= DICTUM_TOGETHER;
  return strips.map((strip, index) => ({
    ...strip,
    keep: index < strips.length - 1 && (short || strip.keep),
    draw(pen, y) {
      const top = index === 0 ? y : y - strip.before;
      pen.artifact('Layout', () => pen.box(x, top, 2.2, y + strip.height - top, flow.house));
      strip.draw(pen, y);
    },
  }));
}

function figureStrip(flow: Flow, element: LetterElement, parent: Struct): Strip {
  const { src, alt } = element;
  if (src?.startsWith('qr:')) return drawQr(flow, element, parent);
  return flow.figure(src ?? '', structOf(flow, parent, 'Figure', { alt: alt ?? '' }));
}

function elementStrips(flow: Flow, element: LetterElement, parent: Struct): Strip[] {
  const { tag } = element;
  if (tag === 'section' || tag === 'header') return sectionStrips(flow, element, parent);
  if (isList(element)) return listStrips(flow, element, parent);
  if (tag === 'table') return tableStrips(flow, element, parent);
  if (tag === 'img') return [figureStrip(flow, element, parent)];
  if (element.klasse === 'handtekeningveld') return [flow.signature(parent)];
  return textStrips(flow, element, parent);
}

/** A signature without words of its own has the end of the text above it on its page. */
const isSignature = ({ klasse, children }: LetterElement): boolean =>
  klasse === 'ondertekening' && children.find(isElement)?.tag !== 'h2';
/** The line that announces a list stays with its first item. */
const isList = ({ tag }: LetterElement): boolean => tag === 'ul' || tag === 'ol';

/** Turns a tree of elements into strips, and builds the structure tree in the same, reading, order. */
export function flowStrips(flow: Flow, nodes: readonly LetterNode[], parent: Struct): Strip[] {
  const strips: Strip[] = [];
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const last = strips.at(-1);
    if (last && (isList(node) || isSignature(node))) strips[strips.length - 1] = { ...last, keep: true };
    strips.push(...elementStrips(flow, node, parent));
  }
  return strips;
}
