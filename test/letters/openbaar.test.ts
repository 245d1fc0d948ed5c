import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BriefModel } from '../../server/domain/brief.ts';
import { Refusal } from '../../server/domain/fault.ts';
import type { OpenbaarInvoer } from '../../server/domain/openbareVersie.ts';
import { loadHuisstijl } from '../../server/engine/loadHuisstijl.ts';
import { brieven, model, pdfTekst, rulesDir, templatesDir, zaakBrieven } from '../support/brieven.ts';
import { needs } from '../support/tools.ts';
import { needsVeraPdf, valideerPdf } from '../support/valideerPdf.ts';

const GEEN: OpenbaarInvoer = { personen: [], adressen: [], extra: [], weglaten: [], tonen: [] };

/** As this test reads: without capitals, accents and white. Another way than the program's own. */
const smal = (tekst: string): string =>
  tekst
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\s\u00a0]/g, '')
    .toUpperCase();

/** What a letter says of people, taken from its JSON by this test itself. */
function persoonlijk(json: BriefModel & { gegevens?: Record<string, unknown> }): string[] {
  const huis = smal(JSON.stringify(loadHuisstijl(rulesDir, json.gemeente)));
  const adressen = [json.object.adres, ...json.geadresseerden.map(({ adres }) => adres)];
  const burgemeester = /^(loco-)?burgemeester/.test(json.ondertekening.functie) && !json.ondertekening.namens;
  return [
    ...json.geadresseerden.map(({ naam }) => naam),
    ...adressen.flatMap((adres) => (adres ? [adres.straat, adres.postcode] : [])),
    ...[json.contact.naam, json.contact.telefoon, json.contact.email],
    ...(burgemeester ? [] : [json.ondertekening.naam]),
    ...eigenVelden(json),
  ].filter((waarde) => waarde.trim().length > 2 && !huis.includes(smal(waarde)));
}

interface EigenVeld {
  readonly id: string;
  readonly soort: string;
  readonly openbaar?: boolean;
}
/** Texts of fields that the kind itself does not call public; the answer to a closed question names nobody. */
function eigenVelden({
  soort,
  gegevens = {},
}: {
  soort: string;
  gegevens?: Record<string, unknown>;
}): string[] {
  const brief = JSON.parse(readFileSync(join(templatesDir, 'brieven', soort, 'brief.json'), 'utf8')) as {
    gegevens?: readonly EigenVeld[];
  };
  const velden = (brief.gegevens ?? []).filter((veld) => !veld.openbaar && veld.soort !== 'keuze');
  return velden.flatMap(({ id }) => (typeof gegevens[id] === 'string' ? [gegevens[id]] : []));
}

/** Everything in the bytes after decompression, by another program: objects, strings in both encodings, and the text itself. */
function allesIn(pdf: Uint8Array): string {
  const map = mkdtempSync(join(tmpdir(), 'openbaar-'));
  try {
    const [van, naar] = [join(map, 'in.pdf'), join(map, 'uit.pdf')];
    writeFileSync(van, pdf);
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', '--warning-exit-0', van, naar], {
      stdio: 'pipe',
    });
    const ruw = readFileSync(naar).toString('latin1');
    const hex = [...ruw.matchAll(/<((?:[0-9a-fA-F]{4})+)>/g)].map(([, deel = '']) =>
      Buffer.from(deel, 'hex').swap16().toString('utf16le'),
    );
    const utf16 = ruw.replaceAll('\0', '');
    const info = execFileSync('pdfinfo', ['-meta', van], { encoding: 'utf8' });
    const meer = execFileSync('pdfinfo', [van], { encoding: 'utf8' });
    return smal([utf16, ...hex, info, meer, pdfTekst(pdf)].join('\n'));
  } finally {
    rmSync(map, { recursive: true });
  }
}

async function redenen(werk: () => unknown): Promise<readonly string[]> {
  try {
    await werk();
  } catch (error) {
    if (error instanceof Refusal) return error.redenen;
    throw error;
  }
  return [];
}

