import { expect } from 'chai';
import { runCli, type CliDeps } from '../../server/cli/runCli.ts';
import { verifieer } from '../../server/cli/verifieer.ts';
import type { Verificatie } from '../../server/ports.ts';
import { createDemoSigner } from '../../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../../server/signing/createOndertekening.ts';
import { testPdf } from '../support/testPdf.ts';

const nu = '2026-11-23T20:15:00.000Z';

describe('cli verifieer', () => {
  const ondertekening = createOndertekening();
  let signed: Uint8Array;
  before(async () => {
    const demo = await createDemoSigner({ map: null, nu });
    signed = await ondertekening.onderteken(await testPdf(), demo, { reden: 'Besluit', tijdstip: nu });
  });

  async function run(files: Readonly<Record<string, Uint8Array>>, ...args: string[]) {
    const [out, err]: [unknown[], string[]] = [[], []];
    const deps = {
      ondertekening: () => Promise.resolve(ondertekening),
      readBytes: (path: string) =>
        files[path] ? Promise.resolve(files[path]) : Promise.reject(new Error('ENOENT')),
      out: (json: unknown) => out.push(json),
      err: (message: string) => err.push(message),
    } as unknown as CliDeps;
    return { code: await runCli({ verifieer }, ['verifieer', ...args], deps), out, err: err.join('\n') };
  }

  it('a signed letter: valid, exit 0', async () => {
    const { code, out } = await run({ 'brief.pdf': signed }, 'brief.pdf');
    expect(code).to.equal(0);
    expect((out[0] as Verificatie).geldig).to.equal(true);
  });

  it('a changed letter: not valid with the reason on standard output, exit 3', async () => {
    const changed = Uint8Array.from(signed);
    changed[100] = (changed[100] as number) ^ 1;
    const { code, out } = await run({ 'brief.pdf': changed }, 'brief.pdf');
    expect(code).to.equal(3);
    expect((out[0] as Verificatie).redenen).not.to.be.empty;
  });

  it('an unsigned letter: not valid, exit 3', async () => {
    const { code, out } = await run({ 'brief.pdf': await testPdf() }, 'brief.pdf');
    expect(code).to.equal(3);
    expect((out[0] as Verificatie).redenen).to.deep.equal(['Dit bestand is niet ondertekend.']);
  });

  it('no file, no PDF or no name: exit 2, nothing on standard output', async () => {
    const geenPdf = Buffer.from('geen brief');
    for (const [args, text] of [
      [['weg.pdf'], 'niet te lezen'],
      [['geen.pdf'], 'geen PDF'],
      [[], 'Geef één PDF-bestand'],
      [['a.pdf', 'b.pdf'], 'Geef één PDF-bestand'],
    ] as const) {
      const { code, out, err } = await run({ 'geen.pdf': geenPdf }, ...args);
      expect(code).to.equal(2);
      expect(out).to.be.empty;
      expect(err).to.contain(text);
    }
  });
});
