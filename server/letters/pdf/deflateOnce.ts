import { deflateSync } from 'node:zlib';
import type { LetterPdf } from './letterPdf.ts';

/** A part of the file as pdfkit keeps it until it is written. */
interface Part {
  compress: boolean;
  buffer: Uint8Array[];
  finalize(): void;
}

/**
 * Compressed forms of bytes that come back in letter after letter: cuts of a font, the colour profile.
 * By the bytes object itself and weakly, so what only one letter holds goes with that letter.
 */
const deflated = new WeakMap<Uint8Array, Uint8Array>();

function once(bytes: Uint8Array): Uint8Array {
  const found = deflated.get(bytes);
  if (found) return found;
  const made = deflateSync(bytes);
  deflated.set(bytes, made);
  return made;
}

/** Lets a document take the compressed form of the same bytes from the letter before. */
export function deflateOnce(pdf: LetterPdf): void {
  const ref = pdf.ref.bind(pdf);
  pdf.ref = ((data?: object) => {
    const part = ref(data as never) as unknown as Part;
    const finalize = part.finalize.bind(part);
    part.finalize = () => {
      const [bytes] = part.buffer;
      if (part.compress && part.buffer.length === 1 && bytes) {
        part.buffer = [once(bytes)];
        part.compress = false;
      }
      finalize();
    };
    return part;
  }) as never;
}
