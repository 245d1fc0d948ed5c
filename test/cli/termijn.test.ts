import { expect } from 'chai';
import { join } from 'node:path';
import { EXIT, runCli, type CliDeps } from '../../server/cli/runCli.ts';
import { termijn } from '../../server/cli/termijn.ts';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';

const rules = join(import.meta.dirname, '../../rules');

async function run(args: string[], files: Record<string, string>) {
  const out: unknown[] = [];
  const err: string[] = [];
  const deps = {
    termijnen: () => createTermijnen(rules),
    readText: (path: string) =>
      files[path] === undefined ? Promise.reject(new Error('ENOENT')) : Promise.resolve(files[path]),
    out: (json: unknown) => out.push(json),
    err: (message: string) => err.push(message),
  } as unknown as CliDeps;
  const exit = await runCli({ termijn }, ['termijn', ...args], deps);
  return { exit, out, err };
}

describe('the command termijn', () => {
  const question = { id: 'x', termijn: 'bezwaar', start: '2026-11-23' };

  it('answers an array with an array and one question with one answer', async () => {
    const array = await run(['in.json'], { 'in.json': JSON.stringify([question]) });
    expect(array.exit).to.equal(EXIT.ok);
    expect(array.out[0]).to.be.an('array').with.lengthOf(1);
    const one = await run(['-'], { '-': JSON.stringify(question) });
    expect(one.out[0]).to.include({
      id: 'x',
      einde: '2027-01-04',
      nominaal: '2027-01-04',
      veilig: '2027-01-04',
    });
  });

  it('ends with 2 and every fault on standard error, nothing on standard output', async () => {
    const bad = [
      { ...question, start: '2026-02-30' },
      { ...question, termijn: 'x' },
    ];
    const { exit, out, err } = await run(['in.json'], { 'in.json': JSON.stringify(bad) });
    expect([exit, out.length, err.length]).to.deep.equal([EXIT.badInput, 0, 2]);
    expect(err[0]).to.match(/^\[0\]\.start: /);
  });

  it('ends with 2 when there is nothing to read', async () => {
    expect((await run(['weg.json'], {})).exit).to.equal(EXIT.badInput);
    expect((await run(['in.json'], { 'in.json': '{' })).exit).to.equal(EXIT.badInput);
    expect((await run([], {})).exit).to.equal(EXIT.badInput);
    expect((await run(['a', 'b'], {})).exit).to.equal(EXIT.badInput);
  });
});
