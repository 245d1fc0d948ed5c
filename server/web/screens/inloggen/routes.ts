import type { Request, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Fault } from '../../../domain/fault.ts';
import { NotFound } from '../../../domain/fault.ts';
import type { Deps } from '../../../ports.ts';
import { meldAan } from '../../../usecases/meldAan.ts';
import { formulier } from '../../formulier.ts';
import { begin, beeindig } from '../../session.ts';
import { render } from '../../render.ts';
import type { Screen } from '../../route.ts';
import type { WebOpties } from '../../webOpties.ts';
import { leesForm } from './form.ts';

const PER_KWARTIER = 30;

/** Slows down guessing from one address, beside the lock of the account itself. */
const rem = (opties: WebOpties) =>
  rateLimit({
    windowMs: 15 * 60_000,
    limit: opties.inlogPogingen ?? PER_KWARTIER,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, res) =>
      toon(res, opties, 429, [{ pad: '', melding: 'U probeerde te vaak in te loggen. Wacht een kwartier.' }]),
  });

function toon(
  res: Response,
  opties: WebOpties,
  status = 200,
  fouten: readonly Fault[] = [],
  waarden: object = {},
) {
  const demoAccounts = opties.demoAccounts ?? [];
  const uitgelogd = res.req.query['uitgelogd'] === 'ja';
  render(
    res,
    'inloggen/pagina',
    { titel: 'Inloggen', demoAccounts, uitgelogd, form: formulier(waarden, fouten) },
    status,
  );
}

/** Only an address of our own: never one that leads away. */
const veilig = (doel: string | undefined): string =>
  doel !== undefined && /^\/(?![/\\])/.test(doel) ? doel : '/';

async function logIn(deps: Deps, opties: WebOpties, req: Request, res: Response): Promise<void> {
  const invoer = leesForm(req.body);
  const uitkomst = await meldAan(deps, invoer);
  if (!uitkomst.ok) {
    const { gebruikersnaam } = invoer;
    return toon(res, opties, 422, [{ pad: 'gebruikersnaam', melding: uitkomst.melding }], { gebruikersnaam });
  }
  const account = await deps.store.read.accounts.byId(uitkomst.gebruiker.id);
  if (!account) throw new NotFound();
  const doel = veilig(req.session.naInloggen);
  await begin(req, account);
  res.redirect(303, uitkomst.moetWachtwoordWijzigen ? '/wachtwoord' : doel);
}

/** Log in and out. A session gets a new id at each log-in, so that nobody can prepare one for somebody else. */
export const inloggen: Screen = (deps, opties) => {
  const limiet = rem(opties);
  return [
    {
      method: 'get',
      path: '/inloggen',
      toegang: 'openbaar',
      handle: (_req, res, gebruiker) => (gebruiker.id === '' ? toon(res, opties) : res.redirect(303, '/')),
    },
    {
      method: 'post',
      path: '/inloggen',
      toegang: 'openbaar',
      handle: (req, res) =>
        new Promise((klaar, fout) => {
          res.on('finish', klaar);
          void limiet(req, res, () => void logIn(deps, opties, req, res).then(klaar, fout));
        }),
    },
    {
      method: 'post',
      path: '/uitloggen',
      toegang: 'aangemeld',
      async handle(req, res) {
        await beeindig(req);
        res.clearCookie('mw.sessie').redirect(303, '/inloggen?uitgelogd=ja');
      },
    },
  ];
};
