import type { X509Certificate } from 'node:crypto';

/** True when the certificate is valid at this instant (ISO 8601). */
export function validAt({ validFrom, validTo }: X509Certificate, instant: string): boolean {
  const moment = Date.parse(instant);
  return Date.parse(validFrom) <= moment && moment <= Date.parse(validTo);
}
