import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}
interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}
interface Mark {
  readonly type: string;
  readonly id?: string;
}

/** What a reader program makes of a letter. */
export interface GelezenPdf {
  readonly paginas: number;
  /** The text in the order of the tags, without decoration and without the numbers of lists. */
  readonly tekst: string;
  /** Texts that stand (partly) outside their page. */
  readonly buiten: readonly string[];
}

/** Content ids in the order in which they are read aloud; labels of lists are no text of the writer. */
const idsOf = (node: StructNode): string[] => {
  if (node.role === 'Lbl') return [];
  return [...(node.id === undefined ? [] : [node.id]), ...(node.children ?? []).flatMap(idsOf)];
};

function textsById(items: readonly (TextItem | Mark)[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== null);
      if (id) texts.set(id, `${texts.get(id) ?? ''} ${item.str}`);
    } else if (item.type.startsWith('begin')) open.push(item.id ?? null);
    else open.pop();
  }
  return texts;
}

/** Half a point of room for rounding. */
const ROOM = 0.5;

/** Reads a letter with pdf.js, which shares no code with what wrote it. */
export async function leesPdf(bytes: Uint8Array): Promise<GelezenPdf> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  let tekst = '';
  const buiten: string[] = [];
  for (let nr = 1; nr <= document.numPages; nr++) {
    const page = await document.getPage(nr);
    const [, , width = 0, height = 0] = page.view;
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const items = content.items as (TextItem | Mark)[];
    const texts = textsById(items);
    for (const id of idsOf(await page.getStructTree())) tekst += ` ${texts.get(id) ?? ''}`;
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x = 0, y = 0] = item.transform;
      if (x < -ROOM || x + item.width > width + ROOM || y < 0 || y > height) buiten.push(item.str);
    }
  }
  const paginas = document.numPages;
  await document.loadingTask.destroy();
  return { paginas, tekst, buiten };
}

const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/g;
const STRING = /\((?:\\[\s\S]|[^\\()])*\)/g;

function inflated(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return stream;
  }
}

/** The objects of a file without texts, and the streams of text decompressed. */
export function ontleedPdf(bytes: Uint8Array): { objecten: string; stromen: string[]; adressen: string[] } {
  const raw = Buffer.from(bytes).toString('latin1');
  const stromen = [...raw.matchAll(STREAM)]
    .map(([, stream = '']) => inflated(stream))
    .filter((stream) => /^[\t\n\r -~]*$/.test(stream.slice(0, 400)));
  const objecten = raw.replace(STREAM, '');
  const adressen = [...objecten.matchAll(/\/URI (\((?:\\[\s\S]|[^\\()])*\)|<[^>]*>)/g)].map(([, text = '']) =>
    text.slice(1, -1).replace(/\\(.)/g, '$1'),
  );
  return { objecten: objecten.replace(STRING, '()'), stromen, adressen };
}
