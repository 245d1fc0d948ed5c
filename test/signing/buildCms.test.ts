import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { ContentInfo, SignedData } from 'pkijs';
import { Refusal } from '../../server/domain/fault.ts';
import type { Signer } from '../../server/ports.ts';
import { createDemoSigner } from '../../server/signing/createDemoSigner.ts';
import { createOndertekening } from '../../server/signing/createOndertekening.ts';
import { fillSignature } from '../../server/signing/fillSignature.ts';
import { pkiCrypto } from '../../server/signing/pkiCrypto.ts';
import { signedParts } from '../support/signedParts.ts';
import { testPdf } from '../support/testPdf.ts';

const nu = '2026-11-23T20:15:00.000Z';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

describe('the CMS signature, read by another library', () => {
  let demo: Signer;
  let signedData: SignedData;
  let content: Buffer;
  before(async () => {
    demo = await createDemoSigner({ map: null, nu });
    const signed = await createOndertekening().onderteken(await testPdf(), demo, {
      reden: 'Besluit',
      tijdstip: nu,
    });
    const parts = signedParts(Buffer.from(signed));
    content = parts.content;
    signedData = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(parts.cms)).content });
  });

  it('is valid over the bytes it signs', async () => {
    const data = new Uint8Array(content).buffer;
    expect(await signedData.verify({ signer: 0, data, checkChain: false }, pkiCrypto)).to.equal(true);
  });

  it('has one signer, holds no content, and carries the chain', () => {
    expect(signedData.signerInfos).to.have.length(1);
    expect(signedData.encapContentInfo.eContent).to.equal(undefined);
    expect(signedData.certificates).to.have.length(2);
  });

  it('has content-type, message-digest and signing-certificate-v2, and no signing-time', () => {
    const types = signedData.signerInfos[0]?.signedAttrs?.attributes.map((one) => one.type);
    expect(types).to.have.members([CONTENT_TYPE, MESSAGE_DIGEST, SIGNING_CERTIFICATE_V2]);
    expect(types).not.to.include(SIGNING_TIME);
    expect(signedData.signerInfos[0]?.unsignedAttrs).to.equal(undefined);
  });

  it('names its certificate by hash in signing-certificate-v2', () => {
    const attributes = signedData.signerInfos[0]?.signedAttrs?.attributes ?? [];
    const ess = attributes.find((one) => one.type === SIGNING_CERTIFICATE_V2);
    const [value] = ess?.values as { toBER(): ArrayBuffer }[];
    const hash = createHash('sha256')
      .update(demo.certificaten[0] as Uint8Array)
      .digest();
    expect(Buffer.from(value?.toBER() ?? new ArrayBuffer(0)).includes(hash)).to.equal(true);
  });

  it('that is larger than the room for it is refused: half a signature is none', () => {
    const appended = { bytes: Buffer.alloc(100, '0'), hole: [10, 32] as const };
    expect(() => fillSignature(appended, Buffer.alloc(11))).to.throw(Refusal, 'past niet');
    expect(fillSignature(appended, Buffer.alloc(10, 0xab)).toString('latin1', 11, 31)).to.equal(
      'AB'.repeat(10),
    );
  });
});
