import type { Dossier, Feiten } from './dossier.ts';
import { feitenVan } from './feitenVan.ts';
import type { Betrokkene, VastgelegdFeit, Zaak } from './zaak.ts';

/**
 * The dossier of one betrokkene: what an advice is asked about on this day. The capacity in which he is addressed counts as a
 * fact when nobody recorded it with a source of its own.
 */
export function dossierVanZaak(
  zaak: Pick<Zaak, 'nummer' | 'gemeente'>,
  betrokkene: Pick<Betrokkene, 'id' | 'rol'>,
  feiten: readonly VastgelegdFeit[],
  peildatum: string,
): Dossier {
  const vastgelegd = feitenVan(feiten, betrokkene.id).map(({ feit, waarde }) => [feit, waarde] as const);
  const rol: Feiten = betrokkene.rol === null ? {} : { 'betrokkene.rol': betrokkene.rol };
  return {
    zaak: zaak.nummer,
    gemeente: zaak.gemeente,
    peildatum,
    feiten: { ...rol, ...Object.fromEntries(vastgelegd) },
  };
}
