import { parseFragment as parse5Fragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

/** The small HTML subset of a letter. Anything else is a fault in a template and throws. */
const TAGS = {
  h1: 'block',
  h2: 'block',
  h3: 'block',
  p: 'block',
  address: 'block',
  caption: 'block',
  th: 'block',
  td: 'block',
  li: 'item',
  ul: 'container',
  ol: 'container',
  table: 'container',
  thead: 'container',
  tbody: 'container',
  tr: 'container',
  section: 'container',
  header: 'container',
  img: 'figure',
  strong: 'inline',
  em: 'inline',
  mark: 'inline',
  a: 'inline',
  br: 'inline',
} as const;
export type Tag = keyof typeof TAGS;

/** Classes that both the screen and the renderer know how to draw. */
const CLASSES = new Set([
  'briefhoofd',
  'afzender',
  'adres',
  'gegevens',
  'onderwerp',
  'inleiding',
  'dictum',
  'klein',
  'ondertekening',
  'handtekeningveld',
  'nog-invullen',
  'groot',
  'bijlage',
]);
const SCOPES = new Set(['row', 'col']);
/** A figure is drawn here: a name in the register or the address that a QR code says. It is never fetched. */
const FIGURE = /^(kaart:[a-z]+|qr:https:\/\/[^\s"<>]+)$/;
const SCHEMES = /^(https:\/\/|mailto:|tel:\+?[0-9])/;

export interface LetterElement {
  readonly tag: Tag;
  readonly klasse: string | null;
  readonly scope: 'row' | 'col' | null;
  readonly href: string | null;
  /** Only of a figure: what it draws, and what it shows in words. */
  readonly src: string | null;
  readonly alt: string | null;
  readonly children: readonly LetterNode[];
}
export type LetterNode = LetterElement | string;

export const isElement = (node: LetterNode): node is LetterElement => typeof node !== 'string';

/** An address holds only ASCII: pdfkit would write any other as text, which no reader can open. */
const asciiOf = (address: string): string => address.replace(/[^!-~]|["<>\\^`{|}]/gu, encodeURIComponent);

function readAttributes(element: DefaultTreeAdapterTypes.Element) {
  const found = {
    klasse: null as string | null,
    scope: null as 'row' | 'col' | null,
    href: null as string | null,
    src: null as string | null,
    alt: null as string | null,
  };
  for (const { name, value } of element.attrs) {
    if (name === 'class' && CLASSES.has(value)) found.klasse = value;
    else if (name === 'scope' && SCOPES.has(value)) found.scope = value as 'row' | 'col';
    else if (name === 'src' && element.tagName === 'img' && FIGURE.test(value)) found.src = value;
    else if (name === 'alt' && element.tagName === 'img' && value.trim() !== '') found.alt = value;
    else if (name === 'href' && SCHEMES.test(value)) found.href = asciiOf(value);
    else throw new Error(`letter: attribute ${name}="${value}" is not allowed on <${element.tagName}>`);
  }
  return found;
}

function readElement(element: DefaultTreeAdapterTypes.Element, container: boolean): LetterElement {
  if (!Object.hasOwn(TAGS, element.tagName)) {
    throw new Error(`letter: tag <${element.tagName}> is not allowed`);
  }
  const tag = element.tagName as Tag;
  const attributes = readAttributes(element);
  if (tag === 'img' && (!container || attributes.src === null || attributes.alt === null)) {
    throw new Error('letter: a figure stands by itself and has a name and an alternative text');
  }
  return { tag, ...attributes, children: readChildren(element.childNodes, tag) };
}

function readChildren(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], parent: Tag | null): LetterNode[] {
  const container = parent === null || TAGS[parent] === 'container';
  const children: LetterNode[] = [];
  for (const node of nodes) {
    if ('tagName' in node) children.push(readElement(node, container));
    else if (node.nodeName === '#text' && 'value' in node) {
      const text = node.value.replace(/[ \n\t\r]+/g, ' ');
      if (!container) children.push(text);
      else if (text.trim() !== '') throw new Error(`letter: loose text "${text.trim()}" outside a paragraph`);
    } else if (node.nodeName !== '#comment') throw new Error(`letter: node ${node.nodeName} is not allowed`);
  }
  return children;
}

/** Reads a rendered letter into a tree of allowed elements. Throws on an unknown tag, attribute, class or address scheme. */
export function parseFragment(html: string): LetterNode[] {
  return readChildren(parse5Fragment(html).childNodes, null);
}

/** All text of a tree, for the check that every character can be printed. */
export function textOf(nodes: readonly LetterNode[]): string {
  return nodes.map((node) => (isElement(node) ? textOf(node.children) : node)).join('');
}

/** Paragraphs and items of a letter, each as one text: what somebody reads from top to bottom, without heads and tables. */
export function alineasOf(nodes: readonly LetterNode[]): string[] {
  return nodes.flatMap((node) => {
    if (!isElement(node) || node.tag === 'table' || node.tag === 'address') return [];
    return node.tag === 'p' || node.tag === 'li' ? [textOf(node.children)] : alineasOf(node.children);
  });
}
