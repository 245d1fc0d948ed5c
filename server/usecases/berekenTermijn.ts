import { ROLLEN, type Gebruiker } from '../domain/rol.ts';
import type { Lengte, TermijnDefinitie, TermijnUitkomst } from '../domain/termijn.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';

/** What somebody wants to have computed, outside any case. */
export interface TermijnVraag {
  /** Id of a file under rules/termijnen. */
  readonly termijn: string;
  /** A calendar day, or an instant with offset where the term counts from one. */
  readonly start: string;
  readonly lengte?: Lengte | undefined;
  /** Days that the term stood still; they are added before the Algemene termijnenwet is applied (Awb 4:15). */
  readonly opschortingDagen?: number | undefined;
}

export interface Berekening {
  readonly definitie: TermijnDefinitie;
  readonly vraag: TermijnVraag;
  readonly uitkomst: TermijnUitkomst;
}

/**
 * Computes one legal term for anybody who is logged in; nothing is stored. Throws InputFaults with every fault that the
 * engine finds, also for a term that has no length to compute.
 */
export function berekenTermijn(
  deps: Pick<Deps, 'termijnen'>,
  gebruiker: Gebruiker,
  vraag: TermijnVraag,
): Berekening {
  eisRol(gebruiker, ...ROLLEN);
  const [uitkomst] = deps.termijnen.bereken({ id: vraag.termijn, ...vraag });
  if (uitkomst === undefined) throw new RangeError('the engine gave no answer');
  return { definitie: deps.termijnen.definitie(vraag.termijn), vraag, uitkomst };
}
