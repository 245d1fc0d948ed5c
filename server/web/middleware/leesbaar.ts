import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';

/** A character that no keyboard types and PostgreSQL cannot store, as itself or in an address or a form. */
const NUL = /%00|\0/;

/** Refused as a request that is not understood (400): the database must never be the one to say so. */
const onleesbaar = (): Error => Object.assign(new Error('a request with the character NUL'), { status: 400 });

/** Refuses an address with the character NUL. */
export const leesbaarAdres: RequestHandler = (req, _res, next) =>
  next(NUL.test(req.originalUrl) ? onleesbaar() : undefined);

/** Refuses a form with the character NUL, before it is read: `verify` of the body parser. */
export function leesbaarFormulier(_req: IncomingMessage, _res: ServerResponse, body: Buffer): void {
  if (NUL.test(body.toString('latin1'))) throw onleesbaar();
}
