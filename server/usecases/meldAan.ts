import { Conflict } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Account, Deps, Passwords, Stores } from '../ports.ts';
import { maakGebeurtenis } from './maakGebeurtenis.ts';
import { naarGebruiker } from './naarGebruiker.ts';

/** After this many failures in a row an account is closed for so many minutes. */
export const AANMELDEN = { maxMislukt: 5, blokkadeMinuten: 15, pogingenBijConflict: 5 } as const;

/** One text for every refusal, so that nobody learns from it which accounts exist. */
export const MELDING =
  'De gebruikersnaam of het wachtwoord klopt niet. ' +
  `Na ${AANMELDEN.maxMislukt} mislukte pogingen kunt u ${AANMELDEN.blokkadeMinuten} minuten niet inloggen.`;

export type Aanmelding =
  | { readonly ok: true; readonly gebruiker: Gebruiker; readonly moetWachtwoordWijzigen: boolean }
  | { readonly ok: false; readonly melding: string };

const WEIGERING: Aanmelding = { ok: false, melding: MELDING };

/** A hash that no password opens on purpose: an unknown user costs as much work as a known one. */
const schijnHashes = new WeakMap<Passwords, Promise<string>>();
function schijnHash(passwords: Passwords): Promise<string> {
  const hash = schijnHashes.get(passwords) ?? passwords.hash('geen-account-met-dit-wachtwoord');
  schijnHashes.set(passwords, hash);
  return hash;
}

const isGeblokkeerd = (account: Account, nu: string): boolean =>
  account.geblokkeerdTot !== null && Date.parse(account.geblokkeerdTot) > Date.parse(nu);

function naMislukking(account: Account, nu: string): Account {
  const mislukt = account.mislukt + 1;
  if (mislukt < AANMELDEN.maxMislukt) return { ...account, mislukt };
  const tot = new Date(Date.parse(nu) + AANMELDEN.blokkadeMinuten * 60_000).toISOString();
  return { ...account, mislukt: 0, geblokkeerdTot: tot };
}

const naSucces = (account: Account): Account => ({ ...account, mislukt: 0, geblokkeerdTot: null });

/** Decides on the account as it is now, not as it was before the slow check of the password. */
async function verwerk(deps: Deps, stores: Stores, id: string | null, klopt: boolean): Promise<Aanmelding> {
  const nu = deps.clock.nu();
  const account = id === null ? null : await stores.accounts.byId(id);
  const open = account !== null && account.actief && !isGeblokkeerd(account, nu);
  const gelukt = open && klopt;
  if (open && (!gelukt || account.mislukt > 0 || account.geblokkeerdTot !== null)) {
    await stores.accounts.update(gelukt ? naSucces(account) : naMislukking(account, nu));
  }
  await stores.gebeurtenissen.append(
    maakGebeurtenis(deps, 'meldAan', gelukt ? account : null, null, { accountId: id, gelukt }),
  );
  if (!gelukt) return WEIGERING;
  return {
    ok: true,
    gebruiker: naarGebruiker(account),
    moetWachtwoordWijzigen: account.moetWachtwoordWijzigen,
  };
}

/** Two attempts at the same moment may not lose a count: try again on the newer account, and else refuse. */
async function verwerkMetHerhaling(deps: Deps, id: string | null, klopt: boolean): Promise<Aanmelding> {
  for (let poging = 0; poging < AANMELDEN.pogingenBijConflict; poging += 1) {
    try {
      return await deps.store.transaction((stores) => verwerk(deps, stores, id, klopt));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
  return WEIGERING;
}

/** Log in with a local account: the same answer and as much work for an unknown name as for a wrong password. */
export async function meldAan(
  deps: Deps,
  invoer: { readonly gebruikersnaam: string; readonly wachtwoord: string },
): Promise<Aanmelding> {
  const schijn = await schijnHash(deps.passwords);
  const account = await deps.store.read.accounts.byNaam(invoer.gebruikersnaam.trim().toLowerCase());
  const klopt = await deps.passwords.verify(account?.wachtwoordHash ?? schijn, invoer.wachtwoord);
  return verwerkMetHerhaling(deps, account?.id ?? null, klopt && account !== null);
}
