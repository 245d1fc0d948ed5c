import type { Signaal } from '../domain/advies.ts';
import type { Besluit } from '../domain/besluit.ts';
import type { Deps, OpgeslagenAdvies, Stores } from '../ports.ts';
import { briefSoort } from './briefSoort.ts';

/** The latest advice on the addressee of a besluit, and what it signals about the measure of that letter. */
export async function signalenBij(
  deps: Deps,
  stores: Stores,
  besluit: Pick<Besluit, 'zaakId' | 'betrokkeneId' | 'soort'>,
): Promise<{
  advies: OpgeslagenAdvies | null;
  signalen: readonly Signaal[];
  /** Why no power of this letter carries its measure, in the words of the advice; empty when one does or may. */
  uitgesloten: readonly string[];
}> {
  const advies = await stores.adviezen.latest(besluit.zaakId, besluit.betrokkeneId);
  const { maatregel, bevoegdheden } = briefSoort(deps.brieven, besluit.soort);
  const signalen = (advies?.advies.signalen ?? []).filter((signaal) => signaal.maatregel === maatregel);
  const opties = (advies?.advies.maatregelen ?? []).filter(
    (optie) => optie.maatregel === maatregel && bevoegdheden.includes(optie.grondslag),
  );
  const mogelijk = opties.some(({ oordeel }) => oordeel !== 'uitgesloten');
  return { advies, signalen, uitgesloten: mogelijk ? [] : opties.flatMap(({ redenen }) => redenen) };
}
