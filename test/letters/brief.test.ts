import { expect } from 'chai';
import { Refusal } from '../../server/domain/fault.ts';
import { brieven, model, pdfTekst, plat, zaakBrieven } from '../support/brieven.ts';
import { refusalOf } from '../support/refusalOf.ts';
import { needs } from '../support/tools.ts';

const besluiten = ['sluiting-13b', 'last-onder-dwangsom', 'verblijfsontzegging'];

describe('what a letter says', () => {
  before(function () {
    needs(this, 'pdftotext');
  });

  for (const slug of besluiten) {
    it(`${slug}: says how, where and until when to object, and that the decision holds meanwhile`, async () => {
      const tekst = plat(pdfTekst(await (await brieven()).pdf(await model(slug), null)));
      for (const zin of [
        'Bent u het niet eens met dit besluit?',
        'binnen zes weken',
        'beginnen op de dag na de dag waarop deze brief aan u is verzonden of uitgereikt',
        'Stuur uw bezwaarschrift naar',
        'Ook als u bezwaar maakt, blijft het besluit gelden',
        'voorlopige voorziening',
        'de rechtbank Voorbeeldstad, sector bestuursrecht',
      ]) {
        expect(tekst).to.include(zin);
      }
    });

    it(`${slug}: the announcement carries no bezwaarclausule and says until when to react`, async () => {
      const tekst = plat(pdfTekst(await (await brieven()).pdf(await model(`voornemen-${slug}`), null)));
      expect(tekst).not.to.match(/Bent u het niet eens|bezwaarschrift|zes weken|voorlopige voorziening/);
      expect(tekst).to.include('U kunt reageren tot en met donderdag 10 december 2026');
      expect(tekst).to.include('Dit is nog geen besluit.');
    });
  }

  it('a closure says the costs, the seal, the term, the object and every sentence of the dictum', async () => {
    const besluit = await model('sluiting-13b', {
      dictum: [
        'Ik gelast u de woning te sluiten van donderdag 10 december 2026 tot woensdag 10 maart 2027.',
        'Tweede zin.',
      ],
    });
    const tekst = plat(pdfTekst(await (await brieven()).pdf(besluit, null)));
    for (const zin of [
      ...besluit.dictum,
      besluit.object.adres?.straat ?? '?',
      'verzegelt',
      'Wie betaalt de kosten?',
    ]) {
      expect(tekst).to.include(zin);
    }
  });

  it("a name with an apostrophe and diacritics comes out as it is written: d'Angelo, J̈, ł, ğ, Greek", async () => {
    const [eerste] = (await model('sluiting-13b')).geadresseerden;
    const naam = "J̈an Łukasz d'Angelo & Ğül <Ωμέγα>";
    const besluit = await model('sluiting-13b', { geadresseerden: [{ ...eerste, naam }] });
    expect(plat(pdfTekst(await (await brieven()).pdf(besluit, null)))).to.include(
      `Geachte ${naam.normalize('NFC')},`,
    );
  });

  it('a character without a form in the font is named and refused, not drawn as a box', async () => {
    const besluit = await model('sluiting-13b', { bijlagen: ['Aangekruist ☑ en 漢'] });
    const reden = await refusalOf((await brieven()).pdf(besluit, null));
    expect(reden).to.include('U+2611').and.to.include('U+6F22');
  });

  it('bidi overrides and control characters never reach the letter', async () => {
    const besluit = await model('sluiting-13b', { bijlagen: ['rapport\u202Efdp.exe\u0007'] });
    const tekst = pdfTekst(await (await brieven()).pdf(besluit, null));
    expect(tekst).to.include('rapportfdp.exe');

    expect(tekst).not.to.match(/[\u202a-\u202e\u0007]/);
  });

  it('says on every page that it is a concept or a demonstration, and nothing of the kind on the original', async () => {
    const made = await brieven();
    const besluit = await model('sluiting-13b');
    const paginas = (tekst: string): string[] => tekst.split('\f').filter((pagina) => pagina.trim() !== '');
    for (const [merk, zin] of [
      ['CONCEPT', 'CONCEPT: deze brief is nog niet vastgesteld'],
      ['DEMONSTRATIE', 'DEMONSTRATIE: dit is geen echte brief'],
    ] as const) {
      const gevonden = paginas(pdfTekst(await made.pdf(besluit, merk)));
      expect(gevonden.length).to.be.greaterThan(2);
      for (const pagina of gevonden) expect(pagina).to.include(zin);
    }
    expect(pdfTekst(await made.pdf(besluit, null))).not.to.match(/DEMONSTRATIE|CONCEPT/);
  });

  it('gives the same bytes for the same model, and others for another', async () => {
    const made = await brieven();
    const [een, nogEens] = [
      await made.pdf(await model('sluiting-13b'), null),
      await made.pdf(await model('sluiting-13b'), null),
    ];
    expect(Buffer.compare(een, nogEens)).to.equal(0);
    expect(
      Buffer.compare(een, await made.pdf(await model('sluiting-13b', { kenmerk: 'X' }), null)),
    ).not.to.equal(0);
  });

  it('the college writes "wij" and the burgemeester "ik"', async () => {
    const made = await brieven();
    const college = made.leesModel(made.voorbeelden('last-onder-dwangsom')[0]);
    expect(college.orgaan).to.equal('college');
    const tekst = plat(pdfTekst(await made.pdf(college, null)));
    expect(tekst)
      .to.include('Wij leggen u een last onder dwangsom op')
      .and.not.match(/\b[Ii]k\b/);
  });

  it('the letters of the real cases can be made, and the one with a blocking signal gives its motivering', async () => {
    const made = await brieven();
    const zaken = zaakBrieven();
    expect(Object.keys(zaken)).to.have.length(4);
    for (const json of Object.values(zaken)) await made.pdf(made.leesModel(json), 'DEMONSTRATIE');
    const kind = made.leesModel(zaken['c-rvs-2019-2912']);
    expect(plat(made.html(kind))).to.include('Waarom ik toch tot dit besluit kom');
  });
});

describe('a draft that is not ready', () => {
  it('shows its gaps in the preview and is refused as PDF with every reason at once', async () => {
    const made = await brieven();
    const { maatregel } = await model('sluiting-13b');
    const leeg = await model('sluiting-13b', {
      onderwerp: '',
      dictum: [],
      kosten: null,
      feiten: [],
      maatregel: { ...maatregel, einde: null },
    });
    const html = made.html(leeg);
    for (const gat of [
      'einde van de sluiting',
      'onderwerp',
      'feiten met datum en bron',
      'het besluit in juridische woorden',
    ]) {
      expect(html).to.include(`<mark class="nog-invullen">[nog invullen: ${gat}]</mark>`);
    }
    const reden = await refusalOf(made.pdf(leeg, 'CONCEPT'));
    for (const regel of ['L04', 'L12', 'L14', 'L42: Vul het onderwerp in']) expect(reden).to.include(regel);
  });

  it('escapes what a user typed', async () => {
    const html = (await brieven()).html(
      await model('sluiting-13b', { onderwerp: '<script>alert(1)</script>' }),
    );
    expect(html).to.include('&lt;script&gt;').and.not.include('<script');
  });

  it('has no text before the template was in force', async () => {
    const made = await brieven();
    const oud = await model('sluiting-13b', { dagtekening: '1999-01-01' });
    expect(() => made.html(oud)).to.throw(Refusal, '2009-07-01');
    expect(made.versie(await model('sluiting-13b'))).to.have.property('geldigVan', '2009-07-01');
  });
});
