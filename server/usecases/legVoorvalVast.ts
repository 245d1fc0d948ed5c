import { z } from 'zod';
import { InputFaults, NotFound, type Fault } from '../domain/fault.ts';
import { localDay } from '../domain/localDay.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Gebrek } from '../domain/verloop/eisen.ts';
import type { VoorvalSoort } from '../domain/voorvalSoort.ts';
import type { Deps, OpgeslagenVoorval, Stores } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { leesInvoer } from './leesInvoer.ts';
import { leesVoorvalVelden } from './leesVoorvalVelden.ts';
import { leesZaakVan } from './leesZaakVan.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { gewijzigd, leidTermijnenAf, werkTermijnenBij, type Verschuiving } from './werkTermijnenBij.ts';

const schema = z.object({
  zaakId: z.string(),
  /** Made with the form: the same form sent again is the same voorval. */
  voorvalId: z.string().regex(/^[\w-]{1,64}$/),
  soort: z.string({ error: 'Kies wat er is gebeurd.' }),
  datum: z.string({ error: 'Vul in wanneer het gebeurde.' }),
  geadresseerde: z.string(),
  betreftId: z.string().nullable(),
  velden: z.record(z.string(), z.unknown()),
  /** Only show what it would do. */
  proef: z.boolean(),
});
type Invoer = z.infer<typeof schema>;

export interface VoorvalUitkomst {
  readonly soort: VoorvalSoort;
  readonly voorval: OpgeslagenVoorval;
  /** The terms that it starts, moves or ends. */
  readonly wijzigingen: readonly Verschuiving[];
  readonly waarschuwingen: readonly string[];
}

/** Kinds that the house records itself, together with the act that they belong to. */
function soortVan(deps: Deps, gebruiker: Gebruiker, id: string): VoorvalSoort {
  const soort = deps.termijnen.soorten.find((een) => een.id === id);
  if (soort === undefined || soort.roles.length === 0)
    throw new InputFaults([{ pad: 'soort', melding: 'Kies wat er is gebeurd.' }]);
  eisRol(gebruiker, ...soort.roles);
  return soort;
}

/** Whom and what it is about, and that it has happened already. */
function toetsOmstandigheden(
  soort: VoorvalSoort,
  { datum, geadresseerde, betreftId }: Invoer,
  eerder: readonly OpgeslagenVoorval[],
  vandaag: string,
): Fault[] {
  const fouten: Fault[] = [];
  if (soort.per === 'geadresseerde' && geadresseerde === '')
    fouten.push({ pad: 'geadresseerde', melding: 'Kies om wie het gaat.' });
  if (betreftId !== null && !eerder.some((een) => een.id === betreftId && soort.about.includes(een.soort)))
    fouten.push({ pad: 'betreftId', melding: 'Kies waar het over gaat uit de lijst.' });
  if (localDay(datum) > vandaag && !soort.planned)
    fouten.push({ pad: 'datum', melding: 'Deze dag ligt in de toekomst. Leg vast wat al is gebeurd.' });
  return fouten;
}

async function maakVoorval(
  deps: Deps,
  stores: Stores,
  gebruiker: Gebruiker,
  soort: VoorvalSoort,
  invoer: Invoer,
): Promise<{ voorval: OpgeslagenVoorval; eerder: OpgeslagenVoorval[] }> {
  await leesZaakVan(stores, invoer.zaakId);
  const eerder = await stores.voorvallen.byZaak(invoer.zaakId);
  const { velden, datum, fouten } = leesVoorvalVelden(soort, invoer.datum, invoer.velden);
  const om = fouten.some(({ pad }) => pad === 'datum') ? { ...invoer, datum: deps.clock.vandaag() } : invoer;
  const alle = [...fouten, ...toetsOmstandigheden(soort, om, eerder, deps.clock.vandaag())];
  if (alle.length > 0) throw new InputFaults(alle);
  const { zaakId, voorvalId: id, geadresseerde, betreftId } = invoer;
  const voorval: OpgeslagenVoorval = {
    ...{ id, zaakId, soort: soort.id, datum, betreftId, velden, herroepen: null },
    geadresseerde: soort.per === 'zaak' ? '' : geadresseerde,
    ...{ besluitId: null, bekendmakingId: null, doorId: gebruiker.id, op: deps.clock.nu() },
  };
  return { voorval, eerder };
}

/** What the law forbids is refused with every reason; what a judge would ask is told. */
function eisToegestaan(gebreken: readonly Gebrek[], voorvalId: string): string[] {
  const eigen = gebreken.filter((gebrek) => gebrek.voorvalId === voorvalId);
  const geweigerd = eigen.filter(({ ernst }) => ernst === 'refuse');
  if (geweigerd.length > 0) throw new InputFaults(geweigerd.map(({ pad, melding }) => ({ pad, melding })));
  return eigen.map(({ melding }) => melding);
}

/**
 * Records that something happened in a case, and lets every term that hangs on it start, stop, move or end. With `proef`
 * nothing is stored and the answer shows what would change. The same voorval sent twice is stored once. Throws
 * InputFaults with everything that is wrong or that the law does not allow.
 */
export async function legVoorvalVast(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: unknown,
): Promise<VoorvalUitkomst> {
  eisRol(gebruiker, 'jurist', 'handhaver');
  const gelezen = leesInvoer(schema, invoer);
  const soort = soortVan(deps, gebruiker, gelezen.soort);
  return deps.store.transaction(async (stores) => {
    const { voorval, eerder } = await maakVoorval(deps, stores, gebruiker, soort, gelezen);
    const dubbel = eerder.find(({ id }) => id === voorval.id);
    if (dubbel) return { soort, voorval: dubbel, wijzigingen: [], waarschuwingen: [] };
    const nieuw = [...eerder, voorval];
    const waarschuwingen = eisToegestaan(deps.termijnen.verloop(nieuw).gebreken, voorval.id);
    if (gelezen.proef) {
      const opgeslagen = await stores.termijnen.byZaak(voorval.zaakId);
      const wijzigingen = gewijzigd(leidTermijnenAf(deps, voorval.zaakId, nieuw, opgeslagen, null));
      return { soort, voorval, wijzigingen, waarschuwingen };
    }
    await stores.voorvallen.insert(voorval);
    const wijzigingen = gewijzigd(await werkTermijnenBij(deps, stores, voorval.zaakId));
    const inhoud = {
      ...{ voorvalId: voorval.id, voorval: soort.id, datum: voorval.datum },
      termijnen: wijzigingen.map(({ na: { id, termijn, einde, status } }) => ({
        id,
        termijn,
        einde,
        status,
      })),
    };
    await stores.gebeurtenissen.append(
      maakGebeurtenis(deps, 'legVoorvalVast', gebruiker, voorval.zaakId, inhoud),
    );
    return { soort, voorval, wijzigingen, waarschuwingen };
  });
}

/** The voorval of this case, or NotFound. */
export async function leesVoorval(
  stores: Stores,
  zaakId: string,
  voorvalId: string,
): Promise<OpgeslagenVoorval> {
  const voorval = (await stores.voorvallen.byZaak(zaakId)).find(({ id }) => id === voorvalId);
  if (!voorval) throw new NotFound('Deze vastlegging is er niet.');
  return voorval;
}
