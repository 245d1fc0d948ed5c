import { expect } from 'chai';
import { InputFaults } from '../../server/domain/fault.ts';
import type { Signer } from '../../server/ports.ts';
import { createDemoSigner } from '../../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../../server/signing/createOndertekening.ts';
import { refusalOf } from '../support/refusalOf.ts';
import { testPdf } from '../support/testPdf.ts';

const nu = '2026-11-23T20:15:00.000Z';
const opties = { reden: 'Besluit vastgesteld', tijdstip: nu };

describe('a letter is signed', () => {
  const ondertekening = createOndertekening();
  let demo: Signer;
  let brief: Buffer;
  before(async () => {
    demo = await createDemoSigner({ map: null, nu });
    brief = await testPdf(['Ondertekening', 'Secretaris']);
  });

  it('is valid, covers the whole file and says that it is a demonstration under an unknown root', async () => {
    const { geldig, handtekeningen } = await ondertekening.verifieer(
      await ondertekening.onderteken(brief, demo, opties),
    );
    expect(geldig).to.equal(true);
    expect(handtekeningen).to.have.length(1);
    expect(handtekeningen[0]).to.deep.include({
      veld: 'Ondertekening',
      ondertekenaar: 'DEMONSTRATIE Ondertekenaar',
      geldig: true,
      omvatHeleBestand: true,
      demonstratie: true,
      vertrouwd: false,
      tijdstip: '2026-11-23T20:15:00Z',
    });
    expect(handtekeningen[0]?.redenen.join()).to.contain('niet vertrouwd');
  });

  it('leaves every byte of the unsigned letter in place', async () => {
    const signed = await ondertekening.onderteken(brief, demo, opties);
    expect(Buffer.from(signed.subarray(0, brief.length)).equals(brief)).to.equal(true);
  });

  it('carries a second signature of another person, and both are valid', async () => {
    const first = await ondertekening.onderteken(brief, demo, opties);
    const other = await createDemoSigner({ map: null, nu });
    const both = await ondertekening.onderteken(first, other, { ...opties, veld: 'Secretaris' });
    const { geldig, handtekeningen } = await ondertekening.verifieer(both);
    expect(geldig).to.equal(true);
    expect(handtekeningen.map((one) => one.omvatHeleBestand)).to.deep.equal([false, true]);
  });

  it('is refused in a field that is signed already, or that is not there', async () => {
    const signed = await ondertekening.onderteken(brief, demo, opties);
    expect(await refusalOf(ondertekening.onderteken(signed, demo, opties))).to.contain('al ondertekend');
    const veld = 'Wethouder';
    expect(await refusalOf(ondertekening.onderteken(brief, demo, { ...opties, veld }))).to.contain(
      'geen handtekeningveld "Wethouder"',
    );
  });

  it('is refused when the key is not that of the certificate', async () => {
    const other = await createDemoSigner({ map: null, nu });
    const mixed = { ...demo, sign: (bytes: Uint8Array) => other.sign(bytes) };
    expect(await refusalOf(ondertekening.onderteken(brief, mixed, opties))).to.contain('hoort niet bij');
  });

  it('is refused when the certificate has expired since the program was started', async () => {
    const late = { ...opties, tijdstip: '2046-01-01T00:00:00Z' };
    expect(await refusalOf(ondertekening.onderteken(brief, demo, late))).to.contain('niet geldig');
  });

  it('is refused for a second signature when the first one no longer holds', async () => {
    const first = Buffer.from(await ondertekening.onderteken(brief, demo, opties));
    first.write('Anders', first.indexOf('(Proef)') + 1, 'latin1');
    const second = { ...opties, veld: 'Secretaris' };
    expect(await refusalOf(ondertekening.onderteken(first, demo, second))).to.contain('eerdere handtekening');
  });

  it('is refused on what is no PDF, or on a PDF that was cut off', async () => {
    for (const bytes of [Buffer.from('geen brief'), brief.subarray(0, 500), Buffer.alloc(0)])
      expect(await refusalOf(ondertekening.onderteken(bytes, demo, opties))).not.to.equal('');
  });

  it('names every fault in moment and reason at once', async () => {
    const fout = { reden: ' ', tijdstip: 'gisteren' };
    const error: unknown = await ondertekening
      .onderteken(brief, demo, fout)
      .catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(InputFaults);
    expect((error as InputFaults).faults.map((fault) => fault.pad)).to.deep.equal(['tijdstip', 'reden']);
  });

  it('writes a reason with diacritics, brackets and backslashes', async () => {
    for (const reden of ['Vastgesteld (art. 13b) \\ Asten', 'Gezien: één pand, ÿ Ω']) {
      const signed = await ondertekening.onderteken(brief, demo, { ...opties, reden });
      expect((await ondertekening.verifieer(signed)).geldig).to.equal(true);
    }
  });
});
