import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { overzichtHtml } from '../../scripts/overzichtHtml.ts';
import { vergelijkBrieven } from '../../server/domain/vergelijkBrieven.ts';

const root = join(import.meta.dirname, '../..');
const brief = (duur: string, kosten = 'U betaalt de kosten.'): string =>
  `<h1>Besluit</h1><p>Ik sluit de woning ${duur}.</p><h2>Wie betaalt?</h2><ul><li>${kosten}</li></ul>`;

describe('what changed in a letter, for a lawyer', () => {
  it('shows the text of a letter as text, never as code of the page', () => {
    const wijzigingen = vergelijkBrieven(brief('x'), brief('&lt;script&gt;alert(1)&lt;/script&gt;'));
    const html = overzichtHtml('<main>', [{ sleutel: 'a-1', naam: 'A & B', wijzigingen, bladen: [] }]);
    expect(html)
      .to.include('<ins>&lt;script&gt;alert(1)&lt;/script&gt;.</ins>')
      .and.to.include('&lt;main&gt;');
    expect(html).to.include('A &amp; B').and.not.to.include('<script');
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
