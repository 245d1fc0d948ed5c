import { expect } from 'chai';
import fc from 'fast-check';
import { leesGebied } from '../../../server/domain/gebied/leesGebied.ts';
import { leesPunten, puntenTekst } from '../../../server/web/screens/gebied/form.ts';
import { tekenvlak } from '../../../server/web/screens/gebied/viewModel.ts';
import { binnenstad, straten } from '../../support/gebieden.ts';
import { proeven } from '../../support/tools.ts';

describe('the area as a list of points in a text field', () => {
  it('written and read again is the same area', () => {
    expect(leesGebied(leesPunten(puntenTekst(binnenstad())).gebied)).to.deep.equal(binnenstad());
  });

  it('takes points as people paste them: with commas, with semicolons, longitude first, without a head', () => {
    const verwacht = [
      [3.5, 52.9],
      [3.501, 52.9],
      [3.501, 52.901],
      [3.5, 52.9],
    ];
    for (const tekst of [
      '52.9 3.5\n52.9 3.501\n52.901 3.501',
      'GEBIED\r\n52,9 3,5\r\n52,9; 3,501\r\n\r\n52.901,3.501',
      '3.5 52.9\n3.501 52.9\n3.501 52.901\n3.5 52.9',
    ]) {
      const { gebied, fouten } = leesPunten(tekst);
      expect(fouten).to.deep.equal([]);
      expect(leesGebied(gebied).features[0]?.geometry.coordinates).to.deep.equal([verwacht]);
    }
  });

  it('takes GeoJSON, and says so when it is cut off', () => {
    expect(leesGebied(leesPunten(JSON.stringify(binnenstad())).gebied)).to.deep.equal(binnenstad());
    expect(leesPunten('{"type":').fouten[0]?.melding).to.include('niet te lezen');
  });

  it('names every line that is no point, and a hole without an area', () => {
    const { fouten } = leesPunten('gat\n52.9 3.5\nlinksaf bij de kerk\ngebied\n52.9');
    expect(fouten.map(({ melding }) => melding.slice(0, 8))).to.deep.equal([
      'Regel 3:',
      'Regel 5:',
      'Regel 1:',
    ]);
  });

  it('empty means no area; whatever else is typed never breaks', () => {
    expect(leesPunten('  \n ')).to.deep.equal({ gebied: null, fouten: [] });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (tekst) => {
        leesPunten(tekst);
      }),
      { numRuns: proeven(300) },
    );
  });
});

describe('the outline on which an area is drawn', () => {
  it('shows the streets with their names, or the area alone, or nothing', () => {
    const vol = tekenvlak(straten, null);
    expect(vol?.namen.map(({ tekst }) => tekst))
      .to.include('Kerkstraat')
      .and.include('Marktplein');
    expect(vol?.delen).to.deep.equal([]);
    const alleen = tekenvlak(null, binnenstad());
    expect(alleen?.wegen).to.equal('');
    expect(alleen?.delen.map(({ rol }) => rol)).to.deep.equal([
      'gebied',
      'doorgang',
      'uitzondering',
      'uitzondering',
    ]);
    expect(tekenvlak(null, null)).to.equal(null);
  });

  it('gives the browser the very projection of the house', () => {
    const vlak = tekenvlak(straten, null);
    if (!vlak) throw new Error('nothing to draw on');
    const x = Number(vlak.breedte) / 2 + (3.5 - Number(vlak.lengte0)) * Number(vlak.perLengte);
    const y = Number(vlak.hoogte) / 2 - (52.9 - Number(vlak.breedte0)) * Number(vlak.perBreedte);
    expect(x).to.be.within(0, Number(vlak.breedte));
    expect(y).to.be.within(0, Number(vlak.hoogte));
    expect(Number(vlak.perBreedte)).to.be.closeTo(111_300, 100);
  });
});
