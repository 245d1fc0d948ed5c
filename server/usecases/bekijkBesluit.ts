import type { Signaal } from '../domain/advies.ts';
import type { Besluit } from '../domain/besluit.ts';
import type { BriefModel, Gebrek } from '../domain/brief.ts';
import type { Leesbaarheid } from '../domain/meetLeesbaarheid.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Betrokkene, Zaak } from '../domain/zaak.ts';
import type { Deps, Stores } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { leesBesluit } from './leesBesluit.ts';
import { leesBetrokkeneVan } from './leesZaakVan.ts';
import { signalenBij } from './signalenBij.ts';
import { toetsBrief } from './toetsBrief.ts';

/** A besluit as its writer and its reader see it. */
export interface BesluitBeeld {
  readonly besluit: Besluit;
  readonly zaak: Zaak;
  readonly betrokkene: Betrokkene;
  /** The letter as an HTML fragment. */
  readonly html: string;
  readonly gebreken: readonly Gebrek[];
  readonly leesbaarheid: Leesbaarheid;
  /** What the latest advice signals about this measure. */
  readonly signalen: readonly Signaal[];
}

const zelfdeNaam = (een: string, ander: string): boolean =>
  een.trim().toLowerCase() === ander.trim().toLowerCase();

/**
 * The writer types who signs, and in whose name (Awb 10:3, 10:10). A name that nobody has who may sign is no fault, for a
 * title may stand before it, but it is never passed by in silence: whoever approves must look at it.
 */
async function onbekendeOndertekenaar(
  { accounts }: Stores,
  { ondertekening: { naam } }: BriefModel,
): Promise<Gebrek[]> {
  if (naam.trim() === '') return [];
  const tekenaars = (await accounts.list()).filter(
    ({ actief, rollen }) => actief && rollen.includes('ondertekenaar'),
  );
  if (tekenaars.some((account) => zelfdeNaam(account.naam, naam))) return [];
  const tekst = `De brief noemt “${naam.trim()}” als ondertekenaar. Niemand met die naam mag hier ondertekenen. Ga na of de naam en het mandaat kloppen.`;
  return [{ regel: 'ondertekenaar', ernst: 'W', tekst, veld: 'ondertekening.naam' }];
}

/** One besluit with its letter and what is still wrong with it. With `model`: a preview of text that is not saved. */
export async function bekijkBesluit(
  deps: Deps,
  gebruiker: Gebruiker,
  invoer: { readonly besluitId: string; readonly model?: unknown },
): Promise<BesluitBeeld> {
  eisRol(gebruiker, 'jurist', 'toetser', 'ondertekenaar');
  const { read } = deps.store;
  const besluit = await leesBesluit(read, invoer.besluitId);
  const { zaak, betrokkene } = await leesBetrokkeneVan(read, besluit.zaakId, besluit.betrokkeneId);
  const model = invoer.model === undefined ? besluit.model : deps.brieven.leesModel(invoer.model);
  const { signalen } = await signalenBij(deps, read, besluit);
  return {
    besluit,
    zaak,
    betrokkene,
    html: deps.brieven.html(model),
    leesbaarheid: deps.brieven.leesbaarheid(model),
    gebreken: [
      ...(await toetsBrief(deps.brieven, read, model)),
      ...(await onbekendeOndertekenaar(read, model)),
    ],
    signalen,
  };
}
