import type { X509Certificate } from 'node:crypto';

/** Who a certificate is for: its common name, else its organisation, else the whole subject on one line. */
export function subjectName(certificate: X509Certificate): string {
  const lines = certificate.subject.split(/\n| \+ /);
  const value = (key: string) => lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1);
  return value('CN') ?? value('O') ?? lines.join(', ');
}
