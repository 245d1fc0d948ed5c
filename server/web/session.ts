/** What a session holds: who, never what. */
import type { Request } from 'express';

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
  }
}

/** A message for the next page: "Opgeslagen." */
export function meld(req: Request, melding: string): void {
  req.session.melding = melding;
}
