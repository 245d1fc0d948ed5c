import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';
import type { BriefModel } from '../../domain/brief.ts';
import type { Huisstijl } from '../../ports.ts';
import { escapeStrict } from '../createSjablonen.ts';
import type { BriefSoort } from '../leesSoorten.ts';
import { maakBriefTekst } from '../maakBriefTekst.ts';
import { isElement, textOf } from '../parseFragment.ts';
import type { LetterNode } from '../parseFragment.ts';

export type Kennisgeving = (model: BriefModel, soort: BriefSoort, huisstijl: Huisstijl) => string;

/** Reads and compiles the draft notice for the Gemeenteblad once. It gets the public model, so it holds what that holds. */
export function createKennisgeving(templatesDir: string): Kennisgeving {
  const filename = join(templatesDir, 'kennisgevingen', 'gemeenteblad.ejs');
  const run = ejs.compile(readFileSync(filename, 'utf8'), {
    filename,
    _with: false,
    destructuredLocals: ['m', 't', 'h', 'k'],
    escape: escapeStrict,
  } as ejs.Options) as ejs.TemplateFunction;
  return (model, soort, huisstijl) => {
    const k = {
      algemeen: soort.aard === 'besluit_algemeen',
      soortNaam: soort.naam,
      soortNaamKlein: soort.naam.charAt(0).toLowerCase() + soort.naam.slice(1),
      plaats: huisstijl.naam.replace(/^Gemeente /i, ''),
    };
    return run({ m: model, t: maakBriefTekst(model, soort, huisstijl, []), h: huisstijl, k }).trim();
  };
}

/** The same notice as plain text, for a form of the publication system: a block a line, a list with its marks. */
export function platteTekst(nodes: readonly LetterNode[]): string {
  const blokken = nodes.flatMap((node): string[] => {
    if (!isElement(node)) return [];
    const { tag, children } = node;
    if (tag !== 'ul' && tag !== 'ol') return [textOf(children).trim()];
    return [
      children
        .filter(isElement)
        .map((item, index) => `${tag === 'ol' ? `${index + 1}.` : '-'} ${textOf(item.children).trim()}`)
        .join('\n'),
    ];
  });
  return `${blokken.filter((blok) => blok !== '').join('\n\n')}\n`;
}
