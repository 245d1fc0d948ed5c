import { z } from 'zod';
import type { Besluit } from '../domain/besluit.ts';
import { datumTekst } from '../domain/datumTekst.ts';
import { Conflict, InputFaults, Refusal, type Fault } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import { verzenddatumVan } from '../domain/verzenddatumVan.ts';
import { KANALEN, type Bekendmaking, type Deps, type LopendeTermijn, type Stores } from '../ports.ts';
import { briefSoort } from './briefSoort.ts';
import { eisOvergang } from './eisOvergang.ts';
import { eisRol } from './eisRol.ts';
import { eisVersie } from './eisVersie.ts';
import { leesBesluit } from './leesBesluit.ts';
import { leesInvoer } from './leesInvoer.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { planTermijnen } from './planTermijnen.ts';
import { werkTermijnenBij } from './werkTermijnenBij.ts';

const schema = z.object({
  besluitId: z.string(),
  version: z.number().or(z.nan()),
  geadresseerdeIndex: z.int({ error: 'Kies de geadresseerde.' }),
  datum: z.iso.date({ error: 'Vul de dag van verzending of uitreiking in als jjjj-mm-dd.' }),
  kanaal: z.enum(KANALEN, { error: 'Kies hoe de brief is verstuurd of uitgereikt.' }),
  bewijs: z
    .string({ error: 'Schrijf op waaruit de verzending blijkt.' })
    .trim()
    .min(1, 'Schrijf op waaruit de verzending blijkt, bijvoorbeeld het nummer van de aangetekende brief.')
    .max(500, 'Gebruik ten hoogste 500 tekens.'),
});
type Invoer = z.infer<typeof schema>;
type Uitkomst = { besluit: Besluit; termijnen: LopendeTermijn[] };

/** First what ends first: the same order, whether just planned or found again. */
const opEinde = (termijnen: readonly LopendeTermijn[]): LopendeTermijn[] =>
  termijnen.toSorted((a, b) => `${a.einde} ${a.termijn}`.localeCompare(`${b.einde} ${b.termijn}`, 'nl'));

/** The day is the real one: not before the letter existed and not in the future. */
function eisGoedeDag({ model }: Besluit, { datum, geadresseerdeIndex }: Invoer, vandaag: string): void {
  const fouten: Fault[] = [];
  if (!model.geadresseerden[geadresseerdeIndex]) {
    fouten.push({ pad: 'geadresseerdeIndex', melding: 'Kies een geadresseerde van deze brief.' });
  }
  if (datum < model.dagtekening) {
    const melding = `De brief is van ${datumTekst(model.dagtekening)} en kan niet eerder zijn verstuurd.`;
    fouten.push({ pad: 'datum', melding });
  }
  if (datum > vandaag) {
    fouten.push({
      pad: 'datum',
      melding: 'Deze dag ligt in de toekomst. Vul in wanneer de brief echt is verstuurd.',
    });
  }
  if (fouten.length > 0) throw new InputFaults(fouten);
}

const isZelfde = (eerder: Bekendmaking, { datum, kanaal, bewijs }: Invoer): boolean =>
  eerder.datum === datum && eerder.kanaal === kanaal && eerder.bewijs === bewijs;

/** A second click finds what the first one did; other particulars for the same addressee are refused. */
async function eerdereUitkomst(
  stores: Stores,
  besluit: Besluit,
  eerder: Bekendmaking,
  invoer: Invoer,
): Promise<Uitkomst> {
  if (!isZelfde(eerder, invoer)) {
    throw new Refusal([
      `De brief is op ${datumTekst(eerder.datum)} al aan deze geadresseerde bekendgemaakt.`,
    ]);
  }
  const termijnen = await stores.termijnen.byZaak(besluit.zaakId);
  return {
    besluit,
    termijnen: opEinde(termijnen.filter(({ bekendmakingId }) => bekendmakingId === eerder.id)),
  };
}

