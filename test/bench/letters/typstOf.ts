import { isElement, textOf } from '../../../server/letters/parseFragment.ts';
import type { LetterElement, LetterNode } from '../../../server/letters/parseFragment.ts';

const PREAMBLE = `
#set page(paper: "a4", margin: (left: 25mm, right: 25mm, top: 20mm, bottom: 22mm), numbering: "1")
#set text(font: "Noto Sans", size: 10.5pt, lang: "nl")
#set par(leading: 4.7pt, spacing: 12.3pt)
#show heading.where(level: 1): set text(size: 15pt)
#show heading.where(level: 2): set text(size: 11.5pt)
#set list(spacing: 8.5pt)
#set enum(spacing: 8.5pt)
`;

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
const inside = (nodes: readonly LetterNode[]): string => nodes.map(typst).join('');
const items = ({ children }: LetterElement): string =>
  children
    .filter(isElement)
    .map((item) => `[${inside(item.children)}]`)
    .join(', ');

function table(element: LetterElement): string {
  const rows = element.children.filter(isElement).flatMap(({ children }) => children.filter(isElement));
  const cells = rows.map(items).join(', ');
  return `#text(size: 9.4pt)[#table(columns: 2, stroke: none, inset: (x: 0pt, y: 2pt), column-gutter: 10pt, ${cells})]\n\n`;
}

type Write = (content: string, element: LetterElement) => string;
const heading: Write = (content, { tag }) => `#heading(level: ${tag.slice(1)})[${content}]\n\n`;

/** How each element is written; any other is only its content. */
const ELEMENTS: Partial<Record<LetterElement['tag'], Write>> = {
  h1: heading,
  h2: heading,
  h3: heading,
  strong: (content) => `#strong[${content}];`,
  em: (content) => `#emph[${content}];`,
  a: (content, { href }) => `#link(${quoted(href ?? '')})[${content}];`,
  br: () => '#linebreak();',
  ul: (_, element) => `#list(${items(element)})\n\n`,
  ol: (_, element) => `#enum(${items(element)})\n\n`,
  table: (_, element) => table(element),
  address: (content) => `#block(height: 36mm)[#v(8mm)${content}]\n\n`,
  header: (content) => `#block[#set text(size: 8.6pt)\n${content}]\n\n`,
  p: (content, { klasse }) => (klasse === 'handtekeningveld' ? '#v(16mm)\n\n' : `${content}\n\n`),
};

function typst(node: LetterNode): string {
  if (!isElement(node)) return `#${quoted(node)};`;
  const content = inside(node.children);
  return ELEMENTS[node.tag]?.(content, node) ?? content;
}

/** The same letter in the language of Typst: same headings, lists, links, sizes and typeface. */
export function typstOf(nodes: readonly LetterNode[]): string {
  const title = nodes.find((node) => isElement(node) && node.tag === 'h1');
  const date = 'datetime(year: 2026, month: 11, day: 26)';
  return `#set document(title: ${quoted(title ? textOf([title]) : '')}, date: ${date})\n${PREAMBLE}\n${inside(nodes)}`;
}
