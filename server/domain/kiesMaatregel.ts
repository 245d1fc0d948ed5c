import type { Advies, BevoegdheidAdvies, MaatregelAdvies } from './advies.ts';
import type { FeitWaarde } from './dossier.ts';

/** The advice on the measure of a letter: the intended ground first, else the one the advice likes best. */
export function kiesMaatregel(
  advies: Advies | null,
  maatregel: string | null,
  waarden: Readonly<Record<string, FeitWaarde>>,
): { readonly maatregel: MaatregelAdvies | null; readonly bevoegdheid: BevoegdheidAdvies | null } {
  const passend = (advies?.maatregelen ?? []).filter((kandidaat) => kandidaat.maatregel === maatregel);
  const volgorde = ['aanbevolen', 'mogelijk', 'onbekend', 'ontraden', 'uitgesloten'];
  const beste =
    passend.toSorted((a, b) => volgorde.indexOf(a.oordeel) - volgorde.indexOf(b.oordeel))[0] ?? null;
  const keuze = passend.find(({ grondslag }) => grondslag === waarden['voornemen.grondslag']) ?? beste;
  const bevoegdheid = advies?.bevoegdheden.find(({ id }) => id === keuze?.grondslag) ?? null;
  return { maatregel: keuze, bevoegdheid };
}
