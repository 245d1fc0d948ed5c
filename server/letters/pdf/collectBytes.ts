import type { LetterPdf } from './letterPdf.ts';

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/**
 * pdfkit hands every small piece to a stream of Node, as bytes made sign by sign. Here text is gathered and turned
 * into bytes once, which gives the same file. Returns what gives the whole file after `pdf.end()`.
 */
export function collectBytes(pdf: LetterPdf): () => Uint8Array {
  // what the constructor wrote: the first lines of the file
  const pieces: Uint8Array[] = [pdf.read() as Uint8Array];
  let text = '';
  const flush = (): void => {
    if (text !== '') pieces.push(Buffer.from(text, 'latin1'));
    text = '';
  };
  pdf._write = (data) => {
    if (typeof data === 'string') {
      text += `${data}\n`;
      pdf._offset += data.length + 1;
      return;
    }
    flush();
    pieces.push(data);
    pdf._offset += data.length;
  };
  return () => {
    if (pdf._waiting > 0) throw new Error('letter: a part of the file was not ended');
    flush();
    return joined(pieces);
  };
}
