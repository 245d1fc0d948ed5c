import type { Response } from 'express';

/** A file name as a header may carry it: no quotes, no line ends, no personal data (the use case sees to that). */
const veilig = (naam: string): string => naam.replace(/[^A-Za-z0-9._-]/g, '-');

/** Gives a file to the browser; nothing on the way keeps it. */
export function sendBestand(
  res: Response,
  { bytes, bestandsnaam }: { readonly bytes: Uint8Array; readonly bestandsnaam: string },
  wijze: 'attachment' | 'inline' = 'attachment',
): void {
  res.set({
    'Content-Type': bestandsnaam.endsWith('.pdf') ? 'application/pdf' : 'text/plain; charset=utf-8',
    'Content-Disposition': `${wijze}; filename="${veilig(bestandsnaam)}"`,
    'Content-Length': String(bytes.length),
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  res.end(bytes);
}
