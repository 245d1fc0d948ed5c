import { vergelijkLijst } from '../../server/domain/vergelijkLijst.ts';

interface Zin {
  readonly kop: string;
  readonly tekst: string;
}

/** What stands on every page and is no part of what the letter says. */
const BLADRAND = /^(Kenmerk .*Pagina \d+ van \d+|DEMONSTRATIE: .*|CONCEPT: .*)$/;
const ZIN_EINDE = /(?<=[.?!])\s+(?=[A-Z0-9•€‘“])/;

/** The sentences of a laid-out text, each with the heading above it. */
function zinnenVan(tekst: string, koppen: ReadonlySet<string>): Zin[] {
  const zinnen: Zin[] = [];
  let kop = 'boven aan de brief';
  let alinea: string[] = [];
  const sluit = (): void => {
    const heel = alinea.join(' ').replace(/\s+/g, ' ').trim();
    for (const zin of heel.split(ZIN_EINDE)) if (zin !== '') zinnen.push({ kop, tekst: zin });
    alinea = [];
  };
  for (const regel of tekst.split(/[\n\f]/).map((een) => een.replace(/\s+/g, ' ').trim())) {
    if (BLADRAND.test(regel)) continue;
    if (regel === '' || koppen.has(regel)) sluit();
    if (koppen.has(regel)) {
      kop = regel;
      zinnen.push({ kop, tekst: regel });
    } else alinea.push(regel);
  }
  sluit();
  return zinnen;
}

/**
 * What a lawyer reads when the text of a letter changed: under each heading the sentences that went (-) and came (+).
 * Empty when only the layout differs.
 */
export function leesbaarVerschil(
  brief: string,
  oud: string,
  nieuw: string,
  koppen: readonly string[],
): string {
  const bekend = new Set(koppen.map((kop) => kop.replace(/\s+/g, ' ')));
  const [voor, na] = [zinnenVan(oud, bekend), zinnenVan(nieuw, bekend)];
  let [i, j] = [0, 0];
  let vorige = '';
  const regels: string[] = [];
  const teksten = (zinnen: readonly Zin[]): string[] => zinnen.map(({ tekst }) => tekst);
  for (const { soort, waarde } of vergelijkLijst(teksten(voor), teksten(na))) {
    const kop = (soort === 'nieuw' ? na[j] : voor[i])?.kop ?? '';
    if (soort !== 'nieuw') i++;
    if (soort !== 'weg') j++;
    if (soort === 'gelijk') continue;
    if (kop !== vorige) regels.push(`\n  Onder “${kop}”`);
    vorige = kop;
    regels.push(`    ${soort === 'weg' ? '-' : '+'} ${waarde}`);
  }
  return regels.length === 0 ? '' : `Brief “${brief}”${regels.join('\n')}`;
}
