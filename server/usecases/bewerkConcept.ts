import type { Besluit } from '../domain/besluit.ts';
import type { BriefModel } from '../domain/brief.ts';
import { InputFaults, Refusal } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { eisVersie } from './eisVersie.ts';
import { leesBesluit } from './leesBesluit.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';

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

/** Saves the text of a draft. Throws InputFaults with every fault of form, Conflict on a stale version, Refusal else. */
export async function bewerkConcept(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly besluitId: string; readonly version: number; readonly model: unknown },
): Promise<Besluit> {
  eisRol(gebruiker, 'jurist');
  return deps.store.transaction(async (stores) => {
    const besluit = await leesBesluit(stores, invoer.besluitId);
    eisConcept(besluit);
    const model = deps.brieven.leesModel(invoer.model);
    eisZelfdeBrief(besluit, model);
    eisVersie(besluit, invoer.version);
    const bewerkerIds = [...new Set([...(besluit.bewerkerIds ?? []), gebruiker.id])];
    const bewaard = await stores.besluiten.update({ ...besluit, model, bewerkerIds });
    const inhoud = { besluitId: besluit.id, version: bewaard.version };
    await stores.gebeurtenissen.append(
      maakGebeurtenis(deps, 'bewerkConcept', gebruiker, besluit.zaakId, inhoud),
    );
    return bewaard;
  });
}
