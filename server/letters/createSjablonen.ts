import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';
import type { BriefModel } from '../domain/brief.ts';
import { Refusal } from '../domain/fault.ts';
import type { Huisstijl } from '../ports.ts';
import type { BriefSoort } from './leesSoorten.ts';
import { maakBriefTekst } from './maakBriefTekst.ts';
import type { Gat } from './gat.ts';
import { schoneTekst } from './schoneTekst.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** EJS prints nothing for a field that does not exist. In a letter that would be a sentence with a hole: it throws. */
export function escapeStrict(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new Error(`letter: a template prints ${value === null ? 'null' : typeof value}`);
  }
  return schoneTekst(String(value)).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

export interface Gerenderd {
  readonly html: string;
  readonly gaten: readonly Gat[];
}
export interface Sjablonen {
  render(model: BriefModel, soort: BriefSoort, huisstijl: Huisstijl): Gerenderd;
  versie(model: BriefModel, soort: BriefSoort): { geldigVan: string; sha256: string };
}

/** The template in force on the dagtekening. Throws Refusal when there was none. */
function versieOp(soort: BriefSoort, dag: string): string {
  const eerste = soort.versies[0] ?? '';
  const geldig = dag === '' ? soort.versies.at(-1) : soort.versies.filter((versie) => versie <= dag).at(-1);
  if (geldig === undefined) {
    throw new Refusal([
      `Voor deze brief is er geen tekst die gold op ${dag}. De eerste tekst geldt vanaf ${eerste}.`,
    ]);
  }
  return geldig;
}

/** Compiles every letter once. Templates are code: they come from the repository only, never from a user. */
export function createSjablonen(templatesDir: string, soorten: Iterable<BriefSoort>): Sjablonen {
  const parts = join(templatesDir, 'onderdelen');
  const shared = readdirSync(parts)
    .sort()
    .map((file) => `${file}\n${readFileSync(join(parts, file), 'utf8')}`)
    .join('\n');
  const compiled = new Map<string, { run: ejs.TemplateFunction; sha256: string }>();
  for (const { slug, versies } of soorten) {
    for (const versie of versies) {
      const filename = join(templatesDir, 'brieven', slug, `${versie}.ejs`);
      const source = readFileSync(filename, 'utf8');
      const run = ejs.compile(source, {
        filename,
        root: templatesDir,
        cache: true,
        _with: false,
        destructuredLocals: ['m', 't', 'h'],
        escape: escapeStrict,
      } as ejs.Options) as ejs.TemplateFunction;
      const sha256 = createHash('sha256').update(`${source}\n${shared}`).digest('hex');
      compiled.set(`${slug}@${versie}`, { run, sha256 });
    }
  }
  const find = (model: BriefModel, soort: BriefSoort) => {
    const geldigVan = versieOp(soort, model.dagtekening);
    const found = compiled.get(`${soort.slug}@${geldigVan}`);
    if (!found) throw new Error(`letter: template ${soort.slug}@${geldigVan} was not compiled`);
    return { geldigVan, ...found };
  };
  return {
    render(model, soort, huisstijl) {
      const gaten: Gat[] = [];
      const t = maakBriefTekst(model, soort, huisstijl, gaten);
      const html = find(model, soort).run({ m: model, t, h: huisstijl });
      return { html: html.trim(), gaten };
    },
    versie(model, soort) {
      const { geldigVan, sha256 } = find(model, soort);
      return { geldigVan, sha256 };
    },
  };
}
