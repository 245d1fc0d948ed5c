import type { Besluit } from '../domain/besluit.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Betrokkene, VastgelegdFeit, Zaak } from '../domain/zaak.ts';
import type {
  Bekendmaking,
  Deps,
  LopendeTermijn,
  OpgeslagenAdvies,
  OpgeslagenGebeurtenis,
  Stores,
} from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { kijktAlleenMee } from './kijktAlleenMee.ts';
import { leesZaakVan } from './leesZaakVan.ts';
import { magBriefZien, magTermijnZien } from './magTermijnZien.ts';

/** A case with everything that hangs on it. */
export interface ZaakBeeld {
  readonly zaak: Zaak;
  readonly betrokkenen: readonly Betrokkene[];
  readonly feiten: readonly VastgelegdFeit[];
  /** The latest one per betrokkene. */
  readonly adviezen: readonly OpgeslagenAdvies[];
  readonly besluiten: readonly Besluit[];
  readonly bekendmakingen: readonly Bekendmaking[];
  readonly termijnen: readonly LopendeTermijn[];
  readonly gebeurtenissen: readonly OpgeslagenGebeurtenis[];
}

async function laatsteAdviezen(
  stores: Stores,
  betrokkenen: readonly Betrokkene[],
): Promise<OpgeslagenAdvies[]> {
  const gevonden = await Promise.all(betrokkenen.map(({ zaakId, id }) => stores.adviezen.latest(zaakId, id)));
  return gevonden.filter((advies) => advies !== null);
}

async function bekendmakingenVan(stores: Stores, besluiten: readonly Besluit[]): Promise<Bekendmaking[]> {
  return (await Promise.all(besluiten.map(({ id }) => stores.termijnen.bekendmakingen(id)))).flat();
}

/** What is behind a letter, the facts above all, is no business of who only enforces it. */
function zonderAchtergrond({ herkomst: _, ...besluit }: Besluit): Besluit {
  return { ...besluit, adviesId: null, terugwijzing: null };
}

/** What the street needs: signed letters, terms and the address. */
async function beperktBeeld(stores: Stores, gebruiker: Gebruiker, zaak: Zaak): Promise<ZaakBeeld> {
  const alle = await stores.besluiten.byZaak(zaak.id);
  const besluiten = alle.filter(
    ({ getekendSha256, soort }) => getekendSha256 !== null && magBriefZien(gebruiker, soort),
  );
  return {
    zaak,
    betrokkenen: await stores.zaken.betrokkenen(zaak.id),
    feiten: [],
    adviezen: [],
    besluiten: besluiten.map(zonderAchtergrond),
    bekendmakingen: await bekendmakingenVan(stores, besluiten),
    termijnen: (await stores.termijnen.byZaak(zaak.id)).filter((termijn) =>
      magTermijnZien(gebruiker, termijn),
    ),
    gebeurtenissen: [],
  };
}

async function volledigBeeld(stores: Stores, zaak: Zaak): Promise<ZaakBeeld> {
  const betrokkenen = await stores.zaken.betrokkenen(zaak.id);
  const besluiten = await stores.besluiten.byZaak(zaak.id);
  return {
    zaak,
    betrokkenen,
    feiten: await stores.feiten.list(zaak.id),
    adviezen: await laatsteAdviezen(stores, betrokkenen),
    besluiten,
    bekendmakingen: await bekendmakingenVan(stores, besluiten),
    termijnen: await stores.termijnen.byZaak(zaak.id),
    gebeurtenissen: await stores.gebeurtenissen.byZaak(zaak.id),
  };
}

/** One case, in a reduced form for somebody who only enforces. Throws NotFound. */
export async function bekijkZaak(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly zaakId: string },
): Promise<ZaakBeeld> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar', 'handhaver');
  const zaak = await leesZaakVan(deps.store.read, invoer.zaakId);
  return kijktAlleenMee(gebruiker)
    ? beperktBeeld(deps.store.read, gebruiker, zaak)
    : volledigBeeld(deps.store.read, zaak);
}
