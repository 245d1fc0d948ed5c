import type { Bron } from '../domain/advies.ts';
import { deepFreeze } from '../domain/deepFreeze.ts';
import { once } from '../domain/once.ts';
import type { Source } from './ruleSchemas.ts';

/** A source in words, e.g. `artikel 13b lid 1 a Opiumwet` or `ECLI:NL:RVS:2018:738`; says so when nobody verified it. */
export function cite(source: Source): string {
  const article = source.artikel ? `artikel ${source.artikel}${source.lid ? ` lid ${source.lid}` : ''} ` : '';
  const name = source.ecli ?? `${article}${source.wet ?? source.url ?? ''}`;
  return source.status === 'niet_geverifieerd' ? `${name}, niet geverifieerd` : name;
}

/** A source as it stands in an advice: only what is known of it. */
export const toBron: (source: Source) => Bron = once((source) => {
  const { wet, artikel, lid, jci, ecli, url, status } = source;
  const known = Object.entries({ wet, artikel, lid, jci, ecli, url, status });
  return deepFreeze(Object.fromEntries(known.filter(([, value]) => value !== undefined)));
});
