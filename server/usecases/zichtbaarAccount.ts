import type { Account } from '../ports.ts';

/** An account as a screen may see it: never with the hash of its password. */
export type ZichtbaarAccount = Omit<Account, 'wachtwoordHash'>;

/** Leaves the hash of the password out. */
export function zichtbaarAccount({ wachtwoordHash: _geheim, ...account }: Account): ZichtbaarAccount {
  return account;
}
