import type { z } from 'zod';
import { InputFaults, type Fault } from '../domain/fault.ts';

const pad = (delen: readonly PropertyKey[]): string =>
  delen.reduce<string>(
    (tot, deel) =>
      typeof deel === 'number' ? `${tot}[${deel}]` : tot === '' ? String(deel) : `${tot}.${String(deel)}`,
    '',
  );

/** Checks untrusted input against a schema whose messages are plain Dutch. Throws InputFaults with every fault. */
export function leesInvoer<T>(schema: z.ZodType<T>, invoer: unknown, extra: readonly Fault[] = []): T {
  const uitkomst = schema.safeParse(invoer);
  const fouten = uitkomst.success
    ? []
    : uitkomst.error.issues.map((issue) => ({ pad: pad(issue.path), melding: issue.message }));
  if (!uitkomst.success || extra.length > 0) throw new InputFaults([...fouten, ...extra]);
  return uitkomst.data;
}
