import { InputFaults } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { bestandsnaamVan, hashVan } from './openbaarBestand.ts';
import type { OpenbaarBestand } from './openbaarBestand.ts';
import { leesOpenbaar } from './leesOpenbaar.ts';
import type { OpenbaarVraag } from './leesOpenbaar.ts';

/**
 * The public copy as a file, once somebody said that he read it. Nothing is published by the program: who downloads it does.
 * Throws Refusal with kind and place of everything personal that is left, InputFaults when it was not read.
 */
export async function maakOpenbaar(
  deps: Deps,
  gebruiker: Gebruiker,
  { gelezen, ...vraag }: OpenbaarVraag & { readonly gelezen: boolean },
): Promise<OpenbaarBestand> {
  if (!gelezen) {
    const melding = 'Lees de openbare versie en zet dan het vinkje. U beslist of zij naar buiten mag.';
    throw new InputFaults([{ pad: 'gelezen', melding }]);
  }
  const { besluit, zaak, invoer } = await leesOpenbaar(deps.store.read, gebruiker, vraag);
  const bytes = await deps.brieven.openbaar.pdf(besluit.model, invoer, besluit.merk ?? null);
  const inhoud = {
    ...{ besluitId: besluit.id, sha256: hashVan(bytes) },
    ...{ extra: invoer.extra.length, weggelaten: invoer.weglaten.length, getoond: invoer.tonen.length },
  };
  const gebeurtenis = maakGebeurtenis(deps, 'maakOpenbaar', gebruiker, zaak.id, inhoud);
  await deps.store.transaction(({ gebeurtenissen }) => gebeurtenissen.append(gebeurtenis));
  return { bytes, bestandsnaam: bestandsnaamVan(zaak.nummer, besluit, 'openbaar.pdf') };
}
