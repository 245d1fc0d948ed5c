/** The web house: from a request to a screen. Building it has no side effect; who calls it listens. */
import express, { type Express, type RequestHandler } from 'express';
import session from 'express-session';
import { NotFound } from '../domain/fault.ts';
import type { Gebruiker } from '../domain/rol.ts';
import type { Account, Deps } from '../ports.ts';
import { createAssets } from './assets.ts';
import { aangemeld } from './middleware/aangemeld.ts';
import { afkomst } from './middleware/afkomst.ts';
import { csrf } from './middleware/csrf.ts';
import { eenmalig } from './middleware/eenmalig.ts';
import { foutPagina } from './middleware/foutPagina.ts';
import { leesbaarAdres, leesbaarFormulier } from './middleware/leesbaar.ts';
import { pagina } from './middleware/pagina.ts';
import { veiligheid } from './middleware/veiligheid.ts';
import type { Route, Screen } from './route.ts';
import { accounts } from './screens/accounts/routes.ts';
import { advies } from './screens/advies/routes.ts';
import { agenda } from './screens/agenda/routes.ts';
import { bekendmaken } from './screens/bekendmaken/routes.ts';
import { beoordelen } from './screens/beoordelen/routes.ts';
import { bewaking } from './screens/bewaking/routes.ts';
import { herinneringen } from './screens/herinneringen/routes.ts';
import { concept } from './screens/concept/routes.ts';
import { demotijd } from './screens/demotijd/routes.ts';
import { download } from './screens/download/routes.ts';
import { feiten } from './screens/feiten/routes.ts';
import { huisstijl } from './screens/huisstijl/routes.ts';
import { gebied } from './screens/gebied/routes.ts';
import { hulp } from './screens/hulp/routes.ts';
import { inloggen } from './screens/inloggen/routes.ts';
import { openbaar } from './screens/openbaar/routes.ts';
import { opmerkingen } from './screens/opmerkingen/routes.ts';
import { over } from './screens/over/routes.ts';
import { regels } from './screens/regels/routes.ts';
import { sleutel } from './screens/sleutel/routes.ts';
import { ondertekenen } from './screens/ondertekenen/routes.ts';
import { start } from './screens/start/routes.ts';
import { termijncalculator } from './screens/termijncalculator/routes.ts';
import { termijnen } from './screens/termijnen/routes.ts';
import { termijnverloop } from './screens/termijnverloop/routes.ts';
import { toegankelijkheid } from './screens/toegankelijkheid/routes.ts';
import { versies } from './screens/versies/routes.ts';
import { wachtwoord } from './screens/wachtwoord/routes.ts';
import { zaak } from './screens/zaak/routes.ts';
import { zaken } from './screens/zaken/routes.ts';
import { Verboden } from './verboden.ts';
import type { WebOpties } from './webOpties.ts';

/** Every screen of the application. What is not listed here does not exist. */
const SCREENS: readonly Screen[] = [
  start,
  inloggen,
  wachtwoord,
  termijnen,
  termijncalculator,
  agenda,
  zaken,
  zaak,
  termijnverloop,
  feiten,
  advies,
  concept,
  versies,
  gebied,
  beoordelen,
  opmerkingen,
  ondertekenen,
  bekendmaken,
  download,
  openbaar,
  herinneringen,
  accounts,
  bewaking,
  sleutel,
  regels,
  huisstijl,
  hulp,
  over,
  toegankelijkheid,
  demotijd,
];

const NIEMAND: Gebruiker = { id: '', gebruikersnaam: '', naam: '', functie: '', rollen: [] };

/** Every route with its declared access, for the application and for the test that tries each role on each. */
export const allRoutes = (deps: Deps, opties: WebOpties): readonly Route[] =>
  SCREENS.flatMap((screen) => screen(deps, opties));

function sessies(opties: WebOpties): RequestHandler {
  return session({
    name: 'mw.sessie',
    secret: opties.sessionSecret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: {
      httpOnly: true,
      sameSite: 'lax',
      secure: opties.production,
      maxAge: (opties.sessieMinuten ?? 30) * 60_000,
    },
    ...(opties.sessionStore ? { store: opties.sessionStore } : {}),
  });
}

/** May this account use this route? A page that asks for a log-in remembers where the user wanted to go. */
function guard(route: Route): RequestHandler {
  const { toegang } = route;
  return async (req, res) => {
    const account = res.locals['account'] as Account | null;
    if (toegang === 'openbaar') return route.handle(req, res, account ?? NIEMAND);
    if (!account) {
      if (req.method === 'GET') req.session.naInloggen = req.originalUrl;
      if (req.get('hx-request')) return void res.status(401).set('HX-Redirect', '/inloggen').end();
      return res.redirect(303, '/inloggen');
    }
    if (account.moetWachtwoordWijzigen && !['/wachtwoord', '/uitloggen'].includes(route.path))
      return res.redirect(303, '/wachtwoord');
    if (toegang !== 'aangemeld' && !toegang.some((rol) => account.rollen.includes(rol)))
      throw new Verboden('Uw rol geeft geen toegang tot deze pagina. Vraag uw beheerder als dat niet klopt.');
    return route.handle(req, res, account);
  };
}

export function createApp(deps: Deps, opties: WebOpties): Express {
  const app = express();
  const assets = createAssets();
  app.disable('x-powered-by').disable('etag');
  app.set('query parser', 'simple');
  if (opties.production) app.set('trust proxy', 1);
  app.use((_req, res, next) => {
    res.locals['verzoek'] = deps.ids.next();
    next();
  });
  app.use(veiligheid(opties.production), assets.serve);
  app.get('/favicon.ico', (_req, res) => res.redirect(301, assets.url('favicon.svg')));
  app.use(sessies(opties), aangemeld(deps), pagina(deps, assets, opties.demoTijd));
  // flat fields only: no form of ours nests, so nobody can send an object where a text is expected
  const lichaam = { extended: false, limit: '512kb', parameterLimit: 3000, verify: leesbaarFormulier };
  app.use(leesbaarAdres, afkomst, express.urlencoded(lichaam), csrf, eenmalig());
  for (const route of allRoutes(deps, opties)) app[route.method](route.path, guard(route));
  app.use(() => {
    throw new NotFound();
  });
  app.use(foutPagina(opties));
  return app;
}
