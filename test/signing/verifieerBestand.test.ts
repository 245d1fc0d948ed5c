/** What an attacker may do to a signed letter, and that it is found. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Signer } from '../../server/ports.ts';
import { appendSignature } from '../../server/signing/appendSignature.ts';
import { buildCms } from '../../server/signing/buildCms.ts';
import { buildSignedAttributes } from '../../server/signing/buildSignedAttributes.ts';
import { createDemoSigner } from '../../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../../server/signing/createOndertekening.ts';
import { fillSignature } from '../../server/signing/fillSignature.ts';
import { findVelden, type Veld } from '../../server/signing/findVelden.ts';
import { openPdf } from '../../server/signing/openPdf.ts';
import { signedDigest } from '../../server/signing/signedDigest.ts';
import { signedParts } from '../support/signedParts.ts';
import { testPdf } from '../support/testPdf.ts';
import { proeven } from '../support/tools.ts';
import { updatePdf } from '../support/updatePdf.ts';

const nu = '2026-11-23T20:15:00.000Z';
const opties = { reden: 'Besluit vastgesteld', tijdstip: nu };
const ondertekening = createOndertekening();

type Range = (start: number, end: number, total: number) => number[];
const WHOLE: Range = (start, end, total) => [0, start, end, total - end];

/** Signs as a forger would: nothing is checked, the range is his to choose; digest and signature fit it. */
async function signRaw(
  brief: Buffer,
  signer: Signer,
  { choose = WHOLE, tijdstip = nu }: { choose?: Range; tijdstip?: string } = {},
): Promise<Buffer> {
  const pdf = openPdf(brief);
  const veld = findVelden(pdf).find((one) => one.handtekening === null) as Veld;
  const appended = appendSignature(pdf, veld, { size: 4000, naam: 'Proef', reden: 'Besluit', tijdstip });
  const range = choose(...appended.hole, appended.bytes.length);
  const at = appended.bytes.lastIndexOf('/ByteRange ') + 11;
  appended.bytes.write(`[${range.join(' ')}]`.padEnd(40), at, 'latin1');
  const [first = 0, size = 0, next = 0, rest = 0] = range;
  const digest = signedDigest(appended.bytes.subarray(first), [size, next - first], next - first + rest);
  const signedAttributes = buildSignedAttributes(digest, signer.certificaten[0] as Uint8Array);
  const signature = await signer.sign(signedAttributes);
  return fillSignature(appended, buildCms({ ...signer, signedAttributes, signature }));
}

