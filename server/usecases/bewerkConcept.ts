import type { Besluit } from '../domain/besluit.ts';
import { isEigenVervolg, type Venster } from '../domain/besluitVersie.ts';
import type { BriefModel } from '../domain/brief.ts';
import { canoniek } from '../domain/canoniek.ts';
import { InputFaults, Refusal } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import { werkHerkomstBij } from '../domain/volgWeging.ts';
import type { Deps, Stores } from '../ports.ts';
import { bewaarTekst } from './bewaarTekst.ts';
import { eisRol } from './eisRol.ts';
import { eisVersie } from './eisVersie.ts';
import { leesBesluit } from './leesBesluit.ts';
import { leesWeging } from './leesWeging.ts';

/** Only a draft can be written in: once submitted the reader must see what was submitted, once approved nothing changes. */
function eisConcept({ status }: Besluit): void {
  if (status === 'concept' || status === 'teruggewezen') return;
  throw new Refusal([`De tekst kan niet meer veranderen: de status is “${status.replace('_', ' ')}”.`]);
}

/** The kind of letter and the municipality were chosen when the draft was made. */
function eisZelfdeBrief(besluit: Besluit, model: BriefModel): void {
  const fouten = (['soort', 'gemeente'] as const)
    .filter((veld) => model[veld] !== besluit.model[veld])
    .map((pad) => ({ pad, melding: 'Dit kan niet veranderen. Maak zo nodig een nieuw concept.' }));
  if (fouten.length > 0) throw new InputFaults(fouten);
}

export interface ConceptInvoer {
  readonly besluitId: string;
  readonly version: number;
  readonly model: unknown;
  /** Without it somebody pressed a button to save. */
  readonly aanleiding?: 'automatisch' | 'hersteld';
  /** The page that saves while somebody types. */
  readonly venster?: Venster | undefined;
}

/** A page that lost the answer to its own save goes on; everyone else must have seen what is stored. */
function eisGezien({ bewerking, version }: Besluit, gebruiker: Gebruiker, invoer: ConceptInvoer): void {
  if (bewerking?.doorId === gebruiker.id && isEigenVervolg(bewerking, invoer.venster)) return;
  eisVersie({ version }, invoer.version);
}

/** A sentence that the writer took over from newer facts keeps what is behind it; an older draft has nothing to add to. */
async function bijgewerkteHerkomst(
  deps: Deps,
  stores: Stores,
  besluit: Besluit,
  { weging }: BriefModel,
): Promise<Pick<Besluit, 'herkomst'>> {
  if (besluit.herkomst === undefined) return {};
  const nu = await leesWeging(deps, stores, besluit);
  return { herkomst: werkHerkomstBij({ bewaard: besluit.herkomst, nu, weging }) };
}

/**
 * Saves the text of a draft; what it replaces stays in the history. Saving by itself of a text that is there already changes
 * nothing. Throws InputFaults with every fault of form, Conflict on a stale version, Refusal else.
 */
export async function bewerkConcept(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: ConceptInvoer,
): Promise<Besluit> {
  eisRol(gebruiker, 'jurist');
  return deps.store.transaction(async (stores) => {
    const besluit = await leesBesluit(stores, invoer.besluitId);
    eisConcept(besluit);
    const model = deps.brieven.leesModel(invoer.model);
    eisZelfdeBrief(besluit, model);
    eisGezien(besluit, gebruiker, invoer);
    const { aanleiding = 'opgeslagen', venster } = invoer;
    if (aanleiding === 'automatisch' && canoniek(model) === canoniek(besluit.model)) return besluit;
    const herkomst = await bijgewerkteHerkomst(deps, stores, besluit, model);
    return bewaarTekst(deps, stores, gebruiker, { ...besluit, ...herkomst }, { model, aanleiding, venster });
  });
}
