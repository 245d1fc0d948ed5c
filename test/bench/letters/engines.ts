import type { Engine } from './engine.ts';
import { chromiumEngine } from './engines/chromiumEngine.ts';
import { libreOfficeEngine } from './engines/libreOfficeEngine.ts';
import { oursEngine } from './engines/oursEngine.ts';
import { typstEngine } from './engines/typstEngine.ts';

/** The competitors by the name in the table. Ours first: the others are compared with the signed P-256 letter. */
export const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  'ours, signed P-256': () => oursEngine('P-256'),
  'ours, signed RSA-3072': () => oursEngine('RSA-3072'),
  'ours, not signed': () => oursEngine('geen'),
  'Typst, cache evicted': typstEngine,
  'Chromium, HTML to PDF': () => chromiumEngine(false),
  'Chromium, print only': () => chromiumEngine(true),
  'LibreOffice, in a batch': libreOfficeEngine,
};
export const BASE = 'ours, signed P-256';
