import type { RequestHandler } from 'express';
import { Verboden } from '../verboden.ts';

const host = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null);

/** A form may only be sent from our own pages: beside the token, by what the browser says itself. */
export const afkomst: RequestHandler = (req, _res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  const site = req.get('sec-fetch-site');
  const origin = req.get('origin');
  const vreemd =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && host(origin) !== req.get('host'));
  next(
    vreemd ? new Verboden('Dit formulier komt van een andere site en is daarom niet verwerkt.') : undefined,
  );
};