describe('a signed letter that was tampered with', () => {
  let demo: Signer;
  let brief: Buffer;
  let signed: Buffer;
  before(async () => {
    demo = await createDemoSigner({ map: null, nu });
    brief = await testPdf(['Ondertekening', 'Secretaris']);
    signed = Buffer.from(await ondertekening.onderteken(brief, demo, opties));
  });

  const verdict = async (pdf: Buffer) => {
    const { geldig, redenen } = await ondertekening.verifieer(pdf);
    return { geldig, redenen: redenen.join(' ') };
  };
  const infoNum = (pdf: Buffer) => {
    const info = openPdf(pdf).trailer.entries.get('Info')?.value;
    return typeof info === 'object' && info?.type === 'ref' ? info.num : 0;
  };

  it('the letter itself is valid, or the rest of this file would prove nothing', async () => {
    expect((await verdict(signed)).geldig).to.equal(true);
  });

  it('an unsigned letter is not valid and says why', async () => {
    expect(await verdict(brief)).to.deep.equal({
      geldig: false,
      redenen: 'Dit bestand is niet ondertekend.',
    });
  });

  it('one changed bit anywhere is found, and nothing crashes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(signed.length - 1), fc.nat(7), async (at, bit) => {
        const copy = Buffer.from(signed);
        copy[at] = (copy[at] as number) ^ (1 << bit);
        expect((await verdict(copy)).geldig).to.equal(false);
      }),
      { numRuns: proeven(300) },
    );
  });

  it('one changed bit in the signature itself is found, also in its filling', async () => {
    const { hole } = signedParts(signed);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: hole[0], max: hole[1] - 1 }), fc.nat(7), async (at, bit) => {
        const copy = Buffer.from(signed);
        copy[at] = (copy[at] as number) ^ (1 << bit);
        expect((await verdict(copy)).geldig).to.equal(false);
      }),
      { numRuns: proeven(300) },
    );
  });

  it('a cut-off, an insertion or an addition is found', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.nat(signed.length - 1), bytes, async (at, extra) => {
        expect((await verdict(signed.subarray(0, at))).geldig).to.equal(false);
        expect((await verdict(Buffer.concat([signed, extra]))).geldig).to.equal(false);
        const inserted = Buffer.concat([signed.subarray(0, at), extra, signed.subarray(at)]);
        expect((await verdict(inserted)).geldig).to.equal(false);
      }),
      { numRuns: proeven(100) },
    );
  });

  it('random bytes after a PDF header are answered calmly', async () => {
    const words = fc.constantFrom(
      '<<',
      '>>',
      '[',
      ']',
      '/V',
      '1 0 R',
      'xref\n',
      '(',
      '<',
      'startxref\n',
      '%%EOF',
      '0 ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(words, fc.string())), async (parts) => {
        const pdf = Buffer.from(`%PDF-1.7\n${parts.join('')}\nstartxref\n9\n%%EOF\n`, 'latin1');
        const { geldig, redenen } = await verdict(pdf);
        expect(geldig).to.equal(false);
        expect(redenen).not.to.equal('');
      }),
      { numRuns: proeven(200) },
    );
  });

  it('text that is replaced in a later version of the file is found', async () => {
    const pdf = updatePdf(signed, { [infoNum(signed)]: '<< /Title (Heel ander besluit) >>' });
    expect((await verdict(pdf)).redenen).to.contain('Na deze handtekening is het bestand nog gewijzigd');
  });

  it('text that is replaced between the first and the second signature is found', async () => {
    const between = updatePdf(signed, { [infoNum(signed)]: '<< /Title (Heel ander besluit) >>' });
    const pdf = await signRaw(between, demo);
    const { geldig, handtekeningen } = await ondertekening.verifieer(pdf);
    expect(geldig).to.equal(false);
    expect(handtekeningen.map((one) => one.geldig)).to.deep.equal([false, true]);
  });

  it('a signature that is taken off the form is found', async () => {
    const veld = findVelden(openPdf(signed))[0] as Veld;
    const pdf = updatePdf(signed, { [veld.num]: '<< /FT /Sig /T (Ondertekening) >>' });
    expect((await verdict(pdf)).geldig).to.equal(false);
  });

  it('the signature of another letter is found', async () => {
    const other = Buffer.from(await ondertekening.onderteken(await testPdf(), demo, opties));
    const [from, to] = [signedParts(other).hole, signedParts(signed).hole];
    const copy = Buffer.from(signed);
    other.copy(copy, to[0], from[0], from[1]);
    expect((await verdict(copy)).geldig).to.equal(false);
  });

  it('a letter that somebody else signed anew is not valid under the configured root', async () => {
    const root = demo.certificaten[1] as Uint8Array;
    const trusting = createOndertekening({ vertrouwd: [root] });
    expect((await trusting.verifieer(signed)).geldig).to.equal(true);
    const forger = await createDemoSigner({ map: null, nu });
    const forged = await ondertekening.onderteken(brief, forger, opties);
    expect((await trusting.verifieer(forged)).geldig).to.equal(false);
  });

  it('a certificate that was not valid at the moment of signing is found', async () => {
    const late = await signRaw(brief, demo, { tijdstip: '2046-01-01T00:00:00Z' });
    const { geldig, redenen } = await verdict(late);
    expect(geldig).to.equal(false);
    expect(redenen).to.contain('niet geldig op het moment');
  });

  describe('a range that leaves bytes free, signed with a true key', () => {
    const signedOver = (choose: Range) => signRaw(brief, demo, { choose });

    it('is valid when it is the whole file', async () => {
      const pdf = await signedOver(WHOLE);
      expect((await verdict(pdf)).geldig).to.equal(true);
    });

    const RANGE = 'bereik (ByteRange)';
    const wrong: Record<string, [choose: Range, reden: string]> = {
      'begins after the header': [(start, end, total) => [1, start, end, total - end], RANGE],
      'has a hole that is wider in front': [(start, end, total) => [0, start - 10, end, total - end], RANGE],
      'has a hole that is wider behind': [(start, end, total) => [0, start, end + 3, total - end - 3], RANGE],
      'ends in the hole': [(start, end) => [0, start, end, 0], RANGE],
      'ends beyond the file': [(start, end, total) => [0, start, end, total], RANGE],
      'signs part of the signature itself': [(start, end, total) => [0, start + 1, end, total - end], RANGE],
      'stops before the end': [
        (start, end, total) => [0, start, end, total - end - 7],
        'Na deze handtekening',
      ],
    };
    for (const [name, [choose, reden]] of Object.entries(wrong))
      it(`is refused when it ${name}`, async () => {
        const { geldig, redenen } = await verdict(await signedOver(choose));
        expect(geldig).to.equal(false);
        expect(redenen).to.contain(reden);
      });
  });
});
