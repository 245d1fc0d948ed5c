import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { overzichtHtml } from '../../scripts/overzichtHtml.ts';
import { vergelijkBrieven } from '../../server/domain/vergelijkBrieven.ts';
import { vergelijkLijst } from '../../server/domain/vergelijkLijst.ts';
import { proeven } from '../support/tools.ts';

const root = join(import.meta.dirname, '../..');
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

  it('shows the text of a letter as text, never as code of the page', () => {
    const wijzigingen = vergelijkBrieven(brief('x'), brief('&lt;script&gt;alert(1)&lt;/script&gt;'));
    const html = overzichtHtml('<main>', [{ sleutel: 'a-1', naam: 'A & B', wijzigingen, bladen: [] }]);
    expect(html)
      .to.include('<ins>&lt;script&gt;alert(1)&lt;/script&gt;.</ins>')
      .and.to.include('&lt;main&gt;');
    expect(html).to.include('A &amp; B').and.not.to.include('<script');
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

  it('a version that git does not know gives a message that says what to give, and leaves no worktree', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import=tsx', 'scripts/brieven.ts', '--voor', 'geen-versie'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(status).to.equal(2);
    expect(stderr).to.include('Git kent de versie "geen-versie" niet').and.not.to.include('    at ');
  });
});
