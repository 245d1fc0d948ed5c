import { alineasVan } from './alineasVan.ts';
import { vergelijkLijst } from './vergelijkLijst.ts';
import type { Stap } from './vergelijkLijst.ts';

/** A paragraph that changed: its words, in order, each kept, gone or new. */
export interface Wijziging {
  readonly kop: string;
  readonly woorden: readonly Stap[];
}

const woordenVan = (tekst: string): string[] => tekst.split(' ').filter((woord) => woord !== '');

/** What was taken away and what came in its place, one beside the other where both are there. */
function alsParen(weg: readonly string[], nieuw: readonly string[]): [oud: string, nieuw: string][] {
  return Array.from({ length: Math.max(weg.length, nieuw.length) }, (_, nr) => [
    weg[nr] ?? '',
    nieuw[nr] ?? '',
  ]);
}

/** The paragraphs of a letter whose words changed, each with its heading. Empty when no word changed. */
export function vergelijkBrieven(oud: string, nieuw: string): Wijziging[] {
  const [voor, na] = [alineasVan(oud), alineasVan(nieuw)];
  const stappen = vergelijkLijst(
    voor.map(({ tekst }) => tekst),
    na.map(({ tekst }) => tekst),
  );
  const kopVan = (tekst: string): string =>
    (na.find((alinea) => alinea.tekst === tekst) ?? voor.find((alinea) => alinea.tekst === tekst))?.kop ?? '';
  const wijzigingen: Wijziging[] = [];
  let [weg, erbij]: [string[], string[]] = [[], []];
  const sluit = (): void => {
    for (const [van, naar] of alsParen(weg, erbij)) {
      const woorden = vergelijkLijst(woordenVan(van), woordenVan(naar));
      wijzigingen.push({ kop: kopVan(naar === '' ? van : naar), woorden });
    }
    [weg, erbij] = [[], []];
  };
  for (const { soort, waarde } of stappen) {
    if (soort === 'gelijk') sluit();
    else (soort === 'weg' ? weg : erbij).push(waarde);
  }
  sluit();
  return wijzigingen;
}
