/** A real letter with the demo key: signing leaves it archivable (PDF/A-2a) and accessible (PDF/UA-1). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { loadHuisstijl } from '../../server/engine/loadHuisstijl.ts';
import { createBrieven } from '../../server/letters/createBrieven.ts';
import type { Brieven, Signer } from '../../server/ports.ts';
import { createDemoSigner } from '../../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../../server/signing/createOndertekening.ts';
import { pem } from '../../server/signing/pem.ts';
import { opensslAccepts } from '../support/opensslAccepts.ts';
import { testPdf } from '../support/testPdf.ts';
import { needs } from '../support/tools.ts';
import { verapdf } from '../support/verapdf.ts';

const nu = '2026-11-23T20:15:00.000Z';

describe('a real letter, signed with the demo key', function () {
  this.timeout(120_000);
  let folder: string;
  let demo: Signer;
  const letters = new Map<string, Buffer>();
  const path = (name: string) => join(folder, name);

  async function sign(brieven: Brieven, slug: string): Promise<Buffer> {
    const model = brieven.leesModel(brieven.voorbeelden(slug)[0]);
    const pdf = await brieven.pdf(model, 'DEMONSTRATIE');
    const opties = { reden: 'Proef', tijdstip: nu };
    return Buffer.from(await createOndertekening().onderteken(pdf, demo, opties));
  }

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'brieven-'));
    demo = await createDemoSigner({ map: null, nu });
    const huisstijl = (gemeente: string) => loadHuisstijl('rules', gemeente);
    const brieven = await createBrieven({ templatesDir: 'templates', huisstijl });
    for (const { slug } of brieven.soorten()) {
      const signed = await sign(brieven, slug);
      letters.set(slug, signed);
      writeFileSync(path(`${slug}.pdf`), signed);
    }
    writeFileSync(path('ca.pem'), pem.write(demo.certificaten[1] as Uint8Array));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('verifies, every kind of letter', async () => {
    expect(letters.size).to.be.greaterThan(0);
    for (const [slug, pdf] of letters)
      expect((await createOndertekening().verifieer(pdf)).geldig, slug).to.equal(true);
  });

  it('passes veraPDF for PDF/A-2a and PDF/UA-1, every kind of letter', function () {
    needs(this, 'java');
    const report = verapdf([...letters.keys()].map((slug) => path(`${slug}.pdf`)));
    const verdicts = report.map((line) => line.slice(0, 5));
    expect(verdicts, report.join('\n')).to.deep.equal(Array<string>(2 * letters.size).fill('PASS '));
  });

  it('where an ordinary PDF fails both: the validator looks', async function () {
    needs(this, 'java');
    writeFileSync(path('gewoon.pdf'), await testPdf());
    const verdicts = verapdf([path('gewoon.pdf')]).filter((line) => !line.startsWith(' '));
    expect(verdicts.map((line) => line.slice(0, 5))).to.deep.equal(['FAIL ', 'FAIL ']);
  });

  it('passes pdfsig: valid, and the whole document is signed', function () {
    needs(this, 'pdfsig');
    for (const slug of letters.keys()) {
      const { stdout } = spawnSync('pdfsig', [path(`${slug}.pdf`)], { encoding: 'utf8' });
      expect(stdout, slug).to.contain('Signature is Valid').and.contain('Total document signed');
    }
  });

  it('passes openssl cms -verify -cades under the demo CA', function () {
    needs(this, 'openssl');
    for (const [slug, pdf] of letters) expect(opensslAccepts(pdf, folder), slug).to.equal(true);
  });
});
