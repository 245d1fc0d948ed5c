/** Every file the browser gets, by name. Own copies: nothing comes from another site. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

const own = (name: string): string => new URL(`public/${name}`, import.meta.url).pathname;
// not every package lets its files be resolved by name, so by place
const beside = (pkg: string, path: string): string =>
  new URL(`../../node_modules/${pkg}/${path}`, import.meta.url).pathname;

const SOURCES: Readonly<Record<string, string>> = {
  'utrecht.css': beside('@utrecht/component-library-css', 'dist/index.css'),
  'voorbeeld.css': beside('@nl-design-system-unstable/voorbeeld-design-tokens', 'dist/theme.css'),
  'data-badge.css': beside('@nl-design-system-candidate/data-badge-css', 'dist/data-badge.css'),
  'noto-sans.woff2': beside('@fontsource-variable/noto-sans', 'files/noto-sans-latin-wght-normal.woff2'),
  'noto-sans-ext.woff2': beside(
    '@fontsource-variable/noto-sans',
    'files/noto-sans-latin-ext-wght-normal.woff2',
  ),
  'htmx.js': beside('htmx.org', 'dist/htmx.min.js'),
  ...Object.fromEntries(
    [
      'thema.css',
      'scherm.css',
      'werk.css',
      'kalender.css',
      'opmerkingen.css',
      'termijnen.css',
      'afdruk.css',
      'herkomst.css',
      'herkomst.js',
      'gebied.css',
      'gebied.js',
      'gebiedBeeld.js',
      'gebiedTekst.js',
      'concept.js',
      'scherm.js',
      'logo.svg',
      'favicon.svg',
      'stroom.svg',
    ].map((name) => [name, own(name)]),
  ),
};

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

interface Bestand {
  readonly type: string;
  readonly bytes: Buffer;
  readonly gzip: Buffer | null;
}

/** A stylesheet without comment and indentation. */
const compact = (css: Buffer): Buffer =>
  Buffer.from(
    css
      .toString('utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1'),
  );

function load(name: string, path: string): Bestand {
  const raw = readFileSync(path);
  const bytes = extname(name) === '.css' ? compact(raw) : raw;
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  return { type, bytes, gzip: extname(name) === '.woff2' ? null : gzipSync(bytes) };
}

export interface Assets {
  /** Address of a file. Its hash changes with the content, so a browser may keep it for ever. */
  url(name: string): string;
  readonly serve: RequestHandler;
}

/** Reads all files once. One hash for the whole set, so that a stylesheet can name a font beside it. */
export function createAssets(): Assets {
  const files = new Map(Object.entries(SOURCES).map(([name, path]) => [name, load(name, path)]));
  const hash = createHash('sha256');
  for (const { bytes } of files.values()) hash.update(bytes);
  const base = `/bestanden/${hash.digest('hex').slice(0, 12)}/`;
  return {
    url(name) {
      if (!files.has(name)) throw new Error(`no such asset: ${name}`);
      return base + name;
    },
    serve(req, res, next) {
      const file = req.path.startsWith(base) ? files.get(req.path.slice(base.length)) : undefined;
      if (!file || req.method !== 'GET') return next();
      const zipped = file.gzip !== null && (req.headers['accept-encoding'] ?? '').includes('gzip');
      if (zipped) res.set('Content-Encoding', 'gzip');
      res
        .set({ 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding' })
        .type(file.type)
        .send(zipped ? file.gzip : file.bytes);
    },
  };
}
