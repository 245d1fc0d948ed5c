import { expect } from 'chai';
import type { Besluit } from '../../server/domain/besluit.ts';
import type { BriefModel } from '../../server/domain/brief.ts';
import { Refusal } from '../../server/domain/fault.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import { bekijkOpenbaar } from '../../server/usecases/bekijkOpenbaar.ts';
import { maakKennisgeving } from '../../server/usecases/maakKennisgeving.ts';
import { maakOpenbaar } from '../../server/usecases/maakOpenbaar.ts';
import { onderteken } from '../../server/usecases/onderteken.ts';
import { voegBetrokkeneToe } from '../../server/usecases/voegBetrokkeneToe.ts';
import { pdfTekst } from '../support/brieven.ts';
import { failure } from '../support/failure.ts';
import { needs } from '../support/tools.ts';
import { vastgesteldBesluit, voorbeeldModel } from './support/besluiten.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';
import { paden } from './support/paden.ts';

describe('a public copy of a signed letter', () => {
  let huis: TestHuis;
  let jurist: Gebruiker;
  let toetser: Gebruiker;
  let teken: Gebruiker;
  beforeEach(async () => {
    huis = await createTestDeps();
    jurist = await huis.wie('jurist1', 'jurist');
    toetser = await huis.wie('toetser1', 'toetser');
    teken = await huis.wie('teken1', 'ondertekenaar');
  });
  afterEach(() => huis.deps.store.close());

  const vastgesteld = (soort = 'sluiting-13b', anders: Partial<BriefModel> = {}): Promise<Besluit> =>
    vastgesteldBesluit(huis.deps, jurist, toetser, soort, anders);
  async function getekend(soort?: string, anders?: Partial<BriefModel>): Promise<Besluit> {
    const { id } = await vastgesteld(soort, anders);
    return onderteken(huis.deps, teken, { besluitId: id });
  }
  const vraag = <A extends object>({ id }: Besluit, anders?: A) => ({
    besluitId: id,
    extra: [] as string[],
    weglaten: [] as string[],
    tonen: [] as string[],
    ...(anders ?? ({} as A)),
  });
  const rij = async (zaakId: string) => (await huis.deps.store.read.gebeurtenissen.byZaak(zaakId)).at(-1);

  it('leaves out what only the file knows: the people and addresses of the case and the officials', async () => {
    const eerste = voorbeeldModel(huis.deps, 'sluiting-13b');
    const noodzaak = 'Karel Dossierman van Elders 3 belde met Voorbeeld toetser1.';
    const besluit = await getekend('sluiting-13b', { weging: { ...eerste.weging, noodzaak } });
    await voegBetrokkeneToe(huis.deps, jurist, {
      zaakId: besluit.zaakId,
      ...{ naam: 'K. Dossierman', rol: 'eigenaar' },
      ...{ straat: 'Elders 3', postcode: '9999 QQ', plaats: 'Verweg' },
    });
    const { versie } = await bekijkOpenbaar(huis.deps, toetser, vraag(besluit));
    const fragment = versie.fragmenten.find(({ pad }) => pad === 'weging.noodzaak');
    const tekst = fragment?.delen.map(({ openbaar }) => openbaar).join('');
    expect(tekst).to.match(/^Karel \[eigenaar\] van \[adres \d\] belde met \[medewerker( \d)?\]\.$/);
    expect(versie.rest).to.deep.equal([]);
  });

  it('is a file once it was read, with one event that names nobody', async function () {
    needs(this, 'pdftotext');
    const besluit = await getekend();
    const gegeven = vraag(besluit, { extra: ['wijkteam', ''], weglaten: ['weging.kinderen'], gelezen: true });
    const { bytes, bestandsnaam } = await maakOpenbaar(huis.deps, jurist, gegeven);
    expect(pdfTekst(bytes))
      .to.include('OPENBARE VERSIE')
      .and.include('DEMONSTRATIE')
      .and.not.match(/wijkteam|ingeschreven/);
    expect(bestandsnaam).to.match(/^Z2026-\d{4}-sluiting-13b-openbaar\.pdf$/);
    const gebeurtenis = await rij(besluit.zaakId);
    expect(gebeurtenis).to.include({ soort: 'maakOpenbaar', doorId: jurist.id });
    expect(gebeurtenis?.inhoud).to.include({ besluitId: besluit.id, extra: 1, weggelaten: 1 });
    expect(JSON.stringify(gebeurtenis)).not.to.match(/wijkteam|Voorbeeld/);
  });

  it('is refused without having been read, for a draft, and for who is neither jurist nor toetser', async () => {
    const besluit = await getekend();
    const aantal = (await huis.deps.store.read.gebeurtenissen.byZaak(besluit.zaakId)).length;
    const ongelezen = vraag(besluit, { gelezen: false });
    expect(await paden(maakOpenbaar(huis.deps, jurist, ongelezen))).to.deep.equal(['gelezen']);
    expect(await failure(bekijkOpenbaar(huis.deps, teken, vraag(besluit)))).to.be.instanceOf(Refusal);
    const concept = await vastgesteld();
    const reden = await failure(bekijkOpenbaar(huis.deps, jurist, vraag(concept)));
    expect((reden as Refusal).redenen.join()).to.match(/pas als de brief is ondertekend/);
    const lang = vraag(besluit, { extra: ['x'.repeat(301)] });
    expect(await paden(bekijkOpenbaar(huis.deps, jurist, lang))).to.deep.equal(['extra[0]']);
    expect(await huis.deps.store.read.gebeurtenissen.byZaak(besluit.zaakId)).to.have.length(aantal);
  });

  it('is not made while something personal is left: no file, no event', async () => {
    const besluit = await getekend();
    const invoer = vraag(besluit, { extra: ['privacy'], gelezen: true });
    expect(await failure(maakOpenbaar(huis.deps, jurist, invoer))).to.be.instanceOf(Refusal);
    expect((await rij(besluit.zaakId))?.soort).to.equal('onderteken');
  });

  it('the notice is a draft, as text and as PDF, with an event of its own', async () => {
    const besluit = await getekend();
    const tekst = await maakKennisgeving(huis.deps, jurist, vraag(besluit, { vorm: 'tekst' as const }));
    expect(Buffer.from(tekst.bytes).toString())
      .to.include('Kennisgeving')
      .and.not.match(/Kerkstraat|Bewoner/);
    expect(tekst.bestandsnaam).to.match(/\.txt$/);
    const pdf = await maakKennisgeving(huis.deps, jurist, vraag(besluit, { vorm: 'pdf' as const }));
    expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).to.equal('%PDF-');
    expect(await rij(besluit.zaakId)).to.include({ soort: 'maakKennisgeving' });
  });
});
