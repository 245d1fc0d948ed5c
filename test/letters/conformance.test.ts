import { expect } from 'chai';
import type { BriefModel } from '../../server/domain/brief.ts';
import { parseFragment } from '../../server/letters/parseFragment.ts';
import { drawLetter } from '../../server/letters/pdf/drawLetter.ts';
import type { Letter } from '../../server/letters/pdf/letter.ts';
import { createLetterFonts } from '../../server/letters/pdf/letterFonts.ts';
import { createDemoSigner } from '../../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../../server/signing/createOndertekening.ts';
import { brieven, model, zaakBrieven } from '../support/brieven.ts';
import { BRP_LETTERS } from '../support/brpLetters.ts';
import { needsVeraPdf, valideerPdf } from '../support/valideerPdf.ts';
import type { Bevinding } from '../support/valideerPdf.ts';

const nu = '2026-11-26T10:00:00.000Z';
const HTML =
  '<h1>Besluit &amp; gevolg</h1><p>Tekst met een <a href="https://voorbeeldstad.example">adres</a>.</p>';
const letter: Letter = {
  nodes: parseFragment(HTML),
  info: {
    title: 'Besluit & gevolg',
    author: 'Gemeente <Voorbeeldstad>',
    subject: 'Kenmerk 1',
    day: '2026-11-26',
  },
  merk: 'DEMONSTRATIE',
  head: 'Gemeente Voorbeeldstad',
  kenmerk: '1',
};

/** More than fifty facts, long words and a name outside Latin: several pages, and still whole. */
async function langeBrief(): Promise<BriefModel> {
  const feiten = Array.from({ length: 60 }, (_, index) => ({
    tekst: `Feit ${index + 1}. ${'Op deze plaats is opnieuw overlast vastgesteld. '.repeat((index % 5) + 1)}`,
    datum: '2026-10-14',
    bron: `rapport https://voorbeeldstad.example/${'a'.repeat(90)}, bladzijde ${index + 1}`,
  }));
  const adres = { straat: 'Ŝtraat 1', postcode: '9999 AB', plaats: "'s-Voorbeeldĳk" };
  const geadresseerden = [{ naam: 'J̈an Łęčki-Ğül d’Angelo Ωμέγα Щукин', adres, rol: 'huurder' }];
  return model('sluiting-13b', { feiten, geadresseerden });
}

/** A change of the same length, so that every offset in the file stays right. */
function patched(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.includes(from) || from.length !== to.length) throw new Error(`nothing to patch: ${from}`);
  return Buffer.from(text.replaceAll(from, to), 'latin1');
}

describe('letters pass veraPDF for PDF/A-2a and PDF/UA-1', function () {
  this.timeout(180_000);
  const goed: Record<string, Uint8Array> = {};
  const fout: Record<string, Uint8Array> = {};
  let bevindingen: Bevinding[] = [];
  const van = (naam: string) => bevindingen.filter((bevinding) => bevinding.naam === naam);

  before(async function () {
    needsVeraPdf(this);
    const made = await brieven();
    for (const { slug } of made.soorten()) {
      const merken = ['CONCEPT', 'DEMONSTRATIE', null] as const;
      for (const [index, json] of made.voorbeelden(slug).entries()) {
        goed[`${slug}-${index}`] = await made.pdf(made.leesModel(json), merken[index % 3] ?? null);
      }
    }
    for (const [naam, json] of Object.entries(zaakBrieven())) {
      goed[`zaak-${naam}`] = await made.pdf(made.leesModel(json), 'DEMONSTRATIE');
    }
    goed['lang'] = await made.pdf(await langeBrief(), 'CONCEPT');
    const feiten = [
      { tekst: BRP_LETTERS.join(' '), datum: '2026-10-14', bron: `Ǹ C̀ i ı ī́ ${BRP_LETTERS.join('')}` },
    ];
    goed['brp'] = await made.pdf(await model('sluiting-13b', { feiten }), null);
    goed['klein'] = await drawLetter(letter, createLetterFonts());
    const demo = await createDemoSigner({ map: null, nu });
    const opties = { reden: 'Proef', tijdstip: nu };
    goed['ondertekend'] = await createOndertekening().onderteken(
      goed['sluiting-13b-0'] as Uint8Array,
      demo,
      opties,
    );

    const fonts = createLetterFonts();
    fout['zonder-taal'] = await drawLetter(letter, fonts, { noLang: true });
    fout['zonder-titel'] = await drawLetter(letter, fonts, { noTitle: true });
    fout['zonder-pdfua'] = await drawLetter(letter, fonts, { noPdfUa: true });
    fout['zonder-lettertype'] = patched(goed['klein'], '/FontFile2', '/FontFil22');
    fout['zonder-structuur'] = patched(goed['klein'], '/StructTreeRoot', '/StructTreeRoo0');
    fout['zonder-uitvoerprofiel'] = patched(goed['klein'], '/OutputIntents', '/OutputIntent0');
    bevindingen = valideerPdf({ ...goed, ...fout });
  });

  it('every example, every real case, a long letter, every letter of the BRP and a signed one', () => {
    const mis = Object.keys(goed)
      .flatMap(van)
      .filter(({ voldoet }) => !voldoet);
    expect(mis).to.deep.equal([]);
    expect(Object.keys(goed)).to.have.length.greaterThan(12);
  });

  for (const naam of ['zonder-taal', 'zonder-titel', 'zonder-pdfua']) {
    it(`fails PDF/UA-1 when broken on purpose: ${naam}`, () => {
      const ua = van(naam).find(({ profiel }) => profiel === 'ua1');
      expect(ua?.voldoet).to.equal(false);
      expect(ua?.gebreken).not.to.be.empty;
    });
  }
  for (const naam of ['zonder-lettertype', 'zonder-structuur', 'zonder-uitvoerprofiel']) {
    it(`fails PDF/A-2a when broken on purpose: ${naam}`, () => {
      const a = van(naam).find(({ profiel }) => profiel === '2a');
      expect(a?.voldoet).to.equal(false);
    });
  }
});
