import { expect } from 'chai';
import fc from 'fast-check';
import type { BriefModel } from '../../server/domain/brief.ts';
import type { Gebruiker, Rol } from '../../server/domain/rol.ts';
import { bewerkConcept } from '../../server/usecases/bewerkConcept.ts';
import { legVoor } from '../../server/usecases/legVoor.ts';
import { onderteken } from '../../server/usecases/onderteken.ts';
import { openZaak } from '../../server/usecases/openZaak.ts';
import { stelConceptOp } from '../../server/usecases/stelConceptOp.ts';
import { stelVast } from '../../server/usecases/stelVast.ts';
import { vraagAdvies } from '../../server/usecases/vraagAdvies.ts';
import { allRoutes, createApp } from '../../server/web/app.ts';
import type { Route } from '../../server/web/route.ts';
import { modelInVelden } from '../../server/web/screens/concept/velden.ts';
import { proeven } from '../support/tools.ts';
import { createTestDeps, type TestHuis } from '../usecases/support/createTestDeps.ts';
import { logIn, OPTIES, token, type Client } from './support/client.ts';

const ADRES = { straat: 'Voorbeeldstraat 1', postcode: '9999 AA', plaats: 'Voorbeeldstad' };
const ROLLEN: readonly Rol[] = ['jurist', 'toetser', 'ondertekenaar', 'handhaver', 'beheerder'];

/** Names that forms of the house use, and names that somebody tries. */
const NAMEN = [
  ...['titel', 'objectOmschrijving', 'object.straat', 'betrokkene.naam', 'betrokkene.rol', 'naam', 'rol'],
  ...[
    'straat',
    'postcode',
    'plaats',
    'version',
    'actie',
    'zoek',
    'pagina',
    'laatstGezien',
    'peildatum',
    'soort',
  ],
  ...['bron.soort', 'bron.omschrijving', 'bron.datum', 'bron.pagina', 'reden', 'akkoord', 'datum', 'kanaal'],
  ...['bewijs', 'geadresseerdeIndex', 'gebruikersnaam', 'functie', 'rollen', 'actief', 'huidig', 'nieuw'],
  ...['herhaling', 'wachtwoord', 'feiten.pand.soort', 'feiten.drugs.harddrugsGram', 'maatregel.duur.aantal'],
  ...['maatregel.duur.eenheid', 'maatregel.ingang.datum', 'maatregel.ingang.tijd', 'maatregel.bedragCent'],
  ...['dagtekening', 'orgaan', 'geadresseerden.0.naam', 'geadresseerden.999.naam', 'weging.__proto__'],
  ...[
    'weging.noodzaak',
    'feiten.0.tekst',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
  ],
  ...['__proto__[rollen]', 'a[b][c][d][e][f]', 'gemeente', 'ondertekening.naam', 'status', 'id', 'x[]'],
];
const waarde: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    ...[
      '',
      'ja',
      '1',
      '2',
      '-1',
      '1e309',
      '999999999',
      '0',
      'NaN',
      'null',
      '01-01-2027',
      '31-02-2027',
      '2026-11-26',
    ],
    ...[
      'opslaan',
      'voorleggen',
      'voorbeeld',
      'advies',
      'rij',
      'sluiting-13b',
      'woning',
      'onbepaald',
      'maand',
      'jaar',
    ],
    ...[
      '2.500',
      '99999999999999999999',
      '<%= v %>',
      "'; drop table zaken; --",
      '\u0000',
      'a\u0000b',
      '\ud83d\ude00',
    ],
    ...[
      'x'.repeat(20_000),
      'a '.repeat(3_000),
      '../../etc/passwd',
      'aangetekende_post',
      'jurist',
      'document',
      '12,5',
    ],
    ...['01-01-0001', '31-12-9999', '25:99', '09:00', '%00', '𝔘', '\r\n\r\n', '[nog iets]'],
  ),
);
const lichaam = fc.array(fc.tuple(fc.constantFrom(...NAMEN), waarde), { maxLength: 25 });

