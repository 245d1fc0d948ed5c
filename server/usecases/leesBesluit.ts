import type { Besluit } from '../domain/besluit.ts';
import { NotFound } from '../domain/fault.ts';
import type { Stores } from '../ports.ts';

/** The besluit, or NotFound. */
export async function leesBesluit(stores: Stores, besluitId: string): Promise<Besluit> {
  const besluit = await stores.besluiten.byId(besluitId);
  if (!besluit) throw new NotFound('Dit besluit is er niet.');
  return besluit;
}
