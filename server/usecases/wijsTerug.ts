import type { Besluit } from '../domain/besluit.ts';
import { InputFaults } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { eisOvergang } from './eisOvergang.ts';
import { eisRol } from './eisRol.ts';
import { eisVersie } from './eisVersie.ts';
import { leesBesluit } from './leesBesluit.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';

const zonderVaststelling = {
  vastgesteldDoorId: null,
  vastgesteldDoorNaam: null,
  vastgesteldOp: null,
  tekstSha256: null,
} as const;

/** Sends a draft back to its writer with a reason; an approval that was there already is withdrawn with it. */
export async function wijsTerug(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly besluitId: string; readonly version: number; readonly reden: string },
): Promise<Besluit> {
  eisRol(gebruiker, 'toetser');
  const terugwijzing = invoer.reden.trim();
  if (terugwijzing === '') {
    throw new InputFaults([{ pad: 'reden', melding: 'Schrijf op wat de jurist moet veranderen.' }]);
  }
  return deps.store.transaction(async (stores) => {
    const besluit = await leesBesluit(stores, invoer.besluitId);
    eisOvergang('wijsTerug', besluit, gebruiker);
    eisVersie(besluit, invoer.version);
    const bewaard = await stores.besluiten.update({
      ...besluit,
      ...zonderVaststelling,
      status: 'teruggewezen',
      terugwijzing,
    });
    const inhoud = { besluitId: besluit.id, van: besluit.status, version: bewaard.version };
    await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'wijsTerug', gebruiker, besluit.zaakId, inhoud));
    return bewaard;
  });
}
