import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brievenVan } from './brievenVan.ts';
import type { GetekendeBrief } from './brievenVan.ts';
import { metVersie } from './metVersie.ts';
import { overzichtHtml } from './overzichtHtml.ts';
import type { Bladpaar, GewijzigdeBrief } from './overzichtHtml.ts';
import { vergelijkBrieven } from '../server/domain/vergelijkBrieven.ts';

const ROOT = join(import.meta.dirname, '..');
const RESOLUTIE = '60';

/** The text of the pages as they are laid out. */
const paginaTekst = ({ pdf }: GetekendeBrief): string =>
  pdf === null ? '' : execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });

/** Images of the pages, in order. */
function bladenVan(brief: GetekendeBrief | undefined, uit: string, wanneer: 'voor' | 'na'): string[] {
  if (!brief?.pdf) return [];
  const begin = `${brief.sleutel}-${wanneer}-`;
  execFileSync('pdftoppm', ['-r', RESOLUTIE, '-png', brief.pdf, join(uit, begin.slice(0, -1))]);
  return readdirSync(uit)
    .filter((bestand) => bestand.startsWith(begin) && bestand.endsWith('.png'))
    .sort();
}

/** Pages side by side; a page that looks the same is left out. */
function bladparen(oud: GetekendeBrief | undefined, nu: GetekendeBrief | undefined, uit: string): Bladpaar[] {
  const [voor, na] = [bladenVan(oud, uit, 'voor'), bladenVan(nu, uit, 'na')];
  const paren = Array.from({ length: Math.max(voor.length, na.length) }, (_, nr) => ({
    blad: nr + 1,
    voor: voor[nr] ?? null,
    na: na[nr] ?? null,
  }));
  const bytes = (bestand: string): Buffer => readFileSync(join(uit, bestand));
  return paren.filter((paar) => {
    if (paar.voor === null || paar.na === null) return true;
    if (!bytes(paar.voor).equals(bytes(paar.na))) return true;
    for (const bestand of [paar.voor, paar.na]) rmSync(join(uit, bestand));
    return false;
  });
}

/** Takes away what an earlier run left there, and nothing else: the folder may hold more. */
function ruimOp(uit: string): void {
  if (!existsSync(uit)) return;
  for (const bestand of readdirSync(uit)) {
    if (/^(index\.html|[a-z0-9-]+-\d+-(voor|na)-\d+\.png)$/.test(bestand)) rmSync(join(uit, bestand));
  }
}

/** Letters of both versions by key, in the order of now; what is gone comes last. */
function alsParen(voor: readonly GetekendeBrief[], na: readonly GetekendeBrief[]) {
  const oud = new Map(voor.map((brief) => [brief.sleutel, brief]));
  const nu = new Map(na.map((brief) => [brief.sleutel, brief]));
  return [...new Set([...nu.keys(), ...oud.keys()])].map((sleutel) => ({
    oud: oud.get(sleutel),
    nu: nu.get(sleutel),
  }));
}

/**
 * Makes every example letter as it was at `rev` and as it is now, and writes what changed to `uit`:
 * images of the pages before and after, and index.html with the changed words. Returns the letters that changed.
 */
export function vergelijkMet(rev: string, uit: string): GewijzigdeBrief[] {
  const werk = mkdtempSync(join(tmpdir(), 'brieven-vergelijk-'));
  try {
    const voor = metVersie(rev, (root) => brievenVan(root, join(werk, 'voor')));
    const na = brievenVan(ROOT, join(werk, 'na'));
    const anders = alsParen(voor, na).filter(
      ({ oud, nu }) => !oud || !nu || oud.html !== nu.html || paginaTekst(oud) !== paginaTekst(nu),
    );
    ruimOp(uit);
    if (anders.length === 0) return [];
    mkdirSync(uit, { recursive: true });
    const brieven = anders.map(({ oud, nu }): GewijzigdeBrief => {
      const { sleutel, naam } = (nu ?? oud)!;
      const staat = !oud ? ' (nieuw)' : !nu ? ' (vervallen)' : '';
      return {
        sleutel,
        naam: naam + staat,
        wijzigingen: vergelijkBrieven(oud?.html ?? '', nu?.html ?? ''),
        bladen: bladparen(oud, nu, uit),
      };
    });
    writeFileSync(join(uit, 'index.html'), overzichtHtml(rev, brieven));
    return brieven;
  } finally {
    rmSync(werk, { recursive: true, force: true });
  }
}
