import type { RequestHandler } from 'express';
import type { Account, DemoTijd, Deps } from '../../ports.ts';
import type { Assets } from '../assets.ts';
import { nav } from '../nav.ts';
import { generateToken } from './csrf.ts';

const demoBeeld = (vandaag: string, echt: string) => ({ vandaag, echt, verzet: vandaag !== echt });

/** What the layout shows on every page; the message of the last action is shown once. */
export const pagina =
  (deps: Deps, assets: Assets, demoTijd?: DemoTijd): RequestHandler =>
  (req, res, next) => {
    const account = (res.locals['account'] as Account | null | undefined) ?? null;
    const melding = req.session?.melding ?? null;
    res.locals['pagina'] = {
      gebruiker: account,
      nav: nav(account, req.path),
      pad: req.path,
      huisstijl: deps.huisstijl,
      versie: deps.regels.versie,
      melding,
      demoTijd: account && demoTijd ? demoBeeld(deps.clock.vandaag(), demoTijd.echt()) : null,
      asset: (name: string) => assets.url(name),
      csrf: () => generateToken(req),
    };
    if (melding !== null && req.method === 'GET' && !req.get('hx-request')) delete req.session.melding;
    next();
  };
