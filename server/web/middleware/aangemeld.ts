import type { Request, RequestHandler } from 'express';
import type { Account, Deps } from '../../ports.ts';
import { wachtwoordStempel } from '../session.ts';

async function accountOf(deps: Deps, req: Request): Promise<Account | null> {
  const { gebruikerId, wachtwoordStempel: stempel } = req.session;
  if (!gebruikerId) return null;
  const account = await deps.store.read.accounts.byId(gebruikerId);
  const geldig = account?.actief && stempel === wachtwoordStempel(account.wachtwoordHash);
  return geldig ? account : null;
}

/**
 * Puts the account behind the session in `res.locals.account`. It is read again at each request, so that a role that was
 * taken away, a switched-off account or another password counts at once.
 */
export const aangemeld =
  (deps: Deps): RequestHandler =>
  async (req, res, next) => {
    res.locals['account'] = await accountOf(deps, req);
    next();
  };
