import type { Express } from 'express';
import request from 'supertest';
import { createApp } from '../../../server/web/app.ts';
import type { WebOpties } from '../../../server/web/webOpties.ts';
import { WACHTWOORD, type TestDeps } from './testDeps.ts';

export const OPTIES: WebOpties = {
  sessionSecret: 'geheim van de test',
  production: false,
  inlogPogingen: 10_000,
};

export const testApp = (test: TestDeps, anders: Partial<WebOpties> = {}): Express =>
  createApp(test.deps, { ...OPTIES, ...anders });

export type Client = ReturnType<typeof request.agent>;

const tokenIn = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';

/** The token of this session, from a page that anyone may open. */
export async function token(client: Client): Promise<string> {
  const html = (await client.get('/inloggen')).text;
  return tokenIn(html) || tokenIn((await client.get('/wachtwoord')).text);
}

/** Sends a form as a browser does: with the token of the session. */
export async function post(client: Client, path: string, velden: Record<string, string | string[]> = {}) {
  // first the token: a request takes its cookies when it is begun
  const _csrf = await token(client);
  return client
    .post(path)
    .type('form')
    .send({ _csrf, ...velden });
}

/** A browser that is logged in. */
export async function logIn(app: Express, gebruikersnaam: string, wachtwoord = WACHTWOORD): Promise<Client> {
  const client = request.agent(app);
  const antwoord = await post(client, '/inloggen', { gebruikersnaam, wachtwoord });
  if (antwoord.status !== 303) throw new Error(`log-in of ${gebruikersnaam} gave ${antwoord.status}`);
  return client;
}
