import type { Clock, Gebeurtenis } from '../ports.ts';

/** The event row of one use case: ids and hashes only, the names and texts stand in their own tables. */
export const maakGebeurtenis = (
  deps: { readonly clock: Clock },
  soort: string,
  wie: { readonly id: string } | null,
  zaakId: string | null,
  inhoud: Readonly<Record<string, unknown>>,
): Gebeurtenis => ({ soort, zaakId, doorId: wie?.id ?? null, op: deps.clock.nu(), inhoud });
