import type { Besluit } from '../domain/besluit.ts';
import { Conflict, InputFaults } from '../domain/fault.ts';
import { openOpmerkingen, opmerkingenStand } from '../domain/opmerking.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, Stores } from '../ports.ts';
import { eisOvergang } from './eisOvergang.ts';
import { eisRol } from './eisRol.ts';
import { eisVersie } from './eisVersie.ts';
import { leesBesluit } from './leesBesluit.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { toetsBrief } from './toetsBrief.ts';
import { tekstSha256 } from './tekstSha256.ts';

interface Invoer {
  readonly besluitId: string;
  readonly version: number;
  /** The state of the comments that the toetser had before him; without any comment it may be left out. */
  readonly opmerkingenStand?: number;
  /** He says that he has seen the ones that are open. */
  readonly opmerkingenGezien?: boolean;
}

/** Open comments do not stop an approval, but nobody approves without having seen every one of them. */
async function eisOpmerkingenGezien(stores: Stores, invoer: Invoer): Promise<void> {
  const opmerkingen = await stores.opmerkingen.byBesluit(invoer.besluitId);
  if (opmerkingenStand(opmerkingen) !== (invoer.opmerkingenStand ?? 0))
    throw new Conflict(
      'Er is intussen een opmerking geplaatst, afgehandeld of heropend. Lees de opmerkingen nog eens.',
    );
  const open = openOpmerkingen(opmerkingen);
  if (open.length === 0 || invoer.opmerkingenGezien === true) return;
  const staan =
    open.length === 1 ? 'Er staat nog 1 opmerking open.' : `Er staan nog ${open.length} opmerkingen open.`;
  const melding = `${staan} Lees ze en zet het vinkje, of stuur de brief terug.`;
  throw new InputFaults([{ pad: 'opmerkingenGezien', melding }]);
}

/**
 * Approves a submitted draft as the second pair of eyes. From here on the text is frozen under its hash.
 * Throws Conflict when the text or the comments are not what he saw, InputFaults when open comments were not seen, Refusal else.
 */
export async function stelVast(deps: Deps, gebruiker: Gebruiker, invoer: Invoer): Promise<Besluit> {
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
    const open = openOpmerkingen(await stores.opmerkingen.byBesluit(besluit.id)).map(({ id }) => id);
    const { tekstSha256: hash, version } = bewaard;
    const inhoud = { besluitId: besluit.id, tekstSha256: hash, version, openOpmerkingen: open };
    await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'stelVast', gebruiker, besluit.zaakId, inhoud));
    // after the event: a comment that is being placed now either stands here, or finds the text approved (metOpmerkingen)
    await eisOpmerkingenGezien(stores, invoer);
    return bewaard;
  });
}
