/** What others say of our signatures: poppler (NSS), openssl and qpdf. */
import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { createOndertekening } from '../../server/signing/createOndertekening.ts';
import { loadKeyFile } from '../../server/signing/loadKeyFile.ts';
import { type OpensslKeys, opensslKeys } from '../support/opensslKeys.ts';
import { opensslAccepts } from '../support/opensslAccepts.ts';
import { testPdf } from '../support/testPdf.ts';
import { needs } from '../support/tools.ts';

const SOORTEN = ['ec', 'rsa'] as const;

describe('a signature as others see it', function () {
  this.timeout(120_000);
  let keys: OpensslKeys;
  const signed = new Map<string, Buffer>();

  before(async function () {
    needs(this, 'openssl', 'pdfsig', 'certutil', 'qpdf');
    keys = opensslKeys();
    for (const soort of SOORTEN) {
      keys.issue(soort, soort);
      signed.set(soort, await sign(soort, await testPdf(['Ondertekening', 'Secretaris']), 'Ondertekening'));
    }
    signed.set('twee', await sign('rsa', signed.get('ec') as Buffer, 'Secretaris'));
    trustStore();
  });
  after(() => keys?.remove());

  async function sign(name: string, pdf: Buffer, veld: string): Promise<Buffer> {
    const nu = keys.nu(name);
    const signer = await loadKeyFile({ path: keys.path(`${name}.p12`), wachtwoord: 'geheim', nu });
    const ondertekening = createOndertekening();
    return Buffer.from(await ondertekening.onderteken(pdf, signer, { veld, reden: 'Besluit', tijdstip: nu }));
  }

  function trustStore(): void {
    mkdirSync(keys.path('nss'));
    const nss = ['-d', `sql:${keys.path('nss')}`];
    spawnSync('certutil', ['-N', ...nss, '--empty-password']);
    spawnSync('certutil', ['-A', ...nss, '-n', 'proef', '-t', 'CT,C,C', '-i', keys.path('ca.pem')]);
  }

  function pdfsig(pdf: Buffer): string {
    writeFileSync(keys.path('brief.pdf'), pdf);
    return spawnSync('pdfsig', ['-nssdir', `sql:${keys.path('nss')}`, keys.path('brief.pdf')], {
      encoding: 'utf8',
    }).stdout;
  }

  /** One letter of the signed content other than it was. */
  function changed(pdf: Buffer): Buffer {
    const copy = Buffer.from(pdf);
    copy.write('Anders', copy.indexOf('(Proef)') + 1, 'latin1');
    return copy;
  }

  for (const soort of SOORTEN) {
    it(`pdfsig: ${soort} is valid, trusted and covers the whole file`, () => {
      const report = pdfsig(signed.get(soort) as Buffer);
      expect(report).to.contain('Signature is Valid');
      expect(report).to.contain('Certificate is Trusted');
      expect(report).to.contain('Total document signed');
      expect(report).to.contain('ETSI.CAdES.detached');
    });

    it(`openssl cms -cades: ${soort} is accepted`, () => {
      expect(opensslAccepts(signed.get(soort) as Buffer, keys.folder)).to.equal(true);
    });

    it(`a changed byte is found by pdfsig, openssl and ourselves: ${soort}`, async () => {
      const pdf = changed(signed.get(soort) as Buffer);
      expect(pdfsig(pdf)).to.contain('Digest Mismatch');
      expect(opensslAccepts(pdf, keys.folder)).to.equal(false);
      const { geldig, redenen } = await createOndertekening().verifieer(pdf);
      expect(geldig).to.equal(false);
      expect(redenen.join()).to.contain('gewijzigd na het ondertekenen');
    });

    it(`our own verification trusts ${soort} under its root, and under no other`, async () => {
      const root = new X509Certificate(readFileSync(keys.path('ca.pem'))).raw;
      const trusting = createOndertekening({ vertrouwd: [root] });
      const verificatie = await trusting.verifieer(signed.get(soort) as Buffer);
      expect(verificatie).to.deep.include({ geldig: true, redenen: [] });
      expect(verificatie.handtekeningen[0]).to.deep.include({ vertrouwd: true, demonstratie: false });
      const stranger = opensslKeys();
      const other = new X509Certificate(readFileSync(stranger.path('ca.pem'))).raw;
      stranger.remove();
      const refused = await createOndertekening({ vertrouwd: [other] }).verifieer(
        signed.get(soort) as Buffer,
      );
      expect(refused.geldig).to.equal(false);
      expect(refused.redenen.join()).to.contain('niet vertrouwd');
    });
  }

  it('two signatures, one ECDSA and one RSA: pdfsig finds both valid, the second covers the whole file', () => {
    const report = pdfsig(signed.get('twee') as Buffer);
    expect(report.match(/Signature is Valid/g)).to.have.length(2);
    expect(report.match(/Total document signed/g)).to.have.length(1);
  });

  it('qpdf finds no fault in the syntax', () => {
    for (const pdf of signed.values()) {
      writeFileSync(keys.path('brief.pdf'), pdf);
      expect(spawnSync('qpdf', ['--check', keys.path('brief.pdf')]).status).to.equal(0);
    }
  });
});
