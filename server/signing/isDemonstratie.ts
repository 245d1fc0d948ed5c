import type { X509Certificate } from 'node:crypto';

/** Word in the subject of every certificate that the demo makes for itself. */
export const DEMONSTRATIE = 'DEMONSTRATIE';

/** True for a demo certificate. Whoever forges the word only makes his own signature worthless. */
export const isDemonstratie = (certificate: X509Certificate): boolean =>
  certificate.subject.includes(DEMONSTRATIE);
