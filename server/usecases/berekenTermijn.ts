import type { Gebruiker } from '../domain/rol.ts';
import type { TermijnUitkomst } from '../domain/termijn.ts';
import type { Deps } from '../ports.ts';

/** The sum of one term for anyone who is logged in: nothing of it is kept. Throws InputFaults with every fault. */
export const berekenTermijn = (deps: Deps, _gebruiker: Gebruiker, invoer: unknown): TermijnUitkomst =>
  deps.termijnen.bereken([invoer])[0] as TermijnUitkomst;