describe('the public copy of a letter', function () {
  this.timeout(240_000);
  const kopieen: Record<string, Uint8Array> = {};

  before(function () {
    for (const tool of ['qpdf', 'pdftotext', 'pdfinfo']) needs(this, tool);
  });

  it('of every example of every kind and of every real case holds nothing personal, in its text or its bytes', async () => {
    const made = await brieven();
    const letters = [
      ...made.soorten().flatMap(({ slug }) => made.voorbeelden(slug).map((json) => [slug, json] as const)),
      ...Object.entries(zaakBrieven()),
    ];
    const mis: string[] = [];
    for (const [index, [naam, json]] of letters.entries()) {
      const brief = made.leesModel(json);
      if (/bibob/i.test(JSON.stringify(json) + naam + made.html(brief))) {
        expect((await redenen(() => made.openbaar.pdf(brief, GEEN, null))).join(), naam).to.match(/Bibob/);
        continue;
      }
      const voor = persoonlijk(json as BriefModel);
      expect(voor, naam).not.to.be.empty;
      const pdf = await made.openbaar
        .pdf(brief, GEEN, index % 2 ? null : 'DEMONSTRATIE')
        .catch((fout: unknown) => {
          mis.push(`${naam}: ${String((fout as Refusal).redenen ?? fout)}`);
          return null;
        });
      if (!pdf) continue;
      kopieen[`${naam}-${index}`] = pdf;
      const plekken = { pdf: allesIn(pdf), html: smal(made.openbaar.versie(brief, GEEN).html) };
      for (const [waar, tekst] of Object.entries(plekken)) {
        mis.push(
          ...voor
            .filter((waarde) => tekst.includes(smal(waarde)))
            .map((waarde) => `${naam} ${waar}: ${waarde}`),
        );
      }
    }
    expect(mis).to.deep.equal([]);
    expect(Object.keys(kopieen).length).to.be.greaterThan(9);
  });

  it('passes veraPDF for PDF/A-2a and PDF/UA-1, has no signature field and says what it is', async function () {
    needsVeraPdf(this);
    const brief = await model('sluiting-13b');
    const made = await brieven();
    const { pdf: bericht } = await made.openbaar.kennisgeving(brief, GEEN);
    const files = { ...kopieen, bericht, eigen: await made.openbaar.pdf(brief, GEEN, null) };
    expect(valideerPdf(files).filter(({ voldoet }) => !voldoet)).to.deep.equal([]);
    const tekst = pdfTekst(files.eigen);
    expect(tekst).to.include('OPENBARE VERSIE').and.include('[huurder]').and.include('[handtekening]');
    expect(allesIn(files.eigen)).not.to.include('/ACROFORM');
    expect(tekst).not.to.include('DEMONSTRATIE');
  });

  const GEPLANT: Readonly<Record<string, string>> = {
    'in capitals': 'Volgens BEWONER VOORBEELD klopt het niet.',
    'without capitals': 'Volgens bewoner voorbeeld klopt het niet.',
    'with other accents': 'Volgens mevrouw Vòórbéeld klopt het niet.',
    'over two lines': 'Volgens bewoner\n\nVoorbeeld klopt het niet.',
    'with a hard space': 'Volgens Bewoner\u00a0Voorbeeld klopt het niet.',
    'broken off at the end of a line': 'Volgens Voor-\nbeeld klopt het niet.',
    'as one word': 'Volgens BewonerVoorbeeld klopt het niet.',
    'with initials': 'Volgens J.P. Voorbeeld klopt het niet.',
    'by the name of the street': 'In de Kerkstraat werd geklaagd.',
    'by an address without a space': 'Op Kerkstraat12 werd geklaagd.',
    'by a postcode without a space': 'In 9999AB werd geklaagd.',
  };
  for (const [hoe, tekst] of Object.entries(GEPLANT)) {
    it(`finds a person who was written ${hoe}`, async () => {
      const made = await brieven();
      const eerste = await model('sluiting-13b');
      const brief = { ...eerste, weging: { ...eerste.weging, noodzaak: tekst } };
      const { html, rest, fragmenten } = made.openbaar.versie(brief, GEEN);
      expect(smal(html)).not.to.match(/(?<!BIJ)VOORBEELD(?!STAD|PLEIN)|KERKSTRAAT|9999AB|J\.P\./);
      expect(rest).to.deep.equal([]);
      const delen = fragmenten.find(({ pad }) => pad === 'weging.noodzaak')?.delen ?? [];
      expect(delen.map((deel) => deel.tekst).join('')).to.equal(tekst);
      expect(delen.some(({ soort }) => soort !== null)).to.equal(true);
    });
  }

  const GETALLEN: Readonly<Record<string, readonly [string, string]>> = {
    'a BSN': ['111222333', '[BSN]'],
    'a BSN with points': ['1112.22.333', '[BSN]'],
    'a mobile number': ['06 - 12345678', '[telefoonnummer]'],
    'a foreign form of a number': ['+31 (0)6 12 34 56 78', '[telefoonnummer]'],
    'an e-mail address': ['piet.proef@mail.example', '[e-mailadres]'],
    'an account': ['NL91 ABNA 0417 1643 00', '[rekeningnummer]'],
    'a number plate': ['TX-123-B', '[kenteken]'],
    'a day of birth': ['geboren op 5 januari 2000', '[geboortedatum]'],
    'an age': ['17-jarige', '[leeftijd]'],
    'a number of the chamber of commerce': ['KvK-nummer 12345678', '[KvK-nummer]'],
    'a number of the police': ['PL1100-2026123456', '[kenmerk]'],
    'an address of somebody unknown': ['Proefweg 77', '[adres]'],
    'a postcode of somebody unknown': ['1234 XY', '[postcode]'],
  };
  for (const [wat, [waarde, openbaar]] of Object.entries(GETALLEN)) {
    it(`knows ${wat} by its form`, async () => {
      const made = await brieven();
      const eerste = await model('sluiting-13b');
      const weging = { ...eerste.weging, noodzaak: `De melder (${waarde}) zag het.` };
      const { html } = made.openbaar.versie({ ...eerste, weging }, GEEN);
      expect(html).to.include(openbaar);
      expect(html).not.to.include(waarde.replace(/^.*(op |nummer )/, ''));
    });
  }

  it('leaves days, amounts, articles and the municipality as they are', async () => {
    const made = await brieven();
    const { html } = made.openbaar.versie(await model('last-onder-dwangsom'), GEEN);
    const gewoon = made.html(await model('last-onder-dwangsom'));
    for (const vorm of [
      /€\s[\d.]+/g,
      /artikel\s\d+:\d+/gi,
      /\d+\s(?:november|december)\s2026/g,
      /Postbus\s\d/g,
    ]) {
      const voor = gewoon.match(vorm) ?? [];
      expect(html.match(vorm) ?? [], String(vorm)).to.deep.equal(voor);
      expect(voor, String(vorm)).not.to.be.empty;
    }
  });

  it('a field that nobody declared public is personal: its value, its day and its parts go', async () => {
    const made = await brieven();
    const eerste = await model('sluiting-13b');
    const weging = {
      ...eerste.weging,
      noodzaak: 'Mevrouw Proefpersoon (op 5 januari 2000) woonde op de Testkade 9. Zij kreeg € 4.321 terug.',
    };
    const gegevens = { melder: 'Petra Proefpersoon', dag: '2000-01-05', waar: 'Testkade 9', bedrag: 432100 };
    const brief = { ...eerste, weging, gegevens } as BriefModel;
    const { html, rest } = made.openbaar.versie(brief, GEEN);
    expect(html).not.to.match(/Proefpersoon|Petra|januari\s2000|Testkade|4\.321/);
    expect(rest).to.deep.equal([]);
  });

  it('a text that nobody declared public is shown only when the reader says so, and then without names', async () => {
    const made = await brieven();
    const brief = await model('beslissing-op-bezwaar');
    const tekst = 'Bewoner Voorbeeld had gelijk over de hoogte.';
    const gegevens = { ...brief.gegevens, gevolg: tekst };
    const van = (tonen: readonly string[]) =>
      made.openbaar.versie({ ...brief, gegevens }, { ...GEEN, tonen });
    const fragment = van([]).fragmenten.find(({ pad }) => pad === 'gegevens.gevolg');
    expect(fragment).to.deep.include({ keuze: 'tonen', gekozen: false });
    expect(van([]).html).not.to.include('over de hoogte');
    const getoond = van(['gegevens.gevolg']).html;
    expect(getoond).to.include('had gelijk over de hoogte').and.not.include('Voorbeeld had');
  });

  it('somebody whom only the file knows goes too, and what the reader points at', async () => {
    const made = await brieven();
    const eerste = await model('sluiting-13b');
    const weging = {
      ...eerste.weging,
      noodzaak: 'Ook Karel Dossier en de hond Bello waren er.',
      duur: 'Blijft weg.',
    };
    const invoer = {
      personen: [{ naam: 'K. Dossier', rol: 'eigenaar' }],
      adressen: [{ straat: 'Elders 3', postcode: '9999 QQ', plaats: 'Verweg' }],
      extra: ['Bello'],
      weglaten: ['weging.duur'],
      tonen: [],
    };
    const { html, gronden } = made.openbaar.versie({ ...eerste, weging }, invoer);
    expect(html)
      .to.include('[eigenaar]')
      .and.not.match(/Dossier|Bello|Blijft weg/);
    expect(gronden.map(({ soort }) => soort)).to.include.members(['naam', 'adres', 'politie', 'extra']);
    expect(gronden.every(({ grond }) => grond.status === 'niet_geverifieerd')).to.equal(true);
  });

  it('what the police found is told by the kind of its source only', async () => {
    const made = await brieven();
    const { html } = made.openbaar.versie(await model('sluiting-13b'), GEEN);
    expect(html)
      .to.include('een politiebron')
      .and.not.match(/38,4 gram|keukenkast|elf keer/);
  });

  it('Bibob material is never copied (Wet Bibob 28)', async () => {
    const made = await brieven();
    const eerste = await model('last-onder-dwangsom');
    const brief = { ...eerste, grondslag: [...eerste.grondslag, 'Artikel 3 van de Wet BIBOB'] };
    for (const werk of [
      () => made.openbaar.versie(brief, GEEN),
      () => made.openbaar.pdf(brief, GEEN, null),
      () => made.openbaar.kennisgeving(brief, GEEN),
    ])
      expect((await redenen(werk)).join()).to.match(/artikel 28 van de Wet Bibob/);
  });

  it('what is left is refused with its kind and place, and without the value', async () => {
    const made = await brieven();
    const eerste = await model('sluiting-13b');
    // a word of the fixed text of the letter head cannot be replaced: the address of a link is no text
    const invoer = { ...GEEN, extra: ['privacy'] };
    const reden = (await redenen(() => made.openbaar.pdf(eerste, invoer, null))).join(' ');
    expect(reden)
      .to.match(/plaats: adres van een link in de brief/)
      .and.not.match(/privacy/i);
  });

  it('a notice names nobody, tells who may object, and there is none of a voornemen', async () => {
    const made = await brieven();
    const { tekst, pdf } = await made.openbaar.kennisgeving(await model('sluiting-13b'), GEEN);
    expect(tekst).to.include('Z2026-0417/B1').and.include('bezwaar maken binnen zes weken');
    expect(smal(tekst) + allesIn(pdf)).not.to.match(/KERKSTRAAT|BEWONER|HUURDER/);
    expect(tekst).to.match(/^DEMONSTRATIE/);
    const voornemen = await model('voornemen-sluiting-13b');
    expect((await redenen(() => made.openbaar.kennisgeving(voornemen, GEEN))).join()).to.match(
      /geen besluit/,
    );
  });
});