function nieuweBekendmaking(
  deps: Deps,
  gebruiker: Gebruiker,
  besluit: Besluit,
  invoer: Invoer,
): Bekendmaking {
  const { geadresseerdeIndex, datum, kanaal, bewijs } = invoer;
  return {
    id: deps.ids.next(),
    besluitId: besluit.id,
    geadresseerde: besluit.model.geadresseerden[geadresseerdeIndex]?.naam ?? '',
    geadresseerdeIndex,
    datum,
    kanaal,
    bewijs,
    doorId: gebruiker.id,
    op: deps.clock.nu(),
  };
}

async function legVast(
  deps: Deps,
  stores: Stores,
  gebruiker: Gebruiker,
  besluit: Besluit,
  bekendmaking: Bekendmaking,
  isEerste: boolean,
): Promise<Uitkomst> {
  const gepland = planTermijnen(deps, besluit, bekendmaking.datum, isEerste);
  const { voornemen } = briefSoort(deps.brieven, besluit.soort);
  const bewaard = await stores.besluiten.update({ ...besluit, status: 'bekendgemaakt' });
  await stores.termijnen.insertBekendmaking(bekendmaking);
  await stores.voorvallen.insert({
    ...{ id: bekendmaking.id, zaakId: besluit.zaakId, soort: 'bekendmaking', datum: bekendmaking.datum },
    ...{ geadresseerde: bekendmaking.geadresseerde, betreftId: null, herroepen: null },
    velden: { voornemen, termijnen: gepland },
    ...{ besluitId: besluit.id, bekendmakingId: bekendmaking.id, doorId: gebruiker.id, op: bekendmaking.op },
  });
  const alle = await werkTermijnenBij(deps, stores, besluit.zaakId);
  const termijnen = alle.map(({ na }) => na).filter((termijn) => termijn.bekendmakingId === bekendmaking.id);
  const { id: bekendmakingId, geadresseerdeIndex, datum, kanaal } = bekendmaking;
  const inBrief = verzenddatumVan(besluit.model);
  const inhoud = {
    besluitId: besluit.id,
    bekendmakingId,
    geadresseerdeIndex,
    datum,
    kanaal,
    // the letter promised another day: that stays on file, for who must prove the day of sending (Awb 3:41, 6:8)
    ...(inBrief === datum ? {} : { verzenddatumInBrief: inBrief }),
    termijnen: termijnen.map(({ id, termijn, einde }) => ({ id, termijn, einde })),
  };
  await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'maakBekend', gebruiker, besluit.zaakId, inhoud));
  return { besluit: bewaard, termijnen: opEinde(termijnen) };
}

const voerUit = (deps: Deps, gebruiker: Gebruiker, gelezen: Invoer): Promise<Uitkomst> =>
  deps.store.transaction(async (stores) => {
    const besluit = await leesBesluit(stores, gelezen.besluitId);
    eisOvergang('maakBekend', besluit, gebruiker);
    const alle = await stores.termijnen.bekendmakingen(besluit.id);
    const eerder = alle.find(({ geadresseerdeIndex }) => geadresseerdeIndex === gelezen.geadresseerdeIndex);
    if (eerder) return eerdereUitkomst(stores, besluit, eerder, gelezen);
    eisGoedeDag(besluit, gelezen, deps.clock.vandaag());
    eisVersie(besluit, gelezen.version);
    const bekendmaking = nieuweBekendmaking(deps, gebruiker, besluit, gelezen);
    return legVast(deps, stores, gebruiker, besluit, bekendmaking, alle.length === 0);
  });

/**
 * Records that the signed letter was sent or handed over to one addressee, and starts every term that runs from that day.
 * Each addressee has clocks of his own (Awb 3:41, 6:8). The same call twice is the same as once.
 */
export async function maakBekend(deps: Deps, gebruiker: Gebruiker, invoer: unknown): Promise<Uitkomst> {
  eisRol(gebruiker, 'jurist');
  const gelezen = leesInvoer(schema, invoer);
  const werk = () => voerUit(deps, gebruiker, gelezen);
  // two clicks at the same moment: the one that came too late finds what the other stored
  return werk().catch((error: unknown) =>
    error instanceof Conflict ? werk() : Promise.reject(error as Error),
  );
}
