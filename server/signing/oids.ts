/** Object identifiers of RFC 5652, 5035 and 5754. */
export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  'ecdsa-with-SHA256': '1.2.840.10045.4.3.2',
  'rsa-sha256': '1.2.840.113549.1.1.11',
} as const;
