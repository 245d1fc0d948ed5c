import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { createOndertekening } from '../../server/signing/createOndertekening.ts';
import { loadKeyFile } from '../../server/signing/loadKeyFile.ts';
import { loadVertrouwd } from '../../server/signing/loadVertrouwd.ts';
import { type OpensslKeys, opensslKeys } from '../support/opensslKeys.ts';
import { refusalOf } from '../support/refusalOf.ts';
import { testPdf } from '../support/testPdf.ts';
import { needs } from '../support/tools.ts';

describe('the key of a municipality', () => {
  let keys: OpensslKeys;
  before(function () {
    needs(this, 'openssl');
    keys = opensslKeys();
    for (const soort of ['ec', 'rsa'] as const) keys.issue(soort, soort);
    keys.issue('versleutelen', 'rsa', 'keyUsage=critical,keyEncipherment\nbasicConstraints=CA:FALSE\n');
  });
  after(() => keys?.remove());

  const load = (file: string, wachtwoord = 'geheim', nu = keys.nu('ec')) =>
    loadKeyFile({ path: keys.path(file), wachtwoord, nu });
  const text = (...names: string[]) => names.map((name) => readFileSync(keys.path(name), 'utf8')).join('');
  const make = (name: string, content: string) => writeFileSync(keys.path(name), content);

  for (const [soort, algoritme] of [
    ['ec', 'ecdsa-with-SHA256'],
    ['rsa', 'rsa-sha256'],
  ] as const) {
    it(`PKCS#12 of openssl with ${soort}: loads with its chain and signs`, async () => {
      const signer = await load(`${soort}.p12`);
      expect(signer).to.deep.include({ algoritme, naam: soort, demonstratie: false });
      expect(signer.certificaten).to.have.length(2);
      const ondertekening = createOndertekening();
      const opties = { reden: 'Besluit', tijdstip: keys.nu(soort) };
      const signed = await ondertekening.onderteken(await testPdf(), signer, opties);
      expect((await ondertekening.verifieer(signed)).geldig).to.equal(true);
    });

    it(`PEM with ${soort}, certificates in any order: the signer's own comes first`, async () => {
      make('alles.pem', text('ca.pem', `${soort}.key`, `${soort}.pem`));
      const [signer, fromP12] = [await load('alles.pem', ''), await load(`${soort}.p12`)];
      expect(signer.certificaten).to.deep.equal(fromP12.certificaten);
    });
  }

  it('an encrypted key in PEM opens with its password, and says so when that is wrong', async () => {
    keys.openssl('pkcs8', '-topk8', '-in', 'ec.key', '-passout', 'pass:geheim', '-out', 'dicht.key');
    make('dicht.pem', text('dicht.key', 'ec.pem', 'ca.pem'));
    expect((await load('dicht.pem')).naam).to.equal('ec');
    expect(await refusalOf(load('dicht.pem', 'fout'))).to.contain('wachtwoord klopt niet');
  });

  it('certificates that have nothing to do with the key are left out', async () => {
    make('veel.pem', text('rsa.pem', 'ec.key', 'ec.pem', 'ca.pem'));
    expect((await load('veel.pem')).certificaten).to.have.length(2);
  });

  it('a PKCS#12 of old make is read or refused with what to do', async function () {
    const parts = ['-export', '-legacy', '-inkey', 'ec.key', '-in', 'ec.pem', '-passout', 'pass:geheim'];
    const { status } = spawnSync('openssl', ['pkcs12', ...parts, '-out', 'oud.p12'], { cwd: keys.folder });
    if (status !== 0) this.skip();
    expect(await refusalOf(load('oud.p12')))
      .to.contain('verouderd')
      .and.contain('openssl pkcs12 -export');
    expect(await refusalOf(load('oud.p12', 'fout'))).to.contain('wachtwoord');
  });

  it('a wrong password is named as such', async () => {
    for (const wachtwoord of ['fout', '', 'geheim '])
      expect(await refusalOf(load('ec.p12', wachtwoord))).to.contain('wachtwoord');
  });

  it('a key that does not fit the certificate is refused', async () => {
    make('vreemd.pem', text('rsa.key', 'ec.pem', 'ca.pem'));
    expect(await refusalOf(load('vreemd.pem'))).to.contain('sleutel hoort niet bij');
  });

  it('an expired certificate and one that is not yet valid are refused', async () => {
    expect(await refusalOf(load('ec.p12', 'geheim', '2199-01-01T00:00:00Z'))).to.contain('verlopen');
    expect(await refusalOf(load('ec.p12', 'geheim', '2001-01-01T00:00:00Z'))).to.contain('pas geldig vanaf');
  });

  it('a certificate that is not for signing is refused, together with every other fault', async () => {
    const melding = await refusalOf(load('versleutelen.p12', 'geheim', '2199-01-01T00:00:00Z'));
    expect(melding).to.contain('niet bedoeld om te ondertekenen').and.contain('verlopen');
  });

  it('a short RSA key is refused', async () => {
    keys.openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:1024',
      '-nodes',
      '-keyout',
      'kort.key',
      '-subj',
      '/CN=kort',
      '-out',
      'kort.pem',
    );
    make('kort-alles.pem', text('kort.key', 'kort.pem'));
    expect(await refusalOf(load('kort-alles.pem', '', keys.nu('kort')))).to.contain('te kort');
  });

  it('no file, no key, a broken certificate, rubbish: each says what is wrong', async () => {
    make('rommel.p12', 'dit is geen sleutel');
    make('zonder.pem', text('ec.pem'));
    make('stuk.pem', text('ec.key') + '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
    keys.openssl(
      'pkcs12',
      '-export',
      '-nokeys',
      '-in',
      'ec.pem',
      '-passout',
      'pass:geheim',
      '-out',
      'leeg.p12',
    );
    expect(await refusalOf(load('bestaat-niet.p12'))).to.contain('niet te lezen');
    expect(await refusalOf(load('rommel.p12'))).to.contain('geen PKCS#12');
    expect(await refusalOf(load('zonder.pem'))).to.contain('geen sleutel');
    expect(await refusalOf(load('stuk.pem'))).to.contain('certificaat');
    expect(await refusalOf(load('leeg.p12'))).to.contain('geen sleutel');
  });

  it('no error tells the password', async () => {
    expect(await refusalOf(load('ec.p12', 'MijnGeheimeZin'))).not.to.contain('MijnGeheimeZin');
  });

  describe('and the roots it trusts', () => {
    const CA = 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n';
    const signedWith = async (file: string): Promise<Uint8Array> => {
      const opties = { reden: 'Besluit', tijdstip: keys.nu('onder') };
      return createOndertekening().onderteken(await testPdf(), await load(file), opties);
    };
    before(() => {
      keys.issue('tussen', 'ec', CA);
      keys.issue('onder', 'ec', undefined, 'tussen');
      make('heel.pem', text('onder.key', 'onder.pem', 'tussen.pem', 'ca.pem'));
      make('zonder-stam.pem', text('onder.key', 'onder.pem', 'tussen.pem'));
    });

    it('a chain over an intermediate is trusted, with and without its root in the letter', async () => {
      const trusting = createOndertekening({ vertrouwd: await loadVertrouwd({ path: keys.path('ca.pem') }) });
      for (const [file, size] of [
        ['heel.pem', 3],
        ['zonder-stam.pem', 2],
      ] as const) {
        expect((await load(file)).certificaten).to.have.length(size);
        const { geldig, redenen } = await trusting.verifieer(await signedWith(file));
        expect({ geldig, redenen }).to.deep.equal({ geldig: true, redenen: [] });
      }
    });

    it('a chain whose root is nowhere to be found is not valid, and says that the root is missing', async () => {
      const { geldig, redenen } = await createOndertekening().verifieer(await signedWith('zonder-stam.pem'));
      expect(geldig).to.equal(false);
      expect(redenen.join()).to.contain('stamcertificaat ontbreekt');
    });

    it('a file of roots that is absent, empty, broken or holds no root is refused', async () => {
      make('leeg.pem', '');
      make('kapot.pem', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n');
      for (const file of ['weg.pem', 'leeg.pem', 'kapot.pem', 'ec.pem'])
        expect(await refusalOf(loadVertrouwd({ path: keys.path(file) }))).to.contain(file);
    });
  });
});
