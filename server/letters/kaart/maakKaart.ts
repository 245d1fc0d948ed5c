import { createHash } from 'node:crypto';
import { canoniek } from '../../domain/canoniek.ts';
import type { BriefKaart, Straten } from '../../domain/gebied/gebied.ts';
import { knipStraten } from '../../domain/gebied/kaartvenster.ts';
import { leesGebied } from '../../domain/gebied/leesGebied.ts';
import { omschrijfGebied, omschrijvingTekst } from '../../domain/gebied/omschrijfGebied.ts';

/**
 * SHA-256 in hex of the whole map in canonical JSON (RFC 8785): area, words and streets. It stands on the annex, so that
 * anybody can show that this is the map that belongs to the decision. The order of keys does not count.
 */
export const kaartSha256 = ({
  gebied,
  omschrijving,
  straten,
}: Pick<BriefKaart, 'gebied' | 'omschrijving' | 'straten'>): string =>
  createHash('sha256').update(canoniek({ gebied, omschrijving, straten })).digest('hex');

/** The map of an area that was drawn: checked, told in words, with the streets around it. Throws InputFaults with every fault. */
export function maakKaart(json: unknown, straten: Straten | null): BriefKaart {
  const gebied = leesGebied(json);
  const rondom = straten && knipStraten(straten, gebied);
  const omschrijving = omschrijvingTekst(omschrijfGebied(gebied, rondom));
  const kaart = { gebied, omschrijving, straten: rondom };
  return { ...kaart, sha256: kaartSha256(kaart) };
}
