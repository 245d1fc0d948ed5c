import type { Request, Response } from 'express';
import type { Fault } from '../../../domain/fault.ts';
import { NotFound } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import type { Account, Deps } from '../../../ports.ts';
import { wijzigWachtwoord } from '../../../usecases/wijzigWachtwoord.ts';
import { formulier, probeer } from '../../formulier.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import { begin, meld } from '../../session.ts';
import { leesForm } from './form.ts';

function toon(res: Response, fouten: readonly Fault[] = [], status = 200): void {
  const account = res.locals['account'] as Account;
  const verplicht = account.moetWachtwoordWijzigen;
  const titel = verplicht ? 'Kies een eigen wachtwoord' : 'Wachtwoord wijzigen';
  // what was typed is not sent back: a password never stands in a page
  render(res, 'wachtwoord/pagina', { titel, verplicht, form: formulier({}, fouten) }, status);
}

async function wijzig(deps: Deps, req: Request, res: Response, gebruiker: Gebruiker): Promise<void> {
  await wijzigWachtwoord(deps, gebruiker, leesForm(req.body));
  const account = await deps.store.read.accounts.byId(gebruiker.id);
  if (!account) throw new NotFound();
  await begin(req, account);
  meld(req, 'Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.');
  res.redirect(303, '/');
}

/** Another password; forced after a one-time password. It ends every other session of the account. */
export const wachtwoord: Screen = (deps) => [
  { method: 'get', path: '/wachtwoord', toegang: 'aangemeld', handle: (_req, res) => toon(res) },
  {
    method: 'post',
    path: '/wachtwoord',
    toegang: 'aangemeld',
    handle: (req, res, gebruiker) =>
      probeer(
        () => wijzig(deps, req, res, gebruiker),
        (fouten) => toon(res, fouten, 422),
      ),
  },
];
