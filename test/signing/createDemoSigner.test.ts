import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createDemoSigner } from '../../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../../server/signing/createOndertekening.ts';
import { loadKeyFile } from '../../server/signing/loadKeyFile.ts';
import { testPdf } from '../support/testPdf.ts';

const nu = '2026-11-23T20:15:00.000Z';

describe('the demo makes its own key', () => {
  let map: string;
  beforeEach(() => {
    map = join(mkdtempSync(join(tmpdir(), 'demo-')), 'sleutels');
  });
  afterEach(() => rmSync(join(map, '..'), { recursive: true, force: true }));
  const folder = () => join(map, 'demonstratie-sleutel');
  const mode = (path: string) => statSync(path).mode & 0o777;

  it('says DEMONSTRATIE, in memory as well as in a folder', async () => {
    for (const where of [null, map]) {
      const signer = await createDemoSigner({ map: where, nu });
      expect(signer.demonstratie).to.equal(true);
      expect(signer.naam).to.contain('DEMONSTRATIE');
      expect(signer.certificaten).to.have.length(2);
    }
  });

  it('keeps it: the next start signs with the same key', async () => {
    const first = await createDemoSigner({ map, nu });
    const second = await createDemoSigner({ map, nu: '2027-06-01T00:00:00Z' });
    expect(second.certificaten).to.deep.equal(first.certificaten);
  });

  it('keeps it to itself: folders 0700, files 0600', async () => {
    await createDemoSigner({ map, nu });
    expect([map, folder()].map(mode)).to.deep.equal([0o700, 0o700]);
    const files = readdirSync(folder());
    expect(files).to.have.members(['sleutel.p12', 'wachtwoord.txt', 'ca.pem']);
    expect(files.map((name) => mode(join(folder(), name)))).to.deep.equal([0o600, 0o600, 0o600]);
  });

  it('is an ordinary PKCS#12 that opens with the password beside it', async () => {
    const demo = await createDemoSigner({ map, nu });
    const wachtwoord = readFileSync(join(folder(), 'wachtwoord.txt'), 'utf8');
    const signer = await loadKeyFile({ path: join(folder(), 'sleutel.p12'), wachtwoord, nu });
    expect(signer.certificaten).to.deep.equal(demo.certificaten);
  });

  it('starts all the same after a crash half-way', async () => {
    const half = join(map, '.demonstratie-sleutel-abc123');
    mkdirSync(half, { recursive: true });
    writeFileSync(join(half, 'sleutel.p12'), 'half geschreven');
    const signer = await createDemoSigner({ map, nu });
    const ondertekening = createOndertekening();
    const signed = await ondertekening.onderteken(await testPdf(), signer, { reden: 'Proef', tijdstip: nu });
    expect((await ondertekening.verifieer(signed)).geldig).to.equal(true);
  });

  it('started twice at once: one key, and nothing left lying about', async () => {
    const signers = await Promise.all([1, 2, 3].map(() => createDemoSigner({ map, nu })));
    const own = signers.map((signer) => Buffer.from(signer.certificaten[0] as Uint8Array).toString('hex'));
    expect(new Set(own).size).to.equal(1);
    expect(readdirSync(map)).to.deep.equal(['demonstratie-sleutel']);
  });
});
