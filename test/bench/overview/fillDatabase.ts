/** A municipality far larger than any: 100,000 cases with 200,000 running terms, made once and kept in the temporary folder. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../server/adapters/clock.ts';
import { argon2Passwords } from '../../../server/adapters/passwords.ts';
import { formatDag, readDag } from '../../../server/domain/kalenderdag.ts';
import { createTermijnen } from '../../../server/engine/createTermijnen.ts';
import type { LopendeTermijn, Termijnen } from '../../../server/ports.ts';
import { createStore } from '../../../server/store/createStore.ts';
import { account, termijn, voorval, zaak } from '../../support/gegevens.ts';

const ROOT = join(import.meta.dirname, '../../..');
export const ZAKEN = 100_000;
export const GEBIEDEN = 12;
/** More rows in one statement SQLite does not take. */
const PER_KEER = 200;
const BEHANDELAARS = 40;
export const WACHTWOORD = 'een lang wachtwoord voor de meting';

/** What stands in a case: the term, and after how many days it started it ends (a term in the rules knows that itself). */
const SOORTEN: readonly (readonly [string, number | null])[] = [
  ['bezwaar', null],
  ['sluiting_duur', 90],
  ['begunstigingstermijn_lod', 28],
  ['betaling_4_87', null],
  ['bezwaar_besluit', null],
  ['verjaring_5_35', null],
  ['apv_weken', 84],
  ['wkpb', null],
];

/** The same numbers on every machine. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const naam = (nr: number): string => `jurist${nr + 1}`;

/** A term of the rules with its own explanation, or one whose end the decision set; a few stand still, wait or end at a ruling. */
function maakTermijn(
  termijnen: Termijnen,
  zaakId: string,
  nr: number,
  next: (below: number) => number,
): LopendeTermijn {
  const [soort, dagen] = SOORTEN[(nr + next(SOORTEN.length)) % SOORTEN.length] ?? ['bezwaar', null];
  const { naam: heet, artikel, phase, watcher } = termijnen.definitie(soort);
  const vandaag = readDag(systemClock.vandaag());
  const looptijd = dagen ?? { verjaring_5_35: 365, wkpb: 4 }[soort] ?? 42;
  // one in fifty is late, the others end somewhere in the time they still have
  const start = formatDag(vandaag - (next(50) === 0 ? looptijd + 1 + next(20) : next(looptijd)));
  const uitkomst = dagen === null ? termijnen.berekenEen({ id: soort, termijn: soort, start }) : null;
  const einde = uitkomst?.einde ?? formatDag(readDag(start) + dagen!);
  const bijzonder = next(40);
  const rij = termijn(`${zaakId}-t${nr}`, zaakId, {
    ...{ termijn: soort, naam: heet, artikel, fase: phase, bewaker: watcher, start, einde },
    veilig: uitkomst?.veilig ?? einde,
    plandatum: uitkomst?.veilig ?? einde,
    uitleg: uitkomst?.uitleg ?? ['Het besluit noemt deze dag.'],
    geadresseerde: `Bewoner ${next(9000) + 1000}`,
  });
  if (bijzonder === 0) return { ...rij, status: 'opgeschort', opgeschortVan: formatDag(vandaag - next(30)) };
  if (bijzonder > 2) return rij;
  const open = { einde: null, veilig: null, plandatum: '9999-12-31' };
  return bijzonder === 1
    ? { ...rij, ...open, status: 'wacht', start: null }
    : { ...rij, ...open, eindeBij: 'tot onherroepelijk is beslist over de last' };
}

async function vul(folder: string): Promise<void> {
  const termijnen = await createTermijnen(join(ROOT, 'rules'));
  const store = await createStore({ client: 'sqlite3', connection: join(folder, 'maatregelwijzer.sqlite') });
  const wachtwoordHash = await argon2Passwords.hash(WACHTWOORD);
  const next = numbers(20_261_126);
  await store.transaction(async ({ accounts, termijnen: rijen }) => {
    for (let nr = 0; nr < BEHANDELAARS; nr++) await accounts.insert(account(naam(nr), { wachtwoordHash }));
    await rijen.zetStand(termijnen.stand);
  });
  for (let eerste = 0; eerste < ZAKEN; eerste += PER_KEER)
    await store.transaction(async (stores) => {
      const nieuw: LopendeTermijn[] = [];
      for (let nr = eerste; nr < eerste + PER_KEER; nr++) {
        const id = `z${nr}`;
        const behandelaarId = naam(next(BEHANDELAARS));
        const adres = {
          straat: `Voorbeeldstraat ${nr + 1}`,
          postcode: `99${10 + next(GEBIEDEN)} AA`,
          plaats: 'Voorbeeldstad',
        };
        await stores.zaken.insert(
          zaak(id, {
            nummer: `Z2026-${String(nr).padStart(6, '0')}`,
            objectAdres: adres,
            behandelaarId,
            behandelaarNaam: behandelaarId,
          }),
        );
        await stores.voorvallen.insert(voorval(id));
        nieuw.push(maakTermijn(termijnen, id, 0, next), maakTermijn(termijnen, id, 1, next));
      }
      await stores.termijnen.bewaar(nieuw);
    });
  await store.close();
}

/** The folder with the database; another day, other rules or other tables make a new one. */
export async function fillDatabase(): Promise<string> {
  const { stand } = await createTermijnen(join(ROOT, 'rules'));
  const tabellen = readdirSync(join(ROOT, 'db/migrations')).sort();
  const wat = createHash('sha256')
    .update(JSON.stringify([stand, tabellen, systemClock.vandaag(), ZAKEN]))
    .digest('hex')
    .slice(0, 12);
  const folder = join(tmpdir(), `maatregelwijzer-overzicht-${wat}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.half`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true });
  console.log(`making ${ZAKEN.toLocaleString('en')} cases in ${folder}; this takes a minute`);
  await vul(half);
  await rename(half, folder);
  return folder;
}
