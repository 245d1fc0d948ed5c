import { expect } from 'chai';
import type { BriefModel } from '../../server/domain/brief.ts';
import { brieven, pdfTekst, plat } from '../support/brieven.ts';
import { refusalOf } from '../support/refusalOf.ts';
import { needs } from '../support/tools.ts';

/** The example of a kind that has this answer, with other answers changed. */
async function voorbeeld(
  slug: string,
  met: Readonly<Record<string, unknown>>,
  anders: Readonly<Record<string, unknown>> = {},
): Promise<BriefModel> {
  const made = await brieven();
  const gevonden = made
    .voorbeelden(slug)
    .map((json) => made.leesModel(json))
    .find(({ gegevens = {} }) => Object.entries(met).every(([id, waarde]) => gegevens[id] === waarde));
  if (!gevonden) throw new Error(`${slug} has no such example`);
  return made.leesModel({ ...gevonden, gegevens: { ...gevonden.gegevens, ...anders } });
}
const fouten = async (brief: BriefModel): Promise<(string | undefined)[]> =>
  (await brieven())
    .toets(brief)
    .filter(({ ernst }) => ernst === 'E')
    .map(({ veld }) => veld);
const tekstVan = async (brief: BriefModel): Promise<string> =>
  plat(pdfTekst(await (await brieven()).pdf(brief, null)));

describe('the letters around an objection', () => {
  before(function () {
    needs(this, 'pdftotext');
  });

  it('a decision without a hearing says on which ground of 7:3 there was none', async () => {
    const zonder = await voorbeeld('beslissing-op-bezwaar', { gehoord: false }, { afgezienVanHoren: null });
    expect(await fouten(zonder)).to.include('gegevens.afgezienVanHoren');
    const met = await voorbeeld('beslissing-op-bezwaar', { gehoord: false });
    expect(await fouten(met)).to.deep.equal([]);
    expect(await tekstVan(met)).to.include('Dat mag volgens artikel 7:3');
  });

  it('a decision against the advice of the commission says why (7:13 lid 7)', async () => {
    const brief = await voorbeeld('beslissing-op-bezwaar', { volgtAdvies: false }, { afwijking: '' });
    expect(await fouten(brief)).to.include('gegevens.afwijking');
  });

  it('an admissible objection is weighed twice, then and now; a late one not at all', async () => {
    const [toen, nu] = ['Met de kennis van toen', 'Met de kennis van nu'];
    const ontvankelijk = await voorbeeld('beslissing-op-bezwaar', { ontvankelijk: true }, { nu: null });
    expect(await fouten(ontvankelijk)).to.include('gegevens.nu');
    const te_laat = await tekstVan(await voorbeeld('beslissing-op-bezwaar', { ontvankelijk: false }));
    expect(te_laat).to.not.include(toen).and.not.include(nu);
  });

  it('opens beroep at the rechtbank and no second bezwaar (6:23)', async () => {
    const tekst = await tekstVan(await voorbeeld('beslissing-op-bezwaar', { uitkomst: 'ongegrond' }));
    expect(tekst)
      .to.include('Stuur uw beroepschrift naar de rechtbank')
      .and.not.include('Stuur uw bezwaarschrift');
  });

  it('an invitation says the ten days for documents and when the file can be read (7:4)', async () => {
    for (const id of ['stukkenTot', 'inzageVanaf', 'inzageWaar']) {
      const brief = await voorbeeld('uitnodiging-hoorzitting', {}, { [id]: null });
      expect(await fouten(brief)).to.include(`gegevens.${id}`);
    }
  });

  it('a request to keep documents from the other party gives its weighty reasons (8:29)', async () => {
    const brief = await voorbeeld('verweerschrift', { beperkt: true }, { beperktReden: null });
    expect(await fouten(brief)).to.include('gegevens.beperktReden');
    const zonder = await tekstVan(await voorbeeld('verweerschrift', { beperkt: false }));
    expect(zonder).not.to.include('8:29');
  });
});

describe('the letters for everybody', () => {
  before(function () {
    needs(this, 'pdftotext');
  });

  it('an emergency by-law lapses without the raad and knows no bezwaar', async () => {
    const tekst = await tekstVan(await voorbeeld('noodverordening', {}));
    expect(tekst).to.include('Bekrachtigt de raad de noodverordening dan niet, dan vervalt zij');
    expect(tekst).to.include('Daartegen kunt u geen bezwaar maken').and.not.include('binnen zes weken');
  });

  it('a press release is not made before somebody checked that it points at nobody', async () => {
    const brief = await voorbeeld('persbericht', {}, { gecontroleerd: false });
    expect(await refusalOf((await brieven()).pdf(brief, null))).to.include(
      'controle dat niets naar een persoon',
    );
  });

  it('the neighbours and the door never read the name or the address of who lives there', async () => {
    for (const slug of ['brief-aan-buren', 'kennisgeving-aan-de-deur', 'persbericht']) {
      const brief = await voorbeeld(slug, {});
      const geheim = { straat: 'Geheimlaan 99', postcode: '9999 QQ', plaats: 'Nergensdorp' };
      const tekst = await tekstVan({
        ...brief,
        object: { omschrijving: 'de woning van Naam Geheim', adres: geheim, soort: 'woning' },
        feiten: [{ tekst: 'Naam Geheim', datum: '2026-11-01', bron: 'rapport Geheim' }],
      });
      expect(tekst, slug).not.to.match(/Geheim/);
    }
  });

  it('a warrant holds no longer than it says, and no night or absent resident without a reason (Awbi 6, 7)', async () => {
    for (const [id, reden] of [
      ['nacht', 'nachtReden'],
      ['afwezig', 'afwezigReden'],
    ] as const) {
      const brief = await voorbeeld('machtiging-tot-binnentreden', {}, { [id]: true, [reden]: null });
      expect(await fouten(brief)).to.include(`gegevens.${reden}`);
    }
  });
});
