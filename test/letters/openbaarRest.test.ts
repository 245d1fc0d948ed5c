import { expect } from 'chai';
import { pdfPlekken, vreemdInPdf } from '../../server/letters/openbaar/pdfPlekken.ts';
import { zoekRest } from '../../server/letters/openbaar/zoekRest.ts';
import { zoekterm } from '../../server/letters/openbaar/zoekterm.ts';
import { brieven, model } from '../support/brieven.ts';

const termen = (...teksten: string[]) => teksten.flatMap((tekst) => zoekterm(tekst, 'naam', '[naam]') ?? []);
const opdracht = (...teksten: string[]) => ({
  termen: termen(...teksten),
  vervanging: (soort: string) => `[${soort}]`,
  publiek: [],
});
const waar = (tekst: string, ...namen: string[]) =>
  zoekRest(opdracht(...namen), [{ waar: 'proef', tekst }]).map(({ wat }) => wat);

describe('what is left of a person is found by another way than it was looked for', () => {
  it('in the bytes of a letter that is not public: on the page, in the properties, the metadata and the links', async () => {
    const made = await brieven();
    const contact = { naam: 'Jurist 1', telefoon: '014 0000', email: 'petra.proef@voorbeeldstad.example' };
    const onderwerp = 'Besluit over Żółw d’Ângelo-Proefpersoon';
    const pdf = await made.pdf(await model('sluiting-13b', { contact, onderwerp }), null);
    const rest = zoekRest(opdracht('Zolw d’Angelo-Proefpersoon', 'petra.proef'), pdfPlekken(pdf));
    expect(new Set(rest.filter(({ wat }) => wat === '[naam]').map((plek) => plek.waar))).to.deep.equal(
      new Set([
        'titel in de eigenschappen van het bestand',
        'metadata (XMP)',
        'tekst van de PDF',
        'adres van een link',
        'tekst bij een link',
      ]),
    );
    expect(vreemdInPdf(pdf)).to.include('een formulier');
  });

  it('in other capitals, with other accents, over lines, in pieces; not inside another word', () => {
    for (const tekst of ['JANSSEN-PROEF', 'jánssen proef', 'Jans-\nsen\n\nProef', 'J a n s s e n P r o e f'])
      expect(waar(`Het was ${tekst}.`, 'Janssen Proef'), tekst).to.deep.equal(['[naam]']);
    expect(waar('Bijvoorbeeld in Janssenproefstad.', 'Janssen Proef', 'voorbeeld')).to.deep.equal([]);
    expect(waar('Kerkstraat 123', 'Kerkstraat 12')).to.deep.equal(['[adres]']);
  });

  it('a short name counts only with its capital', () => {
    expect(waar('Het is zo.', 'Is')).to.deep.equal([]);
    expect(waar('Daar kwam Is aan.', 'Is')).to.deep.equal(['[naam]']);
  });

  it('by its form, when nobody knew it', () => {
    expect(waar('Bel 06-12345678 of mail naar a.b@voorbeeld.example.')).to.have.members([
      '[telefoon]',
      '[email]',
    ]);
  });

  it('a text of fifty thousand signs takes no more than seconds, whatever stands in it', async function () {
    this.timeout(60_000);
    const made = await brieven();
    const eerste = await model('sluiting-13b');
    for (const stuk of ['A', 'Aa ', '1', '1 ', 'a@', 'B.', '0-', 'Straat ', 'NL91 ABNA ', 'geboren op ']) {
      const weging = { ...eerste.weging, noodzaak: stuk.repeat(50_000 / stuk.length) };
      const begin = process.hrtime.bigint();
      made.openbaar.versie(
        { ...eerste, weging },
        { personen: [], adressen: [], extra: [], weglaten: [], tonen: [] },
      );
      expect(Number(process.hrtime.bigint() - begin) / 1e9, stuk).to.be.lessThan(10);
    }
  });
});
