import { expect } from 'chai';
import { readConfig } from '../../server/config.ts';
import { InputFaults } from '../../server/domain/fault.ts';

const faultsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof InputFaults) return error.faults.map(({ pad }) => pad).sort();
    throw error;
  }
};

const ECHT = {
  GEMEENTE: 'GM0361',
  NODE_ENV: 'production',
  SESSION_SECRET: 'x'.repeat(32),
  ONDERTEKEN_SLEUTEL: '/sleutel.p12',
  ONDERTEKEN_WACHTWOORD_BESTAND: '/wachtwoord',
};

describe('configuration', () => {
  it('without anything is the demonstration on this machine alone', () => {
    expect(readConfig({})).to.deep.equal({
      port: 3000,
      host: '127.0.0.1',
      production: false,
      gemeente: 'GM9999',
      demo: true,
      dataDir: '.data',
      database: { client: 'sqlite3', connection: '.data/maatregelwijzer.sqlite' },
      sessionSecret: null,
      sleutel: null,
      vertrouwdPath: null,
      basisUrl: null,
      mail: null,
    });
  });

  it('takes a mail server and a sender together, or nothing: half of it would mail nobody', () => {
    const mail = {
      SMTP_URL: 'smtps://naam:geheim@mail.voorbeeldstad.example:465',
      MAIL_VAN: 'termijnen@voorbeeldstad.example',
    };
    expect(readConfig(mail).mail).to.deep.equal({ url: mail.SMTP_URL, van: mail.MAIL_VAN });
    expect(() => readConfig({ SMTP_URL: mail.SMTP_URL })).to.throw(/MAIL_VAN/);
    expect(() => readConfig({ ...mail, SMTP_URL: 'mail.voorbeeldstad.example' })).to.throw(/SMTP_URL/);
  });

  it('takes the address of the application for links that leave it: only a whole one without a path', () => {
    expect(readConfig({ BASIS_URL: 'https://maatregel.example/' }).basisUrl).to.equal(
      'https://maatregel.example',
    );
    for (const BASIS_URL of [
      'maatregel.example',
      'ftp://maatregel.example',
      'https://x.example/pad',
      'https://x.example/?a',
    ])
      expect(faultsOf({ BASIS_URL }), BASIS_URL).to.deep.equal(['BASIS_URL']);
  });

  it('takes a municipality with its own key and database', () => {
    const config = readConfig({
      ...ECHT,
      DB_CLIENT: 'pg',
      DATABASE_URL: 'postgres://db/zaken',
      PORT: '8080',
    });
    expect(config).to.deep.include({
      demo: false,
      port: 8080,
      database: { client: 'pg', connection: 'postgres://db/zaken' },
      sleutel: { path: '/sleutel.p12', wachtwoordPath: '/wachtwoord' },
    });
  });

  it('an empty value is no value', () => {
    expect(readConfig({ PORT: '', GEMEENTE: '' })).to.deep.include({ port: 3000, gemeente: 'GM9999' });
  });

  it('names every fault at once', () => {
    const env = { PORT: '99999', DB_CLIENT: 'oracle', GEMEENTE: 'Alkmaar', SESSION_SECRET: 'kort' };
    expect(faultsOf(env)).to.deep.equal([
      'DB_CLIENT',
      'GEMEENTE',
      'ONDERTEKEN_SLEUTEL',
      'ONDERTEKEN_WACHTWOORD_BESTAND',
      'PORT',
      'SESSION_SECRET',
    ]);
  });

  it('never runs the demonstration with its public passwords in production, nor production without a secret', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).to.deep.equal(['GEMEENTE', 'SESSION_SECRET']);
    expect(faultsOf({ NODE_ENV: 'production', GEMEENTE: 'GM9998' })).to.deep.equal([
      'GEMEENTE',
      'SESSION_SECRET',
    ]);
    expect(readConfig({ GEMEENTE: 'GM9998' })).to.include({ gemeente: 'GM9998', demo: true });
  });

  it('wants PostgreSQL by its address and a key together with its password', () => {
    expect(faultsOf({ DB_CLIENT: 'pg' })).to.deep.equal(['DATABASE_URL']);
    expect(faultsOf({ ONDERTEKEN_SLEUTEL: 'a.p12' })).to.deep.equal(['ONDERTEKEN_WACHTWOORD_BESTAND']);
    expect(faultsOf({ ONDERTEKEN_WACHTWOORD_BESTAND: 'w' })).to.deep.equal(['ONDERTEKEN_SLEUTEL']);
    expect(faultsOf({ ...ECHT, ONDERTEKEN_SLEUTEL: '' })).to.deep.equal(['ONDERTEKEN_SLEUTEL']);
  });

  it('does not repeat a secret in its faults', () => {
    expect(() => readConfig({ SESSION_SECRET: 'kort-geheim' }))
      .to.throw(InputFaults)
      .and.not.match(/kort-geheim/);
  });
});
