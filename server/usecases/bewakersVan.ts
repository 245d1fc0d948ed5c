import type { Bewaking } from '../domain/bericht.ts';
import type { Account, BewaakteTermijn } from '../ports.ts';
import { magTermijnZien } from './magTermijnZien.ts';

/** Beside the watchers of the rules: who is told when nobody takes a reminder up. */
export const LEIDINGGEVENDE = 'leidinggevende';

/** Who watches when the beheerder named nobody: the handler of the case, or in the street every handhaver. */
function standaard(termijn: BewaakteTermijn, accounts: readonly Account[]): Account[] {
  return termijn.bewaker === 'toezichthouder'
    ? accounts.filter(({ rollen }) => rollen.includes('handhaver'))
    : accounts.filter(({ id }) => id === termijn.behandelaarId);
}

const genoemd = ({ wie }: Bewaking, naam: string, accounts: readonly Account[]): Account[] =>
  accounts.filter(({ id }) => wie[naam]?.includes(id));

/** The people who are told of this term: named or by default, active, and only who may know of it. */
export function bewakersVan(
  termijn: BewaakteTermijn,
  bewaking: Bewaking,
  alle: readonly Account[],
): Account[] {
  const accounts = alle.filter((account) => account.actief && magTermijnZien(account, termijn));
  const benoemd = genoemd(bewaking, termijn.bewaker, accounts);
  return benoemd.length > 0 ? benoemd : standaard(termijn, accounts);
}

/** Who is told when nobody reacts: the named leaders, or else who approves for the burgemeester. */
export function leidingVan(
  termijn: BewaakteTermijn,
  bewaking: Bewaking,
  alle: readonly Account[],
): Account[] {
  const accounts = alle.filter((account) => account.actief && magTermijnZien(account, termijn));
  const benoemd = genoemd(bewaking, LEIDINGGEVENDE, accounts);
  return benoemd.length > 0 ? benoemd : accounts.filter(({ rollen }) => rollen.includes('toetser'));
}