describe('random forms on every POST of the house, as every role that may send it', function () {
  this.timeout(600_000);
  let huis: TestHuis;
  let routes: readonly Route[];
  const defecten: unknown[] = [];
  const clients = new Map<Rol, Client>();
  const tokens = new Map<Rol, string>();
  const ids: Record<string, string[]> = {};
  const eigenVelden: Record<string, string>[] = [];

  before(async () => {
    huis = await createTestDeps();
    const gebruikers = new Map<Rol, Gebruiker>();
    for (const rol of ROLLEN) gebruikers.set(rol, await huis.wie(rol, rol));
    const app = createApp(huis.deps, { ...OPTIES, log: (regel) => void defecten.push(regel) });
    routes = allRoutes(huis.deps, OPTIES);
    for (const rol of ROLLEN) {
      const client = await logIn(app, rol, `wachtwoord van ${rol}`);
      clients.set(rol, client);
      tokens.set(rol, await token(client));
    }
    await vul(gebruikers);
  });
  after(() => huis.deps.store.close());

  /** A case with a letter in every state. */
  async function vul(gebruikers: ReadonlyMap<Rol, Gebruiker>): Promise<void> {
    const { deps } = huis;
    const [jurist, toetser, ondertekenaar] = ROLLEN.map((rol) => gebruikers.get(rol)) as [
      Gebruiker,
      Gebruiker,
      Gebruiker,
    ];
    const wie = { naam: 'V. Oorbeeld', ...ADRES, rol: 'huurder' };
    const nieuw = { titel: 'Woning', objectOmschrijving: 'de woning', object: ADRES, betrokkene: wie };
    const { zaak, betrokkene } = await openZaak(deps, jurist, nieuw);
    const plek = { zaakId: zaak.id, betrokkeneId: betrokkene.id };
    await vraagAdvies(deps, jurist, { ...plek, peildatum: deps.clock.vandaag() });
    const [voorbeeld] = deps.brieven.voorbeelden('sluiting-13b') as BriefModel[];
    const concept = async () => {
      const { id, version } = await stelConceptOp(deps, jurist, { ...plek, soort: 'sluiting-13b' });
      const model = { ...voorbeeld, kenmerk: zaak.nummer, dagtekening: deps.clock.vandaag() };
      return bewerkConcept(deps, jurist, { besluitId: id, version, model });
    };
    const voorgelegd = async () => {
      const { id: besluitId, version } = await concept();
      return legVoor(deps, jurist, { besluitId, version });
    };
    const vastgesteld = async () => {
      const { id: besluitId, version } = await voorgelegd();
      return stelVast(deps, toetser, { besluitId, version });
    };
    const getekend = async () => onderteken(deps, ondertekenaar, { besluitId: (await vastgesteld()).id });
    const besluiten = [await concept(), await voorgelegd(), await vastgesteld(), await getekend()];
    ids['zaakId'] = [zaak.id];
    ids['betrokkeneId'] = [betrokkene.id, 'nieuw', 'gedeeld'];
    ids['besluitId'] = besluiten.map(({ id }) => id);
    ids['id'] = [...gebruikers.values()].map(({ id }) => id);
    const [eerste] = besluiten;
    if (eerste) eigenVelden.push({ ...modelInVelden(eerste.model, []), version: String(eerste.version) });
  }

  const adres = ({ path }: Route, keuze: number): string =>
    path.replace(/:(\w+)/g, (_, naam: string) => {
      const mogelijk = [...(ids[naam] ?? []), '%00', "' or 1=1", '__proto__'];
      return encodeURI(mogelijk[keuze % mogelijk.length] ?? '').replace('%2500', '%00');
    });

  it('is answered with a page, a redirect or a refusal: never with a failure of the house', async () => {
    const posts = routes.filter(({ method, path }) => method === 'post' && path !== '/uitloggen');
    const stuur = fc.record({
      route: fc.nat(posts.length - 1),
      rol: fc.constantFrom(...ROLLEN),
      keuze: fc.nat(6),
      velden: lichaam,
      vol: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(stuur, async ({ route, rol, keuze, velden, vol }) => {
        const deze = posts[route] as Route;
        const toegang = deze.toegang;
        const wie = Array.isArray(toegang) && !toegang.includes(rol) ? (toegang[0] as Rol) : rol;
        const body = new URLSearchParams(vol ? (eigenVelden[0] ?? {}) : {});
        for (const [naam, tekst] of velden) body.append(naam, tekst);
        body.set('_csrf', tokens.get(wie) ?? '');
        defecten.length = 0;
        const antwoord = await (clients.get(wie) as Client)
          .post(adres(deze, keuze))
          .type('form')
          .send(body.toString());
        expect(antwoord.status, `${deze.path}: ${JSON.stringify(defecten)}`).to.be.lessThan(500);
      }),
      { numRuns: proeven(80) },
    );
    expect(({} as Record<string, unknown>)['rollen']).to.equal(undefined);
  });

  it('is answered on every GET too, whatever stands in the address', async () => {
    const gets = routes.filter(({ method }) => method === 'get');
    const vraag = fc.record({
      route: fc.nat(gets.length - 1),
      rol: fc.constantFrom(...ROLLEN),
      keuze: fc.nat(6),
      query: lichaam,
    });
    await fc.assert(
      fc.asyncProperty(vraag, async ({ route, rol, keuze, query }) => {
        const deze = gets[route] as Route;
        const zoek = new URLSearchParams();
        for (const [naam, tekst] of query) zoek.append(naam, tekst.slice(0, 200));
        const antwoord = await (clients.get(rol) as Client).get(`${adres(deze, keuze)}?${zoek.toString()}`);
        expect(antwoord.status, deze.path).to.be.lessThan(500);
      }),
      { numRuns: proeven(40) },
    );
  });

  it('refuses the character NUL in a form and in an address, which PostgreSQL could only fail on', async () => {
    const client = clients.get('jurist') as Client;
    const body = `_csrf=${tokens.get('jurist') ?? ''}&titel=a%00b`;
    expect((await client.post('/zaken/nieuw').type('form').send(body)).status).to.equal(400);
    expect((await client.get('/zaken/a%00b')).status).to.equal(400);
  });

  it('takes no objects from a form: a nested name is a field that no screen reads', async () => {
    const client = clients.get('beheerder') as Client;
    const body = `_csrf=${tokens.get('beheerder') ?? ''}&naam[toString]=x&version[toString]=x`;
    const antwoord = await client
      .post(`/beheer/accounts/${ids['id']?.[0] ?? ''}`)
      .type('form')
      .send(body);
    expect(antwoord.status).to.be.oneOf([400, 422]);
  });
});
