import { Conflict } from '../domain/fault.ts';

/** The user must have seen what is stored now. Throws Conflict else. */
export function eisVersie(bewaard: { readonly version: number }, gezien: number): void {
  if (bewaard.version !== gezien) throw new Conflict();
}
