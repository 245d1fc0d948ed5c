import type { Wijziging } from '../server/domain/vergelijkBrieven.ts';

/** Images of one page before and after; null where that version has no such page. */
export interface Bladpaar {
  readonly blad: number;
  readonly voor: string | null;
  readonly na: string | null;
}

/** One letter that changed, with its pages as images before and after. */
export interface GewijzigdeBrief {
  readonly sleutel: string;
  readonly naam: string;
  readonly wijzigingen: readonly Wijziging[];
  readonly bladen: readonly Bladpaar[];
}

const TEKENS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const veilig = (tekst: string): string => tekst.replace(/[&<>"]/g, (teken) => TEKENS[teken] ?? teken);

const STIJL = `
body { font: 17px/1.5 "Noto Sans", sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; color: #17191f }
h1, h2 { line-height: 1.25; color: #123d6b } h2 { margin-top: 3rem; border-top: 2px solid #123d6b; padding-top: 1rem }
h3 { margin-bottom: .25rem } p { max-width: 42rem; margin-top: .25rem }
del { color: #8d1f17; background: #fbe9e7 } ins { color: #0b5c2b; background: #e3f4e8; text-decoration: underline }
.bladzijden { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem } figure { margin: 0 } figcaption { font-weight: bold }
img { width: 100%; border: 1px solid #9aa3ad }`;

const ELEMENT = { gelijk: null, weg: 'del', nieuw: 'ins' } as const;

/** Words of one kind after each other become one deletion or insertion. */
function zinHtml({ woorden }: Wijziging): string {
  const stukken: { soort: keyof typeof ELEMENT; woorden: string[] }[] = [];
  for (const { soort, waarde } of woorden) {
    const laatste = stukken.at(-1);
    if (laatste?.soort === soort) laatste.woorden.push(waarde);
    else stukken.push({ soort, woorden: [waarde] });
  }
  return stukken
    .map((stuk) => {
      const element = ELEMENT[stuk.soort];
      const tekst = veilig(stuk.woorden.join(' '));
      return element === null ? tekst : `<${element}>${tekst}</${element}>`;
    })
    .join(' ');
}

function wijzigingenHtml(wijzigingen: readonly Wijziging[]): string {
  if (wijzigingen.length === 0) return '<p>De woorden zijn gelijk. Alleen de opmaak is anders.</p>';
  let vorige = '';
  return wijzigingen
    .map((wijziging) => {
      const kop = wijziging.kop === vorige ? '' : `<h3>${veilig(wijziging.kop)}</h3>\n`;
      vorige = wijziging.kop;
      return `${kop}<p>${zinHtml(wijziging)}</p>`;
    })
    .join('\n');
}

const bladHtml = (bestand: string | null, titel: string): string =>
  bestand === null
    ? `<figure><figcaption>${titel}</figcaption><p>Deze bladzijde is er niet.</p></figure>`
    : `<figure><figcaption>${titel}</figcaption><img src="${bestand}" alt="${titel}"></figure>`;

function briefHtml({ sleutel, naam, wijzigingen, bladen }: GewijzigdeBrief): string {
  const paren = bladen.map(({ blad, voor, na }) =>
    [bladHtml(voor, `Voor, bladzijde ${blad}`), bladHtml(na, `Na, bladzijde ${blad}`)].join('\n'),
  );
  return `<section id="${sleutel}">
<h2>${veilig(naam)}</h2>
${wijzigingenHtml(wijzigingen)}
<div class="bladzijden">${paren.join('\n')}</div>
</section>`;
}

/** A page that a lawyer can read: per letter what changed, word by word, and the pages before and after. */
export function overzichtHtml(rev: string, brieven: readonly GewijzigdeBrief[]): string {
  const lijst = brieven.map(({ sleutel, naam }) => `<li><a href="#${sleutel}">${veilig(naam)}</a></li>`);
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Gewijzigde brieven</title><style>${STIJL}</style></head><body>
<h1>Gewijzigde brieven</h1>
<p>Vergeleken met versie ${veilig(rev)}. <del>Doorgestreept</del> is weg, <ins>onderstreept</ins> is nieuw. Bladzijden die gelijk zijn, staan er niet bij.</p>
<ul>${lijst.join('\n')}</ul>
${brieven.map(briefHtml).join('\n')}
</body></html>
`;
}
