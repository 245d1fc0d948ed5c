import { expect } from 'chai';
import fc from 'fast-check';
import { vergelijkBrieven } from '../../server/domain/vergelijkBrieven.ts';
import { vergelijkLijst } from '../../server/domain/vergelijkLijst.ts';
import { proeven } from '../support/tools.ts';

const brief = (duur: string, kosten = 'U betaalt de kosten.'): string =>
  `<h1>Besluit</h1><p>Ik sluit de woning ${duur}.</p><h2>Wie betaalt?</h2><ul><li>${kosten}</li></ul>`;

describe('what changed in a letter, for a lawyer', () => {
  it('is told by heading and by word', () => {
    const [een, ...meer] = vergelijkBrieven(brief('drie maanden'), brief('zes maanden'));
    expect(meer).to.deep.equal([]);
    expect(een?.kop).to.equal('Besluit');
    expect(een?.woorden.filter(({ soort }) => soort !== 'gelijk')).to.deep.equal([
      { soort: 'weg', waarde: 'drie' },
      { soort: 'nieuw', waarde: 'zes' },
    ]);
    const weg = vergelijkBrieven(brief('drie maanden'), brief('drie maanden', ''));
    expect(weg.map(({ kop }) => kop)).to.deep.equal(['Wie betaalt?']);
    expect(vergelijkBrieven(brief('drie maanden'), brief('drie maanden'))).to.deep.equal([]);
  });

  it('a comparison loses nothing: what stays and goes is the old text, what stays and comes the new', () => {
    const woorden = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(woorden, woorden, (oud, nieuw) => {
        const stappen = vergelijkLijst(oud, nieuw);
        const zonder = (soort: string): string[] =>
          stappen.filter((stap) => stap.soort !== soort).map(({ waarde }) => waarde);
        expect(zonder('nieuw')).to.deep.equal(oud);
        expect(zonder('weg')).to.deep.equal(nieuw);
      }),
      { numRuns: proeven(500) },
    );
  });

  it('a text of fifty thousand words that is wholly rewritten is told as gone and come, at once', () => {
    const lang = (woord: string): string[] => [
      'vooraf',
      ...Array.from({ length: 50_000 }, (_, n) => `${woord}${n}`),
      'na',
    ];
    const stappen = vergelijkLijst(lang('oud'), lang('nieuw'));
    expect(stappen.filter(({ soort }) => soort === 'gelijk').map(({ waarde }) => waarde)).to.deep.equal([
      'vooraf',
      'na',
    ]);
    expect(stappen).to.have.length(100_002);
  });

  it('signs that HTML writes otherwise are told as they are read', () => {
    const [wijziging] = vergelijkBrieven('<p>a &amp; b</p>', '<p>a &lt; b</p>');
    expect(wijziging?.woorden.map(({ waarde }) => waarde)).to.deep.equal(['a', '&', '<', 'b']);
    expect(wijziging?.kop).to.equal('Boven aan de brief');
  });
});
