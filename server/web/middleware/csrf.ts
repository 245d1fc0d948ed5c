import type { RequestHandler } from 'express';
import { csrfSync } from 'csrf-sync';
import { tekst } from '../formulier.ts';
import { Verboden } from '../verboden.ts';

const { csrfSynchronisedProtection, generateToken, invalidCsrfTokenError } = csrfSync({
  getTokenFromRequest: (req) => tekst(req.body, '_csrf') || req.get('x-csrf-token'),
});

/** Refuses every POST without the token of the session. */
export const csrf: RequestHandler = (req, res, next) => {
  csrfSynchronisedProtection(req, res, (error?: unknown) =>
    next(
      error === invalidCsrfTokenError
        ? new Verboden('Uw sessie is verlopen of het formulier was te oud. Open de pagina opnieuw.')
        : error,
    ),
  );
};

export { generateToken };
