import { type KeyObject, sign, X509Certificate } from 'node:crypto';
import type { Fault } from '../domain/fault.ts';
import { InputFaults } from '../domain/fault.ts';
import type { Signer } from '../ports.ts';
import { isDemonstratie } from './isDemonstratie.ts';
import { keyUsage } from './keyUsage.ts';
import { subjectName } from './subjectName.ts';

const SMALLEST_RSA = 2048;

function ownCertificate(key: KeyObject, all: readonly X509Certificate[]): X509Certificate | undefined {
  return all.find((one) => one.checkPrivateKey(key));
}

/** The signer's certificate and its issuers, as far as they came along; what does not belong to it is left out. */
function chainOf(own: X509Certificate, all: readonly X509Certificate[]): X509Certificate[] {
  const chain = [own];
  for (;;) {
    const top = chain.at(-1) as X509Certificate;
    const issuer = all.find(
      (one) =>
        !chain.some(({ raw }) => raw.equals(one.raw)) && top.checkIssued(one) && top.verify(one.publicKey),
    );
    if (!issuer) return chain;
    chain.push(issuer);
  }
}

const faultsOfKey = (key: KeyObject): string[] => {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'ec') return [];
  if (type !== 'rsa') return ['De sleutel is van een soort die niet kan ondertekenen: gebruik ECDSA of RSA.'];
  return (details?.modulusLength ?? 0) >= SMALLEST_RSA
    ? []
    : [`De RSA-sleutel is te kort: gebruik minstens ${SMALLEST_RSA} bits, liever 3072.`];
};

function faultsOfCertificate(own: X509Certificate, nu: string): string[] {
  const instant = Date.parse(nu);
  const usage = keyUsage(own);
  return [
    ...(instant > Date.parse(own.validTo)
      ? [`Het certificaat is verlopen op ${own.validTo}. Vraag een nieuw certificaat aan.`]
      : []),
    ...(instant < Date.parse(own.validFrom) ? [`Het certificaat is pas geldig vanaf ${own.validFrom}.`] : []),
    ...(usage.digitalSignature || usage.nonRepudiation
      ? []
      : [
          'Het certificaat is niet bedoeld om te ondertekenen (key usage digitalSignature of nonRepudiation ontbreekt).',
        ]),
  ];
}

/**
 * A signer over a private key in memory. `nu` is the instant at which the certificate must be valid.
 * Throws InputFaults with every fault: key and certificate do not fit, expired, not yet valid, not for signing.
 */
export function createKeySigner({
  key,
  certificaten,
  pad,
  nu,
}: {
  key: KeyObject;
  certificaten: readonly Uint8Array[];
  /** Where the key came from, for the error. */
  pad: string;
  nu: string;
}): Signer {
  const all = certificaten.map((one) => new X509Certificate(one));
  const own = ownCertificate(key, all);
  const noFit = 'De sleutel hoort niet bij een van de certificaten in het bestand.';
  const meldingen = [...faultsOfKey(key), ...(own ? faultsOfCertificate(own, nu) : [noFit])];
  const faults: Fault[] = meldingen.map((melding) => ({ pad, melding }));
  if (!own || faults.length > 0) throw new InputFaults(faults);
  return {
    certificaten: chainOf(own, all).map((one) => one.raw),
    algoritme: key.asymmetricKeyType === 'rsa' ? 'rsa-sha256' : 'ecdsa-with-SHA256',
    demonstratie: isDemonstratie(own),
    naam: subjectName(own),
    sign: (toBeSigned) =>
      new Promise((resolve, reject) =>
        sign('sha256', toBeSigned, key, (error, signature) => (error ? reject(error) : resolve(signature))),
      ),
  };
}
