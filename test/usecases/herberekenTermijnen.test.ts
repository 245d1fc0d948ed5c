import { expect } from 'chai';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';
import type { Gebruiker } from '../../server/domain/rol.ts';
import type { Deps, Termijnen } from '../../server/ports.ts';
import { bekijkHerinneringen } from '../../server/usecases/bekijkHerinneringen.ts';
import { bekijkTermijnen } from '../../server/usecases/bekijkTermijnen.ts';
import { createGeheugen } from '../../server/usecases/createGeheugen.ts';
import { herberekenTermijnen } from '../../server/usecases/herberekenTermijnen.ts';
import { legVoorvalVast } from '../../server/usecases/legVoorvalVast.ts';
import { RULES_DIR } from '../support/regels.ts';
import { nieuweZaak } from './support/besluiten.ts';
import { createTestDeps, type TestHuis } from './support/createTestDeps.ts';

/** The rules of the house with other days in the table of royal decrees. */
async function metKalender(dagen: (nu: string[]) => string[]): Promise<Termijnen> {
  const folder = mkdtempSync(join(tmpdir(), 'kalender-'));
  try {
    for (const deel of ['termijnen', 'voorvallen', 'kalender', 'bewaking'])
      cpSync(join(RULES_DIR, deel), join(folder, deel), { recursive: true });
    const file = join(folder, 'kalender/koninklijk-besluit.json');
    const table = JSON.parse(readFileSync(file, 'utf8')) as { dagen: string[] };
    writeFileSync(file, JSON.stringify({ ...table, dagen: dagen(table.dagen) }));
    return await createTermijnen(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a day that a royal decree adds late', function () {
  this.timeout(20_000);
  let huis: TestHuis;
  let jurist: Gebruiker;
  let zaakId: string;

  beforeEach(async () => {
    huis = await createTestDeps();
    jurist = await huis.wie('jurist', 'jurist');
    const { zaak } = await nieuweZaak(huis.deps, jurist);
    zaakId = zaak.id;
    huis.clock.moment = '2026-12-01T10:00:00.000Z';
    await herberekenTermijnen(huis.deps);
    // ends on 30 November, under the Atw
    await leg('aanvraag_ontvangen', '2026-10-05', 'aanvrager');
    // the same end, but counted from the end of another term
    await leg('bevel_172a', '2026-10-19', 'betrokkene', { lengte: { aantal: 6, eenheid: 'week' } });
    // ends on 4 December
    await leg('aanvraag_ontvangen', '2026-10-09', 'iemand anders');
  });
  afterEach(() => huis.deps.store.close());

  let nummer = 0;
  const leg = (soort: string, datum: string, geadresseerde: string, velden: object = {}) =>
    legVoorvalVast(huis.deps, jurist, {
      ...{ zaakId, voorvalId: `v-${(nummer += 1)}`, soort, datum, geadresseerde, betreftId: null, velden },
      proef: false,
    });
  const einden = async (): Promise<string[][]> =>
    (await huis.deps.store.read.termijnen.byZaak(zaakId)).map(({ termijn, geadresseerde, einde }) => [
      termijn,
      geadresseerde,
      einde ?? '',
    ]);
  const verschoven = () => huis.deps.store.views.verschuivingen({ sinds: '2026-01-01', aantal: 50 });

  it('moves exactly the terms that end on it under the Atw, says from where to where and why, and only once', async () => {
    const voor = await einden();
    const deps: Deps = { ...huis.deps, termijnen: await metKalender((nu) => [...nu, '2026-11-30']) };
    expect(await herberekenTermijnen(deps)).to.deep.equal({ zaken: 1, verschoven: 2 });
    const na = await einden();
    const anders = na.filter((rij) => !voor.some((eerst) => String(eerst) === String(rij)));
    // six weeks of bezwaar from 19 October end that day too; the bevel itself is no term under the Atw
    expect(anders).to.have.deep.members([
      ['beslis_aanvraag', 'aanvrager', '2026-12-01'],
      ['bezwaar', 'betrokkene', '2026-12-01'],
    ]);
    expect(na).to.deep.include(['gebied_172a_a', 'betrokkene', '2026-11-30']);
    for (const { van, naar, reden } of await verschoven())
      expect([van, naar, reden]).to.deep.equal([
        '2026-11-30',
        '2026-12-01',
        'maandag 30 november 2026 is bij koninklijk besluit met een feestdag gelijkgesteld (artikel 3 lid 3 Algemene termijnenwet)',
      ]);
    const aantal = (await verschoven()).length;
    expect(aantal).to.equal(2);
    expect(await herberekenTermijnen(deps)).to.deep.equal({ zaken: 0, verschoven: 0 });
    expect(await verschoven()).to.have.length(aantal);
    const overzicht = await bekijkTermijnen(deps, jurist, { vraag: {}, fasen: null }, createGeheugen(5));
    expect(overzicht.verschoven.map(({ van, naar }) => [van, naar])).to.deep.equal([
      ['2026-11-30', '2026-12-01'],
      ['2026-11-30', '2026-12-01'],
    ]);
    // the watcher is told of each once
    const { open } = await bekijkHerinneringen(deps, jurist);
    expect(open.map(({ soort, termijn, plandatum }) => [soort, termijn, plandatum])).to.have.deep.members([
      ['verschuiving', 'beslis_aanvraag', '2026-12-01'],
      ['verschuiving', 'bezwaar', '2026-12-01'],
    ]);
  });

  it('keeps in the history what the end was, and moves it back when the day is taken off the table again', async () => {
    await herberekenTermijnen({
      ...huis.deps,
      termijnen: await metKalender((nu) => [...nu, '2026-11-30']),
    });
    await herberekenTermijnen(huis.deps);
    const termijn = (await huis.deps.store.read.termijnen.byZaak(zaakId)).find(
      ({ geadresseerde }) => geadresseerde === 'aanvrager',
    );
    expect(termijn?.geschiedenis.map(({ van, naar }) => [van, naar])).to.deep.equal([
      [null, '2026-11-30'],
      ['2026-11-30', '2026-12-01'],
      ['2026-12-01', '2026-11-30'],
    ]);
    expect(termijn?.geschiedenis.at(-1)?.wat).to.include('niet langer met een feestdag gelijkgesteld');
  });

  it('goes on after a crash in the middle and tells nothing twice', async () => {
    const termijnen = await metKalender((nu) => [...nu, '2026-11-30']);
    const kapot: Deps = {
      ...huis.deps,
      termijnen,
      store: {
        ...huis.deps.store,
        read: huis.deps.store.read,
        views: huis.deps.store.views,
        transaction: (work) =>
          huis.deps.store.transaction((stores) =>
            work({
              ...stores,
              termijnen: { ...stores.termijnen, zetStand: () => Promise.reject(new Error('stroom weg')) },
            }),
          ),
      },
    };
    await herberekenTermijnen(kapot).catch(() => undefined);
    expect(await verschoven()).to.have.length(2);
    expect(await herberekenTermijnen({ ...huis.deps, termijnen })).to.deep.equal({ zaken: 1, verschoven: 0 });
    expect(await verschoven()).to.have.length(2);
  });
});
