import type { Besluit } from '../domain/besluit.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps } from '../ports.ts';
import { eisOvergang } from './eisOvergang.ts';
import { eisRol } from './eisRol.ts';
import { eisVersie } from './eisVersie.ts';
import { leesBesluit } from './leesBesluit.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { toetsBrief } from './toetsBrief.ts';
import { tekstSha256 } from './tekstSha256.ts';

/** Approves a submitted draft as the second pair of eyes. From here on the text is frozen under its hash. */
export async function stelVast(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly besluitId: string; readonly version: number },
): Promise<Besluit> {
  eisRol(gebruiker, 'toetser');
  return deps.store.transaction(async (stores) => {
    const besluit = await leesBesluit(stores, invoer.besluitId);
    eisOvergang('stelVast', besluit, gebruiker);
    eisVersie(besluit, invoer.version);
    const gebreken = (await toetsBrief(deps.brieven, stores, besluit.model)).filter(
      ({ ernst }) => ernst === 'E',
    );
    const redenen = gebreken.map(({ tekst }) => tekst);
    eisOvergang('stelVast', besluit, gebruiker, redenen);
    const bewaard = await stores.besluiten.update({
      ...besluit,
      status: 'vastgesteld',
      vastgesteldDoorId: gebruiker.id,
      vastgesteldDoorNaam: gebruiker.naam,
      vastgesteldOp: deps.clock.nu(),
      tekstSha256: tekstSha256(deps, besluit.model),
    });
    const inhoud = { besluitId: besluit.id, tekstSha256: bewaard.tekstSha256, version: bewaard.version };
    await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'stelVast', gebruiker, besluit.zaakId, inhoud));
    return bewaard;
  });
}
