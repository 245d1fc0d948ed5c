import { createHash } from 'node:crypto';
import { redenenTegen, type Besluit } from '../domain/besluit.ts';
import type { Merk } from '../domain/brief.ts';
import { Conflict, Refusal } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Deps, Store, Stores } from '../ports.ts';
import { eisOvergang } from './eisOvergang.ts';
import { eisRol } from './eisRol.ts';
import { leesBesluit } from './leesBesluit.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { tekstSha256 } from './tekstSha256.ts';

/** How long a signing that was started keeps others out: longer than any signer needs, short enough to wait for. */
export const ONDERTEKENEN = { claimMinuten: 5 } as const;

const isGetekend = ({ getekendSha256 }: Besluit): boolean => getekendSha256 !== null;

/** Somebody else who is signing now may finish; after that time his claim is void. */
async function eisVrij(deps: Deps, stores: Stores, besluit: Besluit, gebruiker: Gebruiker): Promise<void> {
  const intentie = await stores.besluiten.intentie(besluit.id);
  if (!intentie || intentie.claim === gebruiker.id) return;
  if (Date.parse(intentie.claimTot) <= Date.parse(deps.clock.nu())) return;
  throw new Refusal([
    `Een ander ondertekent dit besluit op dit moment. Probeer het over ${ONDERTEKENEN.claimMinuten} minuten opnieuw.`,
  ]);
}

/** What was approved is what will be signed, to the letter and under the same template. */
function eisZelfdeTekst(deps: Deps, besluit: Besluit): void {
  if (besluit.tekstSha256 === tekstSha256(deps, besluit.model)) return;
  throw new Refusal([
    'De tekst of het sjabloon is na de vaststelling veranderd. Laat de toetser het besluit terugwijzen en opnieuw vaststellen.',
  ]);
}

/** The unsigned letter: the stored one when signing was started before with the same mark, else a new one. */
async function ongetekendeBrief(deps: Deps, besluit: Besluit, merk: Merk): Promise<Uint8Array> {
  if (besluit.ongetekendSha256 !== null && besluit.merk === merk) {
    const bewaard = await deps.store.read.bestanden.get(besluit.ongetekendSha256);
    if (bewaard) return bewaard;
  }
  eisZelfdeTekst(deps, besluit);
  return deps.brieven.pdf(besluit.model, merk);
}

const claimTot = (nu: string): string =>
  new Date(Date.parse(nu) + ONDERTEKENEN.claimMinuten * 60_000).toISOString();

/** First transaction: the intention, the claim and the bytes that will be signed. One event, however often it is tried. */
async function legIntentieVast(
  deps: Deps,
  stores: Stores,
  gebruiker: Gebruiker,
  gezien: Besluit,
  brief: { bytes: Uint8Array; merk: Merk },
): Promise<Besluit> {
  const besluit = await leesBesluit(stores, gezien.id);
  if (isGetekend(besluit)) return besluit;
  eisOvergang('startOndertekening', besluit, gebruiker);
  if (besluit.tekstSha256 !== gezien.tekstSha256) throw new Conflict();
  await eisVrij(deps, stores, besluit, gebruiker);
  const ongetekendSha256 = await stores.bestanden.put(brief.bytes, 'ongetekend');
  const intentie = { besluitId: besluit.id, claim: gebruiker.id, claimTot: claimTot(deps.clock.nu()) };
  await stores.besluiten.putIntentie({ ...intentie, ongetekendSha256 });
  if (besluit.status === 'ondertekening_gestart' && besluit.ongetekendSha256 === ongetekendSha256)
    return besluit;
  const inhoud = { besluitId: besluit.id, ongetekendSha256, tekstSha256: besluit.tekstSha256 };
  await stores.gebeurtenissen.append(
    maakGebeurtenis(deps, 'startOndertekening', gebruiker, besluit.zaakId, inhoud),
  );
  return stores.besluiten.update({
    ...besluit,
    status: 'ondertekening_gestart',
    ongetekendSha256,
    merk: brief.merk,
  });
}

