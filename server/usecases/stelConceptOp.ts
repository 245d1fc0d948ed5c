import type { Besluit } from '../domain/besluit.ts';
import { stelBriefSamen, type BriefGegevens } from '../domain/stelBriefSamen.ts';
import { stelWegingSamen } from '../domain/stelWegingSamen.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, Stores } from '../ports.ts';
import { briefSoort } from './briefSoort.ts';
import { eerderVoornemen } from './eerderVoornemen.ts';
import { eisRol } from './eisRol.ts';
import { leesBetrokkeneVan } from './leesZaakVan.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';

interface Invoer {
  readonly zaakId: string;
  readonly betrokkeneId: string;
  readonly soort: string;
}

/** Who signs: known only when one account can. */
async function enigeOndertekenaar(
  stores: Stores,
): Promise<NonNullable<BriefGegevens['ondertekenaar']> | null> {
  const accounts = await stores.accounts.list();
  const [eerste, tweede] = accounts.filter(
    ({ actief, rollen }) => actief && rollen.includes('ondertekenaar'),
  );
  return eerste && !tweede ? { naam: eerste.naam, functie: eerste.functie } : null;
}

const nieuwConcept = (
  id: string,
  { zaakId, betrokkeneId, soort }: Invoer,
  auteur: Gebruiker,
  op: string,
): Omit<Besluit, 'model' | 'adviesId'> => ({
  id,
  zaakId,
  betrokkeneId,
  soort,
  status: 'concept',
  opstellerId: auteur.id,
  opstellerNaam: auteur.naam,
  bewerkerIds: [],
  bewerking: { doorId: auteur.id, doorNaam: auteur.naam, op, sinds: op, aanleiding: 'opgesteld' },
  voorgelegdDoorId: null,
  vastgesteldDoorId: null,
  vastgesteldDoorNaam: null,
  vastgesteldOp: null,
  terugwijzing: null,
  tekstSha256: null,
  ongetekendSha256: null,
  getekendSha256: null,
  ondertekendDoorId: null,
  ondertekendDoorNaam: null,
  ondertekendOp: null,
  version: 1,
});

/** Drafts a letter for one betrokkene from the case, its facts and the latest advice. */
export async function stelConceptOp(deps: Deps, gebruiker: Gebruiker, invoer: Invoer): Promise<Besluit> {
  eisRol(gebruiker, 'jurist');
  const soort = briefSoort(deps.brieven, invoer.soort);
  return deps.store.transaction(async (stores) => {
    const { zaak, betrokkene } = await leesBetrokkeneVan(stores, invoer.zaakId, invoer.betrokkeneId);
    const opgeslagen = await stores.adviezen.latest(zaak.id, betrokkene.id);
    const gegevens: BriefGegevens = {
      soort,
      zaak,
      betrokkene,
      feiten: await stores.feiten.list(zaak.id),
      definities: deps.regels.feiten,
      advies: opgeslagen?.advies ?? null,
      huisstijl: deps.huisstijl,
      vandaag: deps.clock.vandaag(),
      ondertekenaar: await enigeOndertekenaar(stores),
      voornemen: await eerderVoornemen(deps, stores, invoer, soort),
    };
    const besluit: Besluit = {
      ...nieuwConcept(deps.ids.next(), invoer, gebruiker, deps.clock.nu()),
      model: deps.brieven.leesModel(stelBriefSamen(gegevens)),
      herkomst: stelWegingSamen(gegevens),
      adviesId: opgeslagen?.id ?? null,
    };
    await stores.besluiten.insert(besluit);
    const inhoud = {
      besluitId: besluit.id,
      betrokkeneId: betrokkene.id,
      soort: soort.slug,
      adviesId: besluit.adviesId,
    };
    await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'stelConceptOp', gebruiker, zaak.id, inhoud));
    return besluit;
  });
}
