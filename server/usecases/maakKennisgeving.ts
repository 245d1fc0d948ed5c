import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { bestandsnaamVan, hashVan } from './openbaarBestand.ts';
import type { OpenbaarBestand } from './openbaarBestand.ts';
import { leesOpenbaar } from './leesOpenbaar.ts';
import type { OpenbaarVraag } from './leesOpenbaar.ts';

/** Draft of the notice for the Gemeenteblad (Awb 3:42), as text or PDF. Throws Refusal for a voornemen or Bibob. */
export async function maakKennisgeving(
  deps: Deps,
  gebruiker: Gebruiker,
  { vorm, ...vraag }: OpenbaarVraag & { readonly vorm: 'tekst' | 'pdf' },
): Promise<OpenbaarBestand> {
  const { besluit, zaak, invoer } = await leesOpenbaar(deps.store.read, gebruiker, vraag);
  const { tekst, pdf } = await deps.brieven.openbaar.kennisgeving(besluit.model, invoer);
  const bytes = vorm === 'pdf' ? pdf : Buffer.from(tekst, 'utf8');
  const inhoud = { besluitId: besluit.id, sha256: hashVan(bytes) };
  const gebeurtenis = maakGebeurtenis(deps, 'maakKennisgeving', gebruiker, zaak.id, inhoud);
  await deps.store.transaction(({ gebeurtenissen }) => gebeurtenissen.append(gebeurtenis));
  const staart = vorm === 'pdf' ? 'gemeenteblad-concept.pdf' : 'gemeenteblad-concept.txt';
  return { bytes, bestandsnaam: bestandsnaamVan(zaak.nummer, besluit, staart) };
}
