/** What a session holds: who, never what. */
import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { Account } from '../ports.ts';

declare module 'express-session' {
  interface SessionData {
    gebruikerId: string;
    /** Fingerprint of the password hash at log-in: another password ends every older session. */
    wachtwoordStempel: string;
    /** Shown once on the next page. */
    melding: string;
    /** Where the user wanted to go before he was asked to log in. */
    naInloggen: string;
    /** What was searched for; kept here so that no name ever stands in an address. */
    zoek: string;
    /** The same for the rules. */
    zoekRegels: string;
  }
}

/** Changes when the password changes; says nothing about it. */
export const wachtwoordStempel = (hash: string): string =>
  createHash('sha256').update(hash).digest('hex').slice(0, 24);

/** A message for the next page: "Opgeslagen." */
export function meld(req: Request, melding: string): void {
  req.session.melding = melding;
}

const alsPromise = (werk: (klaar: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) =>
    werk((error) =>
      error ? reject(error instanceof Error ? error : new Error('session store')) : resolve(),
    ),
  );

/** Starts a session for this account under a new id; whatever the old one held is gone. */
export async function begin(req: Request, account: Account): Promise<void> {
  await alsPromise((klaar) => req.session.regenerate(klaar));
  req.session.gebruikerId = account.id;
  req.session.wachtwoordStempel = wachtwoordStempel(account.wachtwoordHash);
  await alsPromise((klaar) => req.session.save(klaar));
}

/** Ends the session, also in the store. */
export const beeindig = (req: Request): Promise<void> => alsPromise((klaar) => req.session.destroy(klaar));
