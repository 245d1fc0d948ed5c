import type { Besluit } from '../domain/besluit.ts';
import type { BesluitVersie, VersieRegel } from '../domain/besluitVersie.ts';
import { NotFound } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import { vergelijkBrieven, type Wijziging } from '../domain/vergelijkBrieven.ts';
import { versieVan } from '../domain/versieVan.ts';
import type { Betrokkene, Zaak } from '../domain/zaak.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { leesBesluit } from './leesBesluit.ts';
import { leesBetrokkeneVan } from './leesZaakVan.ts';

export interface VersiesBeeld {
  readonly besluit: Besluit;
  readonly zaak: Zaak;
  readonly betrokkene: Betrokkene;
  /** Newest first; the first is the text as it is now. */
  readonly versies: readonly VersieRegel[];
  /** Which two were compared: the earlier and the later one; null when there is only one. */
  readonly vergelijking: {
    readonly van: number;
    readonly naar: number;
    readonly wijzigingen: readonly Wijziging[];
    /** The letter of the earlier one, as an HTML fragment. */
    readonly html: string;
  } | null;
}

/** The history of a letter, and what changed between two of its texts, paragraph by paragraph. Throws NotFound for a version that is not there. */
export async function bekijkVersies(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly besluitId: string; readonly van: number | null; readonly naar: number | null },
): Promise<VersiesBeeld> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar');
  const { read } = deps.store;
  const besluit = await leesBesluit(read, invoer.besluitId);
  const { zaak, betrokkene } = await leesBetrokkeneVan(read, besluit.zaakId, besluit.betrokkeneId);
  const nu = versieVan(besluit);
  const eerder = await read.besluiten.versies(besluit.id);
  const { model: _, ...regel } = nu;
  const versies = [regel, ...eerder.toReversed()];
  const lees = async (version: number): Promise<BesluitVersie> => {
    const gevonden = version === nu.version ? nu : await read.besluiten.versie(besluit.id, version);
    if (!gevonden) throw new NotFound();
    return gevonden;
  };
  const gekozen = [invoer.van ?? eerder.at(-1)?.version ?? nu.version, invoer.naar ?? nu.version];
  const [van = 0, naar = 0] = gekozen.toSorted((a, b) => a - b);
  if (van === naar) return { besluit, zaak, betrokkene, versies, vergelijking: null };
  const [oud, nieuw] = [
    deps.brieven.html((await lees(van)).model),
    deps.brieven.html((await lees(naar)).model),
  ];
  const wijzigingen = vergelijkBrieven(oud, nieuw);
  return { besluit, zaak, betrokkene, versies, vergelijking: { van, naar, wijzigingen, html: oud } };
}
