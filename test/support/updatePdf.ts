import { openPdf } from '../../server/signing/openPdf.ts';

/**
 * Appends an update as any PDF tool would: these objects in a new version of the file.
 * `between`: bytes that no table tells of, before the last object. `trailer`: entries in place of the old ones.
 */
export function updatePdf(
  pdf: Buffer,
  objects: Readonly<Record<number, string>>,
  { between = '', trailer = {} }: { between?: string; trailer?: Readonly<Record<string, string>> } = {},
): Buffer {
  const old = openPdf(pdf);
  const kept = ['Size', 'Root', 'Info', 'ID'].map((key) => {
    const entry = old.trailer.entries.get(key);
    return entry && !(key in trailer) ? `/${key} ${pdf.toString('latin1', entry.start, entry.end)} ` : '';
  });
  const own = Object.entries(trailer).map(([key, value]) => `/${key} ${value} `);
  let text = '';
  let table = 'xref\n';
  for (const [index, [num, body]] of Object.entries(objects).entries()) {
    if (index === Object.keys(objects).length - 1) text += between;
    table += `${num} 1\n${String(pdf.length + text.length).padStart(10, '0')} 00000 n \n`;
    text += `${num} 0 obj\n${body}\nendobj\n`;
  }
  const end = `trailer\n<< ${[...kept, ...own].join('')}/Prev ${old.startxref} >>\n`;
  const xref = pdf.length + text.length;
  return Buffer.concat([pdf, Buffer.from(`${text}${table}${end}startxref\n${xref}\n%%EOF\n`, 'latin1')]);
}
