/** The calendar itself, for a program that knows the secret and nothing else. */
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { NotFound } from '../../../domain/fault.ts';
import type { Deps } from '../../../ports.ts';
import { leesAgenda } from '../../../usecases/leesAgenda.ts';
import { eigenAdres } from '../../eigenAdres.ts';
import { icalendar } from '../../icalendar.ts';
import type { Route } from '../../route.ts';
import type { WebOpties } from '../../webOpties.ts';
import { agendabestand } from './afspraken.ts';

const KWARTIER_MS = 15 * 60_000;
/** A whole town hall may come from one address. */
const PER_KWARTIER = 1200;
/** Guessing a secret is hopeless; this keeps it cheap for us too. */
const MIS_PER_KWARTIER = 60;
/** How long a program may keep its copy without asking, in seconds. */
const BEWAREN = 900;

const rem = (limit: number, alleenMis: boolean) =>
  rateLimit({
    windowMs: KWARTIER_MS,
    limit,
    skipSuccessfulRequests: alleenMis,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, res) => void res.status(429).type('text').send('Te veel verzoeken. Wacht een kwartier.'),
  });

const etag = (tekst: string): string => `"${createHash('sha256').update(tekst).digest('base64url')}"`;

/** Every reason why there is nothing gives this same answer. */
const nietGevonden = (res: Response): void => void res.status(404).type('text').send('Niet gevonden.');

/** The secret stands in the address: no page learns it from a referrer and no search engine keeps it. */
const KOPPEN = {
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
} as const;

async function stuur(deps: Deps, opties: WebOpties, req: Request, res: Response): Promise<void> {
  res.set(KOPPEN);
  const agenda = await leesAgenda(deps, { geheim: String(req.params['geheim']) }).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (agenda === null) return nietGevonden(res);
  const tekst = icalendar(agendabestand(agenda, eigenAdres(req, opties), deps.huisstijl.naam));
  res.set({ 'Cache-Control': `private, max-age=${BEWAREN}`, ETag: etag(tekst) });
  if (req.fresh) return void res.status(304).end();
  res.set({
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="termijnen.ics"',
  });
  res.send(tekst);
}

export function feed(deps: Deps, opties: WebOpties): Route {
  const remmen = [rem(opties.agendaVerzoeken ?? PER_KWARTIER, false), rem(MIS_PER_KWARTIER, true)] as const;
  return {
    method: 'get',
    path: '/agenda/:geheim.ics',
    toegang: 'openbaar',
    handle: (req, res) =>
      new Promise((klaar, fout) => {
        res.on('finish', klaar);
        void remmen[0](
          req,
          res,
          () => void remmen[1](req, res, () => void stuur(deps, opties, req, res).then(klaar, fout)),
        );
      }),
  };
}
