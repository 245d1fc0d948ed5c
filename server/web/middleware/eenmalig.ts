import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';

/** The same form, sent again by the same session within this time, is the second click of one hand. */
const VENSTER_MS = 10_000;

/** Session, address and everything that was typed, as a hash: the memory holds no text of anybody. */
const vingerafdruk = ({ sessionID, path, body }: Request): string =>
  createHash('sha256')
    .update(JSON.stringify([sessionID, path, body]))
    .digest('hex');

/** Where this answer sends the browser; null when it is a page of its own, such as the form with its faults. */
const doelVan = (res: Response): Promise<string | null> =>
  new Promise((resolve) => {
    res.once('close', () => resolve(res.statusCode === 303 ? (res.get('location') ?? null) : null));
  });

/**
 * A second click makes nothing twice: it waits for the first and goes where that one went. Only a form that was
 * stored and sent the browser on counts; one that came back with faults may be sent again.
 */
export function eenmalig(): RequestHandler {
  const lopend = new Map<string, Promise<string | null>>();
  return (req, res, next) => {
    if (req.method !== 'POST' || !res.locals['account']) return next();
    const sleutel = vingerafdruk(req);
    const eerste = lopend.get(sleutel);
    if (eerste) return void eerste.then((doel) => (doel === null ? next() : res.redirect(303, doel)));
    const doel = doelVan(res);
    lopend.set(sleutel, doel);
    void doel.then((waarheen) => {
      if (waarheen === null) return lopend.delete(sleutel);
      return setTimeout(() => lopend.delete(sleutel), VENSTER_MS).unref();
    });
    next();
  };
}
