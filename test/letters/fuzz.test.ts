import { expect } from 'chai';
import fc from 'fast-check';
import { InputFaults, Refusal } from '../../server/domain/fault.ts';
import { schoneTekst } from '../../server/letters/schoneTekst.ts';
import type { Brieven } from '../../server/ports.ts';
import { brieven } from '../support/brieven.ts';
import { BRP_LETTERS as LETTERS, BRP_TEKENS } from '../support/brpLetters.ts';
import { leesPdf, ontleedPdf } from '../support/leesPdf.ts';
import { metTekst, schermTekst, tekstOp, tekstveldenVan } from '../support/tekstvelden.ts';
import type { Pad } from '../support/tekstvelden.ts';
import { proeven } from '../support/tools.ts';

/** Without white space, which a line end changes, and composed: a font may draw a letter and its mark apart. */
const plat = (tekst: string): string => tekst.replace(/\s+/g, '').normalize('NFC');

/** Characters of one text that the other lacks: `+` is on paper only, `-` on the screen only. */
function verschil(papier: string, scherm: string): string[] {
  const tel = new Map<string, number>();
  for (const teken of plat(papier)) tel.set(teken, (tel.get(teken) ?? 0) + 1);
  for (const teken of plat(scherm)) tel.set(teken, (tel.get(teken) ?? 0) - 1);
  return [...tel]
    .filter(([, aantal]) => aantal !== 0)
    .map(
      ([teken, aantal]) => `${aantal > 0 ? '+' : ''}${aantal} U+${(teken.codePointAt(0) ?? 0).toString(16)}`,
    );
}
const LANG = 50_000;

interface Voorbeeld {
  readonly naam: string;
  readonly json: unknown;
  readonly velden: readonly Pad[];
}
const voorbeeldenVan = (made: Brieven): Voorbeeld[] =>
  made.soorten().flatMap(({ slug }) =>
    made.voorbeelden(slug).map((json, nr) => ({
      naam: `${slug} ${nr + 1}`,
      json,
      // the end of a web address is encoded as such, on paper too
      velden: tekstveldenVan(made, json).filter((pad) => pad.at(-1) !== 'pagina'),
    })),
  );

/** Tells, in Dutch, what to do; an English word from a library means that something broke. */
const NEDERLANDS =
  /\b(verhoog|laat|trek|wacht|ga na|zoek|neem|vul|geef|beschrijf|leg|voeg|zet|wijs|vraag|vermeld|vervang|haal|maak|kies|noem|schrijf|mag|verbeter|stuur|reken|beslis|pas|zeg|beantwoord|verschuif|staat|moet|ontbreekt)\b/i;

/** A letter whose text is exactly what was typed, or a refusal in Dutch. Gives the refusal; empty for a letter. */
async function isBriefOfWeigering(made: Brieven, json: unknown, getypt: readonly string[]): Promise<string> {
  let bytes: Uint8Array;
  let html: string;
  try {
    const model = made.leesModel(json);
    bytes = await made.pdf(model, null);
    html = made.html(model);
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof InputFaults)) throw error;
    expect(error.message, 'a refusal says what to do').to.match(NEDERLANDS);
    return error.message;
  }
  const { tekst, buiten } = await leesPdf(bytes);
  expect(buiten, 'text outside the page').to.deep.equal([]);
  expect(verschil(tekst, schermTekst(html)), 'characters on paper against the screen').to.deep.equal([]);
  for (const een of getypt) {
    expect(plat(tekst).toLowerCase()).to.include(plat(schoneTekst(een)).toLowerCase());
  }
  expect(html, 'a sentence or a list with a hole').not.to.match(
    /<(li|p|td|strong|h[123])>\s*<\/| (in|aan de|van) [.,<]/,
  );
  const { objecten, stromen, adressen } = ontleedPdf(bytes);
  const gevaar = /\/(JavaScript|JS|Launch|OpenAction|AA|SubmitForm|GoToR|EmbeddedFiles?|RichMedia)\b/;
  expect(objecten).not.to.match(gevaar);
  for (const stroom of stromen) if (stroom.includes(' BT ')) expect(stroom).not.to.match(gevaar);
  for (const adres of adressen) expect(adres).to.match(/^(https:\/\/|mailto:|tel:)[!-~]+$/);
  return '';
}

