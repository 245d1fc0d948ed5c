import { expect } from 'chai';
import type { BriefModel } from '../../server/domain/brief.ts';
import { brieven, model, pdfTekst, plat } from '../support/brieven.ts';
import { ontleedPdf } from '../support/leesPdf.ts';
import { needs } from '../support/tools.ts';

const SOORT = 'last-onder-dwangsom';

/** The first example with this as its weighing of the necessity. */
async function metNoodzaak(tekst: string): Promise<BriefModel> {
  const eerste = await model(SOORT);
  return {
    ...eerste,
    weging: { ...eerste.weging, noodzaak: `${eerste.weging['noodzaak'] ?? ''}\n${tekst}` },
  };
}

describe('marks in the free text of a letter', () => {
  const LIJST = 'Dit is nodig om drie redenen:\n- de hinder duurt **al drie maanden**;\n- bellen hielp niet.';

  it('a list is a list on the screen, bold is bold', async () => {
    const html = (await brieven()).html(await metNoodzaak(LIJST));
    expect(html).to.include('<li>de hinder duurt <strong>al drie maanden</strong>;</li>');
    expect(html).to.include('<li>bellen hielp niet.</li>');
    expect(html).not.to.include('**');
  });

  it('and in the PDF, where a reader program finds the list', async function () {
    needs(this, 'pdftotext');
    const made = await brieven();
    const brief = await metNoodzaak(LIJST);
    const bytes = await made.pdf(brief, null);
    expect(plat(pdfTekst(bytes))).to.include('• de hinder duurt al drie maanden; • bellen hielp niet.');
    const lijsten = async (gegeven: BriefModel): Promise<number> =>
      ontleedPdf(await made.pdf(gegeven, null)).objecten.match(/\/S \/L\b(?!I|B)/g)?.length ?? 0;
    expect(await lijsten(brief)).to.equal((await lijsten(await model(SOORT))) + 1);
  });

  it('markup that somebody types stays text', async () => {
    const html = (await brieven()).html(await metNoodzaak('- **<script>alert(1)</script>** & <b>x</b>'));
    expect(html).to.include(
      '<strong>&lt;script&gt;alert(1)&lt;/script&gt;</strong> &amp; &lt;b&gt;x&lt;/b&gt;',
    );
  });

  it('a vague word of which half is bold is still vague', async () => {
    const made = await brieven();
    const eerste = await model(SOORT);
    const met = (stap: string) =>
      made
        .toets({ ...eerste, maatregel: { ...eerste.maatregel, herstelmaatregelen: [stap] } })
        .map(({ regel, ernst }) => `${regel} ${ernst}`);
    expect(met('Neem pas**sende** maatregelen.')).to.deep.equal(met('Neem passende maatregelen.'));
    expect(met('Neem passende maatregelen.')).not.to.deep.equal(met('Verwijder de afzetting.'));
  });

  it('a name of which half is bold leaves the public copy whole', async () => {
    const made = await brieven();
    const eerste = await model(SOORT);
    const naam = eerste.geadresseerden[0]?.naam ?? '';
    const [voor = '', ...achter] = naam.split(' ');
    const brief = await metNoodzaak(`De buren zagen dat **${voor}** ${achter.join(' ')} dit zelf deed.`);
    const { rest, html } = made.openbaar.versie(brief, {
      personen: [],
      adressen: [],
      extra: [],
      weglaten: [],
      tonen: [],
    });
    expect(rest).to.deep.equal([]);
    expect(html).to.match(/De buren zagen dat \[[^\]]+\] dit zelf deed\./);
  });
});
