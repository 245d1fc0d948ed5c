import type { Request, Response } from 'express';
import { NotFound } from '../../../domain/fault.ts';
import type { Gebruiker } from '../../../domain/rol.ts';
import type { Deps } from '../../../ports.ts';
import { bekijkAccounts } from '../../../usecases/bekijkAccounts.ts';
import { maakAccount } from '../../../usecases/maakAccount.ts';
import { wijzigAccount } from '../../../usecases/wijzigAccount.ts';
import { zetWachtwoordTerug } from '../../../usecases/zetWachtwoordTerug.ts';
import { getal, probeer } from '../../formulier.ts';
import { render } from '../../render.ts';
import type { Route, Screen } from '../../route.ts';
import { meld } from '../../session.ts';
import { leesNieuw, leesWijziging } from './form.ts';
import { KRUIMELS, lijstModel, nieuwModel, wijzigModel, type ZichtbaarAccount } from './viewModel.ts';

const toegang = ['beheerder'] as const;

async function een(deps: Deps, gebruiker: Gebruiker, id: unknown): Promise<ZichtbaarAccount> {
  const account = (await bekijkAccounts(deps, gebruiker)).find((kandidaat) => kandidaat.id === id);
  if (!account) throw new NotFound();
  return account;
}

/** The password is shown in the answer itself, once: it is stored nowhere as text. */
const toonEenmalig = (res: Response, account: Gebruiker, eenmaligWachtwoord: string): void =>
  render(res, 'accounts/eenmalig', {
    titel: 'Wachtwoord voor één keer',
    kruimels: KRUIMELS,
    account,
    eenmaligWachtwoord,
  });

const maak = (deps: Deps, req: Request, res: Response, gebruiker: Gebruiker) =>
  probeer(
    async () => {
      const { account, eenmaligWachtwoord } = await maakAccount(deps, gebruiker, leesNieuw(req.body));
      toonEenmalig(res, account, eenmaligWachtwoord);
    },
    (fouten) => render(res, 'accounts/nieuw', nieuwModel(req.body as object, fouten), 422),
  );

async function wijzig(deps: Deps, req: Request, res: Response, gebruiker: Gebruiker): Promise<void> {
  const account = await een(deps, gebruiker, req.params['id']);
  await probeer(
    async () => {
      await wijzigAccount(deps, gebruiker, { id: account.id, ...leesWijziging(req.body) });
      meld(req, 'Het account is gewijzigd.');
      res.redirect(303, '/beheer/accounts');
    },
    (fouten) => render(res, 'accounts/wijzig', wijzigModel(account, req.body as object, fouten), 422),
  );
}

async function zetTerug(deps: Deps, req: Request, res: Response, gebruiker: Gebruiker): Promise<void> {
  const account = await een(deps, gebruiker, req.params['id']);
  const { eenmaligWachtwoord } = await zetWachtwoordTerug(deps, gebruiker, {
    id: account.id,
    version: getal(req.body, 'version'),
  });
  toonEenmalig(res, account, eenmaligWachtwoord);
}

const bekijken = (deps: Deps): Route[] => [
  {
    method: 'get',
    path: '/beheer/accounts',
    toegang,
    handle: async (_req, res, gebruiker) =>
      render(res, 'accounts/lijst', lijstModel(await bekijkAccounts(deps, gebruiker), deps.clock.nu())),
  },
  {
    method: 'get',
    path: '/beheer/accounts/nieuw',
    toegang,
    handle: (_req, res) => render(res, 'accounts/nieuw', nieuwModel()),
  },
  {
    method: 'get',
    path: '/beheer/accounts/:id',
    toegang,
    handle: async (req, res, gebruiker) =>
      render(res, 'accounts/wijzig', wijzigModel(await een(deps, gebruiker, req.params['id']))),
  },
  {
    method: 'get',
    path: '/beheer/accounts/:id/wachtwoord',
    toegang,
    async handle(req, res, gebruiker) {
      const account = await een(deps, gebruiker, req.params['id']);
      render(res, 'accounts/terugzetten', { titel: 'Nieuw wachtwoord geven', kruimels: KRUIMELS, account });
    },
  },
];

/** Accounts: who may log in and what he may do. */
export const accounts: Screen = (deps) => [
  ...bekijken(deps),
  {
    method: 'post',
    path: '/beheer/accounts/nieuw',
    toegang,
    handle: (req, res, gebruiker) => maak(deps, req, res, gebruiker),
  },
  {
    method: 'post',
    path: '/beheer/accounts/:id',
    toegang,
    handle: (req, res, gebruiker) => wijzig(deps, req, res, gebruiker),
  },
  {
    method: 'post',
    path: '/beheer/accounts/:id/wachtwoord',
    toegang,
    handle: (req, res, gebruiker) => zetTerug(deps, req, res, gebruiker),
  },
];
