/** The simple marks of free text: a line is a paragraph, a line that begins with a dash is an item, `**vet**` is bold. */

/** A run of text that looks the same. */
export interface Tekstdeel {
  readonly tekst: string;
  readonly vet: boolean;
}
/** A paragraph of one line, or a list with a line per item. */
export interface Tekstblok {
  readonly soort: 'alinea' | 'lijst';
  readonly regels: readonly (readonly Tekstdeel[])[];
}

const STER = '**';
const ITEM = /^[-•–] +(?=\S)/;
const isWoord = (deel: string): boolean => deel !== '' && deel === deel.trim();

/** Stars count only in pairs around words; a star that stands alone is a star. Walks once, so that no text is slow. */
function delenVan(regel: string): Tekstdeel[] {
  const [eerste = '', ...rest] = regel.split(STER);
  const delen: { tekst: string; vet: boolean }[] = [{ tekst: eerste, vet: false }];
  const leg = (tekst: string, vet: boolean): void => {
    const vorige = delen.at(-1);
    if (vorige && vorige.vet === vet) vorige.tekst += tekst;
    else delen.push({ tekst, vet });
  };
  for (let i = 0; i < rest.length; i++) {
    const deel = rest[i] ?? '';
    const sluit = rest[i + 1];
    if (sluit === undefined || !isWoord(deel)) leg(STER + deel, false);
    else {
      leg(deel, true);
      leg(sluit, false);
      i++;
    }
  }
  return delen.filter(({ tekst }) => tekst !== '');
}

/** Lines of free text as paragraphs and lists. It only tells what a reader sees: printing escapes every run of it. */
export function leesOpmaak(regels: readonly string[]): Tekstblok[] {
  const blokken: { soort: Tekstblok['soort']; regels: Tekstdeel[][] }[] = [];
  for (const regel of regels) {
    const soort = ITEM.test(regel) ? 'lijst' : 'alinea';
    const delen = delenVan(regel.replace(ITEM, ''));
    const vorige = blokken.at(-1);
    if (soort === 'lijst' && vorige?.soort === 'lijst') vorige.regels.push(delen);
    else blokken.push({ soort, regels: [delen] });
  }
  return blokken;
}

/** The same text as it reads, without the stars: what the lint and the search for names look at. */
export const zonderSterren = (tekst: string): string =>
  tekst
    .split('\n')
    .map((regel) =>
      delenVan(regel)
        .map((deel) => deel.tekst)
        .join(''),
    )
    .join('\n');