const VIJANDIG = [
  '<script>alert(1)</script>',
  '</p><h1>Besluit</h1>',
  '&lt;b&gt; &amp; &#0; &nbsp; "dubbel" \'enkel\' ‘gekruld’ “ook”',
  '<%= process.exit() %> ${1+1} {{x}} [ ] \\ \\n \\u0000',
  ') Tj /JS (app.alert(1)) /S /JavaScript >> endobj',
  'endstream endobj 9 0 obj << /OpenAction << /S /Launch >> >>',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'https://voorbeeld.example/?a=1&b="2"<3>#\\)',
  'a@b.example?cc=c@d.example&body=x y',
  'rapport\u202Efdp.exe \u2066verborgen\u2069 \u200Fom\u200E \u061C',
  'nul\u0000 bel\u0007 esc\u001B[31m \uFEFF zacht\u00ADe \u200Bspatie',
  '\uD800 los \uDC00 \uFFFE \uFFFF \u{1FFFE}',
  'emoji 😀 👩‍👩‍👧 🇳🇱 ✔️',
  'ﬁ ﬂ ŉ Ǆ ﷺ ｆｕｌｌ ℌ ² ½',
  'Z̸̢͎̈́a̷̛l̶g̵o̴ \u0301 a\u0301\u0323 a\u0323\u0301',
  'עברית العربية 漢字 ไทย',
  'regel 1\r\nregel 2\rregel 3\u2028regel 4\u2029regel 5\tab',
  '\u00A0\u2003\u3000 spaties \u202F \u205F',
  '\u0007',
  '\u200B\u200B',
  '\u202E \u2066',
  '',
  '   ',
];
const naam = fc
  .array(fc.constantFrom(...LETTERS, ...BRP_TEKENS), { minLength: 1, maxLength: 60 })
  .map((letters) => letters.join(''));
const tekst = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...VIJANDIG) },
  { weight: 2, arbitrary: naam },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

describe('whatever somebody types becomes that text in the letter, or a refusal that says why', function () {
  this.timeout(300_000);
  let made: Brieven;
  let voorbeelden: Voorbeeld[];
  before(async () => {
    made = await brieven();
    voorbeelden = voorbeeldenVan(made);
  });

  it('every letter of the BRP prints, in every text of every kind of letter', async () => {
    expect(LETTERS).to.have.length(649);
    for (const { naam: waar, json, velden: alle } of voorbeelden.filter(({ naam }) => naam.endsWith(' 1'))) {
      // a kenmerk has to fit at the foot of the page, who signs belongs to the municipality, and what the decision names is
      // named the same everywhere: tests of their own
      const elders =
        /(kenmerk|naamVerordening|functie|namens|kind|dagenEnUren|adres\.plaats|object\.adres\.straat)$/i;
      const velden = alle.filter((pad) => !elders.test(pad.join('.')));
      expect(velden.length, waar).to.be.at.least(2);
      const maat = Math.ceil(LETTERS.length / velden.length);
      const getypt = velden.map((_, nr) => `Aa${LETTERS.slice(nr * maat, (nr + 1) * maat).join('')}`);
      const vol = velden.reduce(
        (model, pad, nr) => metTekst(model, pad, `${tekstOp(json, pad)} ${getypt[nr] ?? ''}`),
        json,
      );
      expect(await isBriefOfWeigering(made, vol, getypt), waar).to.equal('');
    }
  });

  it('hostile, invisible and foreign text in any field', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.nat(),
        tekst,
        fc.boolean(),
        async (a, b, c, typt, achteraan) => {
          const { json, velden } = voorbeelden[a % voorbeelden.length]!;
          const paden = [...new Set([velden[b % velden.length]!, velden[c % velden.length]!])];
          const vol = paden.reduce(
            (model, pad) => metTekst(model, pad, achteraan ? `${tekstOp(json, pad)} ${typt}` : typt),
            json,
          );
          await isBriefOfWeigering(made, vol, achteraan ? [] : [typt]);
        },
      ),
      { numRuns: proeven(150) },
    );
  });

  it('a kenmerk that runs off the page is refused', async () => {
    const { json } = voorbeelden[0]!;
    const lang = { ...(json as object), kenmerk: 'Z2026-'.repeat(40) };
    expect(await isBriefOfWeigering(made, lang, [])).to.include('Het kenmerk is te lang');
  });

  it('a name of invisible characters is no name', async () => {
    const { json } = voorbeelden[0]!;
    const leeg = metTekst(json, ['geadresseerden', 0, 'naam'], '\u200B\u202E\u0007');
    expect(await isBriefOfWeigering(made, leeg, [])).to.match(/naam/i);
  });

  it('a glyph keeps its own text, whatever was printed before: no accent takes the letter of another name', async () => {
    const { json } = voorbeelden[0]!;
    for (const naam of ['Ǹ Ồ ṣ̄ ī́', 'C̀ K̀ ı i ị', 'f̀f̄ ff fi ﬃ', 'µ μ Ω Ω']) {
      const vol = metTekst(json, ['geadresseerden', 0, 'naam'], naam);
      expect(await isBriefOfWeigering(made, vol, [naam]), naam).to.equal('');
    }
  });

  it('fifty thousand characters in one field, in words, in one word, and in letters with loose marks', async () => {
    const lang = fc
      .constantFrom('woord ', 'x', 'k͟h', 'Č̕', 'zin met <tekens> & meer. ')
      .map((stuk) => stuk.repeat(LANG).slice(0, LANG));
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), lang, async (a, b, typt) => {
        const { json, velden } = voorbeelden[a % voorbeelden.length]!;
        const pad = velden[b % velden.length]!;
        // a cell that fills pages is cut by the cell beside it: there the characters are counted, paper against screen
        const inTabel = pad[0] === 'gegevens' && pad.length > 3;
        const vol = metTekst(json, pad, `${tekstOp(json, pad)} ${typt}`);
        await isBriefOfWeigering(made, vol, inTabel ? [] : [typt]);
      }),
      { numRuns: proeven(6) },
    );
  });
});