/** Second transaction: the signed bytes by hash, and the new state, unless somebody was first. */
async function legHandtekeningVast(
  deps: Deps,
  stores: Stores,
  gebruiker: Gebruiker,
  gestart: Besluit,
  getekend: { bytes: Uint8Array; tijdstip: string },
): Promise<Besluit> {
  const besluit = await leesBesluit(stores, gestart.id);
  if (isGetekend(besluit)) return besluit;
  if (besluit.version !== gestart.version) throw new Conflict();
  if ((await stores.besluiten.intentie(besluit.id))?.claim !== gebruiker.id) throw new Conflict();
  eisOvergang('voltooiOndertekening', besluit, gebruiker);
  const getekendSha256 = await stores.bestanden.put(getekend.bytes, 'getekend');
  const bewaard = await stores.besluiten.update({
    ...besluit,
    status: 'ondertekend',
    getekendSha256,
    ondertekendDoorId: gebruiker.id,
    ondertekendDoorNaam: gebruiker.naam,
    ondertekendOp: getekend.tijdstip,
  });
  await stores.besluiten.dropIntentie(besluit.id);
  const certificaat = createHash('sha256')
    .update(deps.signer.certificaten[0] ?? '')
    .digest('hex');
  const { ongetekendSha256, tekstSha256: tekst } = besluit;
  const inhoud = { besluitId: besluit.id, tekstSha256: tekst, ongetekendSha256, getekendSha256, certificaat };
  await stores.gebeurtenissen.append(maakGebeurtenis(deps, 'onderteken', gebruiker, besluit.zaakId, inhoud));
  return bewaard;
}

async function voerUit(deps: Deps, gebruiker: Gebruiker, besluitId: string): Promise<Besluit> {
  const gezien = await leesBesluit(deps.store.read, besluitId);
  if (isGetekend(gezien)) return gezien;
  const redenen = redenenTegen('startOndertekening', gezien, gebruiker);
  if (redenen.length > 0) throw new Refusal(redenen);
  const merk: Merk = deps.signer.demonstratie ? 'DEMONSTRATIE' : null;
  const bytes = await ongetekendeBrief(deps, gezien, merk);
  const gestart = await deps.store.transaction((stores) =>
    legIntentieVast(deps, stores, gebruiker, gezien, { bytes, merk }),
  );
  if (isGetekend(gestart)) return gestart;
  const tijdstip = deps.clock.nu();
  const reden = `Ondertekening van ${gestart.model.kenmerk}`;
  const getekend = await deps.ondertekening.onderteken(bytes, deps.signer, { reden, tijdstip });
  return deps.store.transaction((stores) =>
    legHandtekeningVast(deps, stores, gebruiker, gestart, { bytes: getekend, tijdstip }),
  );
}

/** Signings under way in this process: a second click waits for the first instead of asking the signer again. */
const bezig = new WeakMap<Store, Map<string, Promise<Besluit>>>();

/**
 * Signs an approved letter. The intention is stored first, the signer works outside any transaction, and the signed bytes are
 * stored by their hash; so a retry is harmless and a crash in between leaves a besluit that can go on.
 */
export async function onderteken(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly besluitId: string },
): Promise<Besluit> {
  eisRol(gebruiker, 'ondertekenaar');
  const lopend = bezig.get(deps.store) ?? new Map<string, Promise<Besluit>>();
  bezig.set(deps.store, lopend);
  const sleutel = `${invoer.besluitId} ${gebruiker.id}`;
  const eerder = lopend.get(sleutel);
  if (eerder) return eerder;
  const werk = voerUit(deps, gebruiker, invoer.besluitId).finally(() => lopend.delete(sleutel));
  lopend.set(sleutel, werk);
  return werk;
}
