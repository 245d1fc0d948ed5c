import PDFDocument from 'pdfkit';

/** Private parts of pdfkit that its types do not tell. */
interface Internals {
  ref(data: object): { end(data?: string): void; data: Record<string, unknown> };
  page: { dictionary: { data: Record<string, unknown> }; annotations: unknown[] };
  _acroform: object;
  _root: { data: Record<string, unknown> };
}

function addVeld(doc: Internals, naam: string): unknown {
  const appearance = doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 50], Resources: {} });
  appearance.end('q Q');
  const widget = doc.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: new String(naam),
    TU: new String(`Handtekening ${naam}`),
    Rect: [72, 100, 272, 150],
    F: 132,
    P: doc.page.dictionary,
    AP: { N: appearance },
  });
  widget.end();
  doc.page.annotations.push(widget);
  return widget;
}

/** One page with empty signature fields, drawn the way the letters draw theirs. */
export async function testPdf(velden: readonly string[] = ['Ondertekening']): Promise<Buffer> {
  const info = { Title: 'Proef', CreationDate: new Date('2026-11-23T12:00:00Z') };
  const doc = new PDFDocument({ pdfVersion: '1.7', info });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => doc.on('end', () => resolve()));
  doc.text('Een brief om te ondertekenen.');
  const internals = doc as unknown as Internals;
  const Fields = velden.map((naam) => addVeld(internals, naam));
  internals._acroform = { fonts: {}, defaultFont: 'x' };
  internals._root.data['AcroForm'] = internals.ref({ Fields, SigFlags: 3, DR: { Font: {} } });
  doc.end();
  await done;
  return Buffer.concat(chunks);
}
