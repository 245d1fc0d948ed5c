import { createHash } from 'node:crypto';
import { Refusal } from '../domain/fault.ts';
import { buildCms, type CmsParts } from './buildCms.ts';
import { der, type Tlv } from './der.ts';
import { oids } from './oids.ts';

const notOurs = () =>
  new Refusal(['De handtekening heeft niet de vorm die is afgesproken (PAdES baseline-B, SHA-256).']);

function at(elements: readonly Tlv[], index: number, tag: number): Tlv {
  const element = elements[index];
  if (!element || element.tag !== tag) throw notOurs();
  return element;
}

const within = (element: Tlv): Tlv[] => der.children(element.value);

function algoritmeOf(signerInfo: readonly Tlv[]): CmsParts['algoritme'] {
  const id = at(within(at(signerInfo, 4, 0x30)), 0, 0x06).raw;
  for (const name of ['ecdsa-with-SHA256', 'rsa-sha256'] as const)
    if (id.equals(der.oid(oids[name]))) return name;
  throw notOurs();
}

/** Value of the one signed attribute of this type. */
function attributeValue(attributes: Tlv, type: string): Tlv {
  const wanted = within(attributes).filter((attribute) =>
    at(within(attribute), 0, 0x06).raw.equals(der.oid(type)),
  );
  if (wanted.length !== 1 || !wanted[0]) throw notOurs();
  const values = within(at(within(wanted[0]), 1, 0x31));
  if (values.length !== 1 || !values[0]) throw notOurs();
  return values[0];
}

/** Hash of the signer's certificate in SigningCertificateV2. */
function essHash(attributes: Tlv): Buffer {
  const certs = within(attributeValue(attributes, oids.signingCertificateV2));
  const first = at(within(at(certs, 0, 0x30)), 0, 0x30);
  return at(within(first), 0, 0x04).value;
}

/** The signer's certificate (the one that the signed attributes name) first. */
function ownFirst(certificates: readonly Buffer[], hash: Buffer): Buffer[] {
  const own = certificates.find((one) => createHash('sha256').update(one).digest().equals(hash));
  if (!own)
    throw new Refusal(['Het certificaat in de handtekening is niet het certificaat waarmee is ondertekend.']);
  return [own, ...certificates.filter((one) => one !== own)];
}

/**
 * Takes a CMS signature apart. It is built again from its parts and must give the same bytes, so nothing can hide in it:
 * no second signer, no unsigned attribute, no other encoding of the same content.
 * Throws Refusal (Dutch) or RangeError when it is anything else.
 */
export function readCms(bytes: Uint8Array): CmsParts & { readonly messageDigest: Buffer } {
  const outer = der.read(bytes);
  const signedData = within(at(within(at(within(outer), 1, 0xa0)), 0, 0x30));
  const signerInfo = within(at(within(at(signedData, 4, 0x31)), 0, 0x30));
  const implicit = at(signerInfo, 3, 0xa0);
  const signedAttributes = Buffer.concat([Buffer.from([0x31]), implicit.raw.subarray(1)]);
  const certificates = within(at(signedData, 3, 0xa0)).map((one) => one.raw);
  const parts = {
    certificaten: ownFirst(certificates, essHash(implicit)),
    algoritme: algoritmeOf(signerInfo),
    signedAttributes,
    signature: at(signerInfo, 5, 0x04).value,
  };
  if (!buildCms(parts).equals(outer.raw)) throw notOurs();
  return { ...parts, messageDigest: attributeValue(implicit, oids.messageDigest).value };
}
