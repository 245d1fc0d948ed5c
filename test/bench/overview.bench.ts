import knexFactory from 'knex';
import { join } from 'node:path';
import { systemClock } from '../../server/adapters/clock.ts';
import { knexConfig } from '../../db/knexConfig.ts';
import { summarise } from '../support/measure.ts';
import { fillDatabase, GEBIEDEN, WACHTWOORD, ZAKEN } from './overview/fillDatabase.ts';
import { load, start, type Load, type Program } from './overview/programs.ts';

const CONNECTIONS = 16;
const SECONDS = 5;
const ROUNDS = 5;
const COLD = 25;
/** What the issue asks: a quarter of what a constant page does. */
const ASKED = 0.25;

/** What people look at: the first pages, every tile, areas, kinds, and their own cases. */
const URLS: readonly string[] = [
  ...Array.from({ length: 5 }, (_, nr) => `/termijnen?pagina=${nr + 1}`),
  ...['verlopen', 'vandaag', 'binnen3', 'opschema', 'opgeschort', 'wacht', 'totUitspraak'].map(
    (groep) => `/termijnen?status=${groep}`,
  ),
  ...Array.from({ length: GEBIEDEN }, (_, nr) => `/termijnen?gebied=99${10 + nr}+Voorbeeldstad`),
  ...['geld', 'maatregel', 'rechtsbescherming'].map((fase) => `/termijnen?fase=${fase}`),
  '/termijnen?behandelaar=mij',
  '/termijnen?behandelaar=mij&status=verlopen',
];

/** The cookie of somebody who logged in by the form. */
async function logIn(url: string): Promise<string> {
  const cookieOf = (response: Response): string =>
    (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const page = await fetch(`${url}/inloggen`);
  const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const inside = await fetch(`${url}/inloggen`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookieOf(page), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ _csrf: token, gebruikersnaam: 'jurist1', wachtwoord: WACHTWOORD }),
  });
  if (inside.status !== 303) throw new Error(`the log-in gave ${inside.status}`);
  return cookieOf(inside);
}

/** The first look after a change of a term by another process: nothing that was kept counts any more. */
async function coldTimes(folder: string, { port }: Program, cookie: string): Promise<number[]> {
  const other = knexFactory(
    knexConfig({ client: 'sqlite3', connection: join(folder, 'maatregelwijzer.sqlite') }),
  );
  const times: number[] = [];
  for (let nr = 0; nr < COLD; nr++) {
    await other('termijnstand').where({ id: 1 }).increment('versie', 1);
    const before = performance.now();
    await (await fetch(`http://127.0.0.1:${port}${URLS[nr % URLS.length]}`, { headers: { cookie } })).text();
    times.push(performance.now() - before);
  }
  await other.destroy();
  return times;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const line = (name: string, loads: readonly Load[]): string => {
  const of = (part: keyof Load) => summarise(loads.map((een) => een[part])).median;
  return `${name.padEnd(14)} ${Math.round(of('perSecond')).toLocaleString('en').padStart(7)} requests/s, median ${ms(of('p50'))}, p99 ${ms(of('p99'))}, ${Math.round(of('bytes')).toLocaleString('en')} bytes`;
};

/** The overview under load beside an Express application that sends a constant page of the same size. */
export default async function bench(): Promise<void> {
  const folder = await fillDatabase();
  const app = await start(['server/main.ts'], {
    ...{ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, NODE_ENV: 'test' },
  });
  const cookie = await logIn(`http://127.0.0.1:${app.port}`);
  const one = { cookie, urls: URLS, connections: CONNECTIONS };
  const warm = await load(app.port, { ...one, seconds: SECONDS });
  const peer = await start([
    join(import.meta.dirname, 'overview/constantPage.ts'),
    String(Math.round(warm.bytes)),
  ]);
  try {
    await load(peer.port, { ...one, seconds: 2 });
    const [ours, constant]: [Load[], Load[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      constant.push(await load(peer.port, { ...one, seconds: SECONDS }));
      ours.push(await load(app.port, { ...one, seconds: SECONDS }));
    }
    const cold = summarise(await coldTimes(folder, app, cookie));
    const ratios = summarise(
      ours.map(({ perSecond }, round) => perSecond / (constant[round]?.perSecond ?? NaN)),
    );
    console.log(
      `overview of ${(2 * ZAKEN).toLocaleString('en')} running terms in ${ZAKEN.toLocaleString('en')} cases, ${URLS.length} addresses, ${CONNECTIONS} connections, ${systemClock.vandaag()}`,
    );
    console.log(line('constant page', constant));
    console.log(line('overview', ours));
    console.log(
      `overview / constant page: ${ratios.median.toFixed(2)} (median of ${ROUNDS} rounds; asked ${ASKED})`,
    );
    console.log(
      `first look after a change: median ${ms(cold.median)}, best ${ms(cold.min)} (${COLD} changes)`,
    );
  } finally {
    await Promise.all([app.stop(), peer.stop()]);
  }
}
