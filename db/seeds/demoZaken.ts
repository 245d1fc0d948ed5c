import type { Gebruiker } from '../../server/domain/rol.ts';
import type { Deps } from '../../server/ports.ts';
import { createDemoKantoor } from './createDemoKantoor.ts';
import { createDemoPlaats } from './createDemoPlaats.ts';
import { createDemoTijd } from './createDemoTijd.ts';
import { boerderijMetHennep } from './zaken/boerderijMetHennep.ts';
import { geweldOpMarktplein } from './zaken/geweldOpMarktplein.ts';
import { loodsAanHavenkade } from './zaken/loodsAanHavenkade.ts';
import { oudeVordering } from './zaken/oudeVordering.ts';
import { nieuweMelding } from './zaken/nieuweMelding.ts';
import { verzoekOmHandhaving } from './zaken/verzoekOmHandhaving.ts';
import { woningMetHarddrugs } from './zaken/woningMetHarddrugs.ts';
import { woningMetZiekKind } from './zaken/woningMetZiekKind.ts';

/** Fictional cases in every state, made by the use cases, so that the chain, the advice and the signatures are real. */
export async function demoZaken(deps: Deps, accounts: ReadonlyMap<string, Gebruiker>): Promise<void> {
  const tijd = createDemoTijd(deps);
  const kantoor = createDemoKantoor(
    accounts,
    deps.clock.vandaag(),
    createDemoPlaats(deps.huisstijl.gemeente),
  );
  // Oldest first: the numbers of the cases and the order of the events follow the calendar.
  for (const zaak of [
    oudeVordering,
    geweldOpMarktplein,
    loodsAanHavenkade,
    boerderijMetHennep,
    woningMetHarddrugs,
    woningMetZiekKind,
    verzoekOmHandhaving,
    nieuweMelding,
  ])
    await zaak(tijd, kantoor);
}
