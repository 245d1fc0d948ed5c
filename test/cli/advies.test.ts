import { expect } from 'chai';
import { advies } from '../../server/cli/advies.ts';
import { runCli } from '../../server/cli/runCli.ts';
import type { CliDeps } from '../../server/cli/runCli.ts';
import type { Advies } from '../../server/domain/advies.ts';
import { committedRegels } from '../support/regels.ts';

const absent = () => Promise.reject(new Error('not needed for an advice'));

async function run(args: string[], files: Record<string, string>) {
  const out: unknown[] = [];
  const err: string[] = [];
  const deps: CliDeps = {
    regels: committedRegels,
    termijnen: absent,
    brieven: absent,
    ondertekening: absent,
    demoSigner: absent,
    nu: () => '2026-11-23T10:00:00Z',
    readText: (path) =>
      files[path] === undefined ? Promise.reject(new Error('ENOENT')) : Promise.resolve(files[path]),
    readBytes: absent,
    writeBytes: absent,
    out: (json) => out.push(json),
    err: (message) => err.push(message),
  };
  const code = await runCli({ advies }, ['advies', ...args], deps);
  return { code, out, err };
}

const dossier = { peildatum: '2026-11-23', feiten: { 'pand.soort': 'woning', 'drugs.harddrugsGram': 12.4 } };

describe('advies on the command line', () => {
  it('one dossier gives one advice, from a file or from standard input', async () => {
    const text = JSON.stringify(dossier);
    const { code, out } = await run(['x.json'], { 'x.json': text });
    expect(code).to.equal(0);
    expect((out[0] as Advies).bevoegdheden[0]!.uitkomst).to.equal('bevoegd');
    expect((await run(['-'], { '-': text })).out).to.deep.equal(out);
  });

  it('an array gives an array of the same order and length', async () => {
    const two = [dossier, { peildatum: '2026-11-23', feiten: {} }];
    const { out } = await run(['-'], { '-': JSON.stringify(two) });
    expect((out[0] as Advies[]).map(({ bevoegdheden }) => bevoegdheden[0]!.uitkomst)).to.deep.equal([
      'bevoegd',
      'onbekend',
    ]);
  });

  it('one bad dossier refuses the whole, with its index in the path', async () => {
    const three = [dossier, { feiten: { 'pand.soort': 'kasteel' } }, 'x'];
    const { code, out, err } = await run(['-'], { '-': JSON.stringify(three) });
    expect(code).to.equal(2);
    expect(out).to.deep.equal([]);
    expect(err.join('\n'))
      .to.match(/^\[1\]\.peildatum/)
      .and.include('[1].feiten.pand.soort')
      .and.include('[2].dossier');
  });

  it('says what is wrong with the call itself', async () => {
    expect((await run([], {})).err[0]).to.include('Geef één bestand');
    expect((await run(['a', 'b'], {})).code).to.equal(2);
    expect((await run(['weg.json'], {})).err[0]).to.include('niet te lezen');
    expect((await run(['-'], { '-': '{' })).err[0]).to.include('geen geldige JSON');
  });
});
