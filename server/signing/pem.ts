/** Parts of a PEM file (RFC 7468). */
export const pem = {
  certificate: /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g,
  privateKey: /-----BEGIN [A-Z ]*PRIVATE KEY-----[^]+?-----END [A-Z ]*PRIVATE KEY-----/,
  /** A certificate as PEM. */
  write: (certificate: Uint8Array): string => {
    const lines =
      Buffer.from(certificate)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  },
};
