import { z } from 'zod';
import type { Besluit } from '../domain/besluit.ts';
import { Refusal } from '../domain/fault.ts';
import type { OpenbaarInvoer } from '../domain/openbareVersie.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Zaak } from '../domain/zaak.ts';
import type { Stores } from '../ports.ts';
import { eisRol } from './eisRol.ts';
import { leesBesluit } from './leesBesluit.ts';
import { leesInvoer } from './leesInvoer.ts';
import { leesZaakVan } from './leesZaakVan.ts';

const MAX_WOORDEN = 200;
const MAX_LENGTE = 300;

const paden = z.array(z.string().max(MAX_LENGTE)).max(1000);
/** What the reader of the copy adds: words that must go too, and fragments that go as a whole. */
const Aanvulling = z.object({
  extra: z
    .array(
      z
        .string()
        .trim()
        .max(MAX_LENGTE, { error: `Houd een regel onder ${MAX_LENGTE} tekens.` }),
    )
    .max(MAX_WOORDEN, { error: `Noem ten hoogste ${MAX_WOORDEN} woorden.` }),
  weglaten: paden,
  tonen: paden,
});
export type OpenbaarVraag = { readonly besluitId: string } & z.input<typeof Aanvulling>;

/** A besluit whose public copy is asked for, with everything the file knows of people and places. */
export interface OpenbaarBesluit {
  readonly besluit: Besluit;
  readonly zaak: Zaak;
  readonly invoer: OpenbaarInvoer;
}

/** Only a signed letter gets a public copy: a draft may still change, and is no decision. */
function eisOndertekend({ status }: Besluit): void {
  if (status === 'ondertekend' || status === 'bekendgemaakt') return;
  throw new Refusal(['Een openbare versie kan pas als de brief is ondertekend.']);
}

/** The officials who wrote and approved; who signs stands in the letter itself, with his office. */
const medewerkers = ({ opstellerNaam, vastgesteldDoorNaam, model }: Besluit, { behandelaarNaam }: Zaak) =>
  [behandelaarNaam, opstellerNaam, vastgesteldDoorNaam ?? '']
    .filter((naam) => naam !== '' && naam !== model.ondertekening.naam)
    .map((naam) => ({ naam, rol: 'medewerker' }));

/** Reads what a public copy needs. Throws Refusal for a letter that is not signed, InputFaults for bad additions. */
export async function leesOpenbaar(
  stores: Stores,
  gebruiker: Gebruiker,
  { besluitId, ...aanvulling }: OpenbaarVraag,
): Promise<OpenbaarBesluit> {
  eisRol(gebruiker, 'jurist', 'toetser');
  const { extra, weglaten, tonen } = leesInvoer(Aanvulling, aanvulling);
  const besluit = await leesBesluit(stores, besluitId);
  eisOndertekend(besluit);
  const zaak = await leesZaakVan(stores, besluit.zaakId);
  const betrokkenen = await stores.zaken.betrokkenen(zaak.id);
  const personen = betrokkenen.map(({ naam, rol }) => ({ naam, rol: rol ?? '' }));
  const adressen = [zaak.objectAdres, ...betrokkenen.map(({ adres }) => adres)].filter(
    (adres) => adres !== null,
  );
  const woorden = extra.filter((woord) => woord !== '');
  const invoer = {
    personen: [...personen, ...medewerkers(besluit, zaak)],
    adressen,
    extra: woorden,
    weglaten,
    tonen,
  };
  return { besluit, zaak, invoer };
}
