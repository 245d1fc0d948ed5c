/** What the environment says, checked before anything starts. */
import { join } from 'node:path';
import { type Fault, InputFaults } from './domain/fault.ts';

/** The fictional municipalities: only there the demonstration runs, with accounts whose passwords are printed. */
const DEMO_GEMEENTEN = ['GM9999', 'GM9998'];
const [DEMO_GEMEENTE = ''] = DEMO_GEMEENTEN;

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly production: boolean;
  readonly gemeente: string;
  readonly demo: boolean;
  readonly dataDir: string;
  readonly database: { readonly client: 'sqlite3' | 'pg'; readonly connection: string };
  /** null: made at the first start and kept in `dataDir`. */
  readonly sessionSecret: string | null;
  /** null: the demo makes its own key. */
  readonly sleutel: { readonly path: string; readonly wachtwoordPath: string } | null;
  /** Where users find this application, for links that leave it (calendars); null: the address of the request. */
  readonly basisUrl: string | null;
  /** null: no mail is sent, reminders stay in the application. */
  readonly mail: { readonly url: string; readonly van: string } | null;
  /** PEM file with the roots under which a signature counts as trusted. */
  readonly vertrouwdPath: string | null;
}

type Env = Readonly<Record<string, string | undefined>>;
type Report = (pad: string, melding: string) => void;

const SECRET_LENGTH = 32;
const MAX_PORT = 65_535;

function readPort(waarde: string, fault: Report): number {
  const port = /^\d{1,5}$/.test(waarde) ? Number(waarde) : NaN;
  if (!(port <= MAX_PORT)) fault('PORT', `Geef een poortnummer van 0 tot en met ${MAX_PORT}.`);
  return port;
}

function readDatabase(env: Env, dataDir: string, fault: Report): Config['database'] {
  const client = env['DB_CLIENT'] ?? 'sqlite3';
  const url = env['DATABASE_URL'] ?? '';
  if (client === 'sqlite3' && url === '')
    return { client: 'sqlite3', connection: join(dataDir, 'maatregelwijzer.sqlite') };
  if (client === 'sqlite3') return { client: 'sqlite3', connection: url };
  if (client !== 'pg') fault('DB_CLIENT', 'Kies sqlite3 of pg.');
  else if (!/^postgres(ql)?:\/\//.test(url))
    fault('DATABASE_URL', 'Geef bij DB_CLIENT=pg een adres dat met postgres:// begint.');
  return { client: 'pg', connection: url };
}

function readSecret(env: Env, production: boolean, fault: Report): string | null {
  const secret = env['SESSION_SECRET'] ?? null;
  if (secret === null && production) fault('SESSION_SECRET', 'Geef in productie een geheim voor de sessies.');
  if (secret !== null && secret.length < SECRET_LENGTH)
    fault('SESSION_SECRET', `Maak het geheim ten minste ${SECRET_LENGTH} tekens lang.`);
  return secret;
}

function readBasisUrl(env: Env, fault: Report): string | null {
  const waarde = env['BASIS_URL'] ?? null;
  if (waarde === null) return null;
  const url = URL.canParse(waarde) ? new URL(waarde) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '') return url.origin;
  fault('BASIS_URL', 'Geef het adres zonder pad, bijvoorbeeld https://maatregelwijzer.gemeente.example.');
  return null;
}

/** A mail server and a sender go together; without both nothing is mailed. */
function readMail(env: Env, fault: Report): Config['mail'] {
  const [url, van] = [env['SMTP_URL'] ?? null, env['MAIL_VAN'] ?? null];
  if (url === null && van === null) return null;
  if (url === null || !/^smtps?:\/\/[^/]+$/.test(url))
    fault(
      'SMTP_URL',
      'Geef de mailserver, bijvoorbeeld smtps://gebruiker:wachtwoord@mail.gemeente.example:465.',
    );
  if (van === null || !/^[^@\s]+@[^@\s]+$/.test(van))
    fault('MAIL_VAN', 'Geef het adres waarvan wordt gemaild, bijvoorbeeld termijnen@gemeente.example.');
  return { url: url ?? '', van: van ?? '' };
}

const SLEUTEL = {
  ONDERTEKEN_SLEUTEL: 'Noem het bestand met de sleutel (PKCS#12 of PEM) waarmee wordt ondertekend.',
  ONDERTEKEN_WACHTWOORD_BESTAND: 'Noem het bestand met het wachtwoord van de sleutel.',
} as const;

/** A key and its password go together; only the demonstration can do without both. */
function readSleutel(env: Env, demo: boolean, fault: Report): Config['sleutel'] {
  const [path, wachtwoordPath] = [env['ONDERTEKEN_SLEUTEL'], env['ONDERTEKEN_WACHTWOORD_BESTAND']];
  if (path && wachtwoordPath) return { path, wachtwoordPath };
  if (demo && !path && !wachtwoordPath) return null;
  for (const [name, melding] of Object.entries(SLEUTEL)) if (!env[name]) fault(name, melding);
  return null;
}

function readGemeente(env: Env, production: boolean, fault: Report): string {
  const gemeente = env['GEMEENTE'] ?? DEMO_GEMEENTE;
  if (!/^GM\d{4}$/.test(gemeente)) fault('GEMEENTE', 'Geef de gemeentecode, bijvoorbeeld GM0361.');
  if (DEMO_GEMEENTEN.includes(gemeente) && production)
    fault(
      'GEMEENTE',
      `In productie mag de demonstratie (${gemeente}) niet draaien: haar wachtwoorden zijn openbaar.`,
    );
  return gemeente;
}

/** Reads the environment. Throws InputFaults with every fault at once, so that nobody has to start five times. */
export function readConfig(env: Env): Config {
  const faults: Fault[] = [];
  const fault: Report = (pad, melding) => faults.push({ pad, melding });
  const filled: Env = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const production = filled['NODE_ENV'] === 'production';
  const gemeente = readGemeente(filled, production, fault);
  const demo = DEMO_GEMEENTEN.includes(gemeente);
  const dataDir = filled['DATA_DIR'] ?? '.data';
  const config = {
    port: readPort(filled['PORT'] ?? '3000', fault),
    host: filled['HOST'] ?? '127.0.0.1',
    ...{ production, gemeente, demo, dataDir },
    database: readDatabase(filled, dataDir, fault),
    sessionSecret: readSecret(filled, production, fault),
    sleutel: readSleutel(filled, demo, fault),
    basisUrl: readBasisUrl(filled, fault),
    mail: readMail(filled, fault),
    vertrouwdPath: filled['ONDERTEKEN_VERTROUWD'] ?? null,
  };
  if (faults.length > 0) throw new InputFaults(faults);
  return config;
}
