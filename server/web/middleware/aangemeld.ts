import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Account, Deps } from '../../ports.ts';

/** Changes when the password changes; says nothing about it. */
export const wachtwoordStempel = (hash: string): string =>
  createHash('sha256').update(hash).digest('hex').slice(0, 24);

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
