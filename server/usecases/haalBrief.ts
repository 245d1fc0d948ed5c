import { createHash } from 'node:crypto';
import type { Besluit } from '../domain/besluit.ts';
import { NotFound } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { kijktAlleenMee } from './kijktAlleenMee.ts';
import { magBriefZien } from './magTermijnZien.ts';
import { leesBesluit } from './leesBesluit.ts';

/** Nothing about a person in the name of a file. */
const bestandsnaam = ({ model, soort }: Besluit, staart: string): string =>
  `${model.kenmerk}-${soort}${staart}.pdf`.replace(/[^A-Za-z0-9.-]+/g, '-');

/** The signed bytes, checked against the hash under which they were stored. */
async function getekendeBrief(deps: Deps, sha256: string): Promise<Uint8Array> {
  const bytes = await deps.store.read.bestanden.get(sha256);
  const klopt = bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256;
  if (!klopt) throw new Error(`stored letter ${sha256} is missing or was changed`);
  return bytes;
}

/** The letter as PDF: the signed original from the store, or before that the draft with CONCEPT on every page. */
export async function haalBrief(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly besluitId: string },
): Promise<{ bytes: Uint8Array; bestandsnaam: string }> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar', 'handhaver');
  const besluit = await leesBesluit(deps.store.read, invoer.besluitId);
  if (!magBriefZien(gebruiker, besluit.soort)) throw new NotFound('Dit besluit is er niet.');
  if (besluit.getekendSha256 !== null) {
    return {
      bytes: await getekendeBrief(deps, besluit.getekendSha256),
      bestandsnaam: bestandsnaam(besluit, ''),
    };
  }
  if (kijktAlleenMee(gebruiker)) throw new NotFound('Dit besluit is er niet.');
  const bytes = await deps.brieven.pdf(besluit.model, 'CONCEPT');
  return { bytes, bestandsnaam: bestandsnaam(besluit, '-CONCEPT') };
}
