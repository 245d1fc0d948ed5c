/** One paragraph, item or cell of a letter, with the heading that it stands under. */
export interface Alinea {
  readonly kop: string;
  readonly tekst: string;
}

const ENTITEITEN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', '#34': '"', '#39': "'" };
const tekstVan = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|#34|#39);/g, (_, naam: string) => ENTITEITEN[naam] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:?!])/g, '$1')
    .trim();

const BLOK = /<(h[1-3]|p|li|tr|address|caption)\b[^>]*>([\s\S]*?)<\/\1>/g;

/** The text of a letter as a reader sees it, cut into paragraphs; a heading is a paragraph under itself. */
export function alineasVan(html: string): Alinea[] {
  let kop = 'Boven aan de brief';
  return [...html.matchAll(BLOK)].flatMap(([, tag = '', inhoud = '']) => {
    const tekst = tekstVan(inhoud);
    if (tag.startsWith('h')) kop = tekst;
    return tekst === '' ? [] : [{ kop, tekst }];
  });
}
