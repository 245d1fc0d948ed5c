import { expect } from 'chai';
import request from 'supertest';
import { ROLLEN, type Rol } from '../../server/domain/rol.ts';
import { allRoutes } from '../../server/web/app.ts';
import type { Route } from '../../server/web/route.ts';
import { logIn, OPTIES, post, testApp, token, type Client } from './support/client.ts';
import { testDeps } from './support/testDeps.ts';

const test = testDeps();
const app = testApp(test);
const routes = allRoutes(test.deps, OPTIES);
const name = ({ method, path }: Route): string => `${method.toUpperCase()} ${path}`;
const address = ({ path }: Route): string => path.replace(/:\w+/g, 'bestaat-niet');

const mag = ({ toegang }: Route, rol: Rol): boolean =>
  toegang === 'openbaar' || toegang === 'aangemeld' || toegang.includes(rol);

/** A role that would get in, so that only the missing token can be why it does not. */
const wieMag = (route: Route): Rol => ROLLEN.find((rol) => mag(route, rol)) ?? 'jurist';

const probeer = async (client: Client, route: Route) =>
  route.method === 'get' ? client.get(address(route)) : post(client, address(route));

describe('access: every role on every route of the table', () => {
  it('knows routes for every role', () => {
    expect(routes.length).to.be.greaterThan(15);
    for (const rol of ROLLEN) expect(routes.filter((route) => mag(route, rol))).to.not.be.empty;
  });

  for (const rol of ROLLEN) {
    describe(`as ${rol}`, () => {
      let client: Client;
      before(async () => {
        client = await logIn(app, rol);
      });
      for (const route of routes) {
        it(`${mag(route, rol) ? 'opens' : 'refuses'} ${name(route)}`, async () => {
          const wie = route.path === '/uitloggen' ? await logIn(app, rol) : client;
          const { status, headers } = await probeer(wie, route);
          expect(headers['location']).to.not.equal('/inloggen');
          if (mag(route, rol)) expect(status).to.not.equal(403);
          else expect(status).to.equal(403);
        });
      }
    });
  }

  describe('not logged in', () => {
    for (const route of routes.filter(({ toegang }) => toegang !== 'openbaar')) {
      it(`leads ${name(route)} to the log-in`, async () => {
        const { status, headers } = await probeer(request.agent(app), route);
        expect([status, headers['location']]).to.deep.equal([303, '/inloggen']);
      });
    }
  });

  describe('without the token of the session', () => {
    for (const route of routes.filter(({ method }) => method === 'post')) {
      it(`refuses ${name(route)}`, async () => {
        const client = await logIn(app, wieMag(route));
        expect((await client.post(address(route)).type('form').send({})).status).to.equal(403);
      });
    }
  });

  describe('from another site', () => {
    for (const route of routes.filter(({ method }) => method === 'post')) {
      it(`refuses ${name(route)}, also with a token`, async () => {
        const client = await logIn(app, wieMag(route));
        const velden = { _csrf: await token(client) };
        const sturen = () => client.post(address(route)).type('form');
        expect((await sturen().set('Sec-Fetch-Site', 'cross-site').send(velden)).status).to.equal(403);
        expect((await sturen().set('Origin', 'https://elders.example').send(velden)).status).to.equal(403);
      });
    }
  });
});

describe('access: what the roles have in common', () => {
  it('shows only the log-in, public law and, to who knows its secret, a calendar to everyone', () => {
    const openbaar = routes.filter(({ toegang }) => toegang === 'openbaar').map(name);
    expect(openbaar.sort()).to.deep.equal([
      'GET /agenda/:geheim.ics',
      'GET /inloggen',
      'GET /over',
      'GET /toegankelijkheid',
      'POST /inloggen',
    ]);
  });

  it('lets a beheerder into the management only, never into a case', () => {
    const eigen = routes.filter(
      ({ toegang }) => typeof toegang !== 'string' && toegang.includes('beheerder'),
    );
    expect(eigen.filter(({ path }) => !path.startsWith('/beheer/')).map(name)).to.deep.equal([]);
    expect(
      routes.filter(({ path, toegang }) => path.startsWith('/beheer/') && toegang !== eigen[0]?.toegang),
    ).to.satisfy((rest: Route[]) => rest.every(({ toegang }) => String(toegang) === 'beheerder'));
  });

  it('lets a handhaver change nothing but what he saw at the door, what he takes up and his own links to a calendar', () => {
    const wijzigt = routes.filter(
      ({ method, toegang }) =>
        method === 'post' && typeof toegang !== 'string' && toegang.includes('handhaver'),
    );
    expect(wijzigt.map(name).sort()).to.deep.equal([
      'POST /agenda',
      'POST /agenda/:id/intrekken',
      'POST /herinneringen/:berichtId',
      'POST /zaken/:zaakId/termijnen/nieuw',
      'POST /zaken/zoeken',
    ]);
  });

  it('has only ids in its addresses, and the secret of a calendar, which a program can send in no other way', () => {
    const namen = routes
      .filter(({ path }) => path !== '/agenda/:geheim.ics')
      .flatMap(({ path }) => [...path.matchAll(/:(\w+)/g)].map(([, naam]) => naam));
    expect(namen.filter((naam) => !/^(id|[a-z]+Id|[a-z]+Index)$/.test(naam ?? ''))).to.deep.equal([]);
  });

  it('has no two routes on one address', () => {
    const namen = routes.map(name);
    expect(namen.filter((naam, nr) => namen.indexOf(naam) !== nr)).to.deep.equal([]);
  });

  it('shows in the menu only what the role may open', async () => {
    for (const rol of ROLLEN) {
      const html = (await (await logIn(app, rol)).get('/hulp')).text;
      const menu = html.slice(html.indexOf('class="mw-nav"'), html.indexOf('</nav>'));
      const paden = [...menu.matchAll(/href="([^"]+)"/g)].map(([, pad]) => pad);
      expect(paden).to.not.be.empty;
      for (const pad of paden) {
        const route = routes.find(({ method, path }) => method === 'get' && path === pad);
        expect(route && mag(route, rol), `${rol}: ${pad}`).to.equal(true);
      }
    }
  });
});
