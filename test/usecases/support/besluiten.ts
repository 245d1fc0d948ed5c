import type { Besluit } from '../../../server/domain/besluit.ts';
import type { BriefModel } from '../../../server/domain/brief.ts';
import type { Gebruiker } from '../../../server/domain/rol.ts';
import type { Betrokkene, Zaak } from '../../../server/domain/zaak.ts';
import type { Deps } from '../../../server/ports.ts';
import { bewerkConcept } from '../../../server/usecases/bewerkConcept.ts';
import { legVoor } from '../../../server/usecases/legVoor.ts';
import { openZaak } from '../../../server/usecases/openZaak.ts';
import { stelConceptOp } from '../../../server/usecases/stelConceptOp.ts';
import { stelVast } from '../../../server/usecases/stelVast.ts';

/** A visibly fictional case as the form sends it. */
export const NIEUWE_ZAAK = {
  titel: 'Vondst aan de Voorbeeldstraat',
  objectOmschrijving: 'de woning',
  object: { straat: 'Voorbeeldstraat 1', postcode: '9999aa', plaats: 'Voorbeeldstad' },
  betrokkene: {
    naam: 'Bewoner Voorbeeld',
    straat: 'Voorbeeldstraat 1',
    postcode: '9999 AA',
    plaats: 'Voorbeeldstad',
    rol: 'bewoner',
  },
};

export const BRON = {
  soort: 'document',
  omschrijving: 'Bestuurlijke rapportage',
  pagina: '2',
  datum: '2026-11-20',
};

/** The first example model beside a template, as somebody would have written it. */
export function voorbeeldModel(deps: Deps, soort: string, anders: Partial<BriefModel> = {}): BriefModel {
  const [eerste] = deps.brieven.voorbeelden(soort);
  return { ...deps.brieven.leesModel(eerste), ...anders };
}

export const nieuweZaak = (deps: Deps, jurist: Gebruiker): Promise<{ zaak: Zaak; betrokkene: Betrokkene }> =>
  openZaak(deps, jurist, NIEUWE_ZAAK);

/** A complete draft, written by this jurist. */
export async function volledigConcept(
  deps: Deps,
  jurist: Gebruiker,
  soort = 'last-onder-dwangsom',
  anders: Partial<BriefModel> = {},
): Promise<Besluit> {
  const { zaak, betrokkene } = await nieuweZaak(deps, jurist);
  const concept = await stelConceptOp(deps, jurist, { zaakId: zaak.id, betrokkeneId: betrokkene.id, soort });
  const model = voorbeeldModel(deps, soort, anders);
  return bewerkConcept(deps, jurist, { besluitId: concept.id, version: concept.version, model });
}

/** A draft that was submitted by its writer and approved by another. */
export async function vastgesteldBesluit(
  deps: Deps,
  jurist: Gebruiker,
  toetser: Gebruiker,
  soort?: string,
  anders?: Partial<BriefModel>,
): Promise<Besluit> {
  const concept = await volledigConcept(deps, jurist, soort, anders);
  const voorgelegd = await legVoor(deps, jurist, { besluitId: concept.id, version: concept.version });
  return stelVast(deps, toetser, { besluitId: voorgelegd.id, version: voorgelegd.version });
}
