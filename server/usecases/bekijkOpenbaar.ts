import type { OpenbareVersie } from '../domain/openbareVersie.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { leesOpenbaar } from './leesOpenbaar.ts';
import type { OpenbaarBesluit, OpenbaarVraag } from './leesOpenbaar.ts';

/**
 * The public copy of a signed letter, text by text before and after, for somebody to read before it leaves (Woo 5.1).
 * Throws Refusal for a letter that is not signed or that holds Bibob material (Wet Bibob 28).
 */
export async function bekijkOpenbaar(
  deps: Deps,
  gebruiker: Gebruiker,
  vraag: OpenbaarVraag,
): Promise<OpenbaarBesluit & { versie: OpenbareVersie }> {
  const gelezen = await leesOpenbaar(deps.store.read, gebruiker, vraag);
  return { ...gelezen, versie: deps.brieven.openbaar.versie(gelezen.besluit.model, gelezen.invoer) };
}
