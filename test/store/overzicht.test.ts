import { expect } from 'chai';
import fc from 'fast-check';
import knexFactory from 'knex';
import { knexConfig } from '../../db/knexConfig.ts';
import { TERMIJN_GROEPEN } from '../../server/domain/groepVan.ts';
import { formatDag, readDag } from '../../server/domain/kalenderdag.ts';
import type { LopendeTermijn, TermijnBlik, TermijnFilter } from '../../server/ports.ts';
import { createStore, type WiredStore } from '../../server/store/createStore.ts';
import type { StoreSettings } from '../../server/store/storeSettings.ts';
import { account, termijn, voorval, zaak } from '../support/gegevens.ts';
import { plainOverzicht, type KaleRij } from '../support/plainOverzicht.ts';
import { DATABASES } from '../support/stores.ts';
import { proeven } from '../support/tools.ts';

const VANDAAG = '2026-11-23';
const NU = '2026-11-23T12:00:00.000Z';
const dag = (aantal: number): string => formatDag(readDag(VANDAAG) + aantal);

const ZAKEN = ['1811 Alkmaar', '1812 Alkmaar', '1811 Alkmaar'] as const;
const BEHANDELAARS = ['jurist1', 'jurist2', 'jurist1'] as const;
const TERMIJNEN = [
  ['bezwaar', 'rechtsbescherming'],
  ['verjaring_5_35', 'geld'],
  ['apv_uren', 'maatregel'],
  ['bibob_advies', 'voorbereiding'],
] as const;

/** A term in any state, with its end at a day, at an hour of today, or at an event. */
const eenTermijn = fc.record({
  zaak: fc.integer({ min: 0, max: ZAKEN.length - 1 }),
  soort: fc.constantFrom(...TERMIJNEN),
  einde: fc.oneof(
    fc.integer({ min: -5, max: 8 }).map(dag),
    fc.constantFrom('2026-11-23T12:59:00+01:00', '2026-11-23T13:00:00+01:00', '2026-11-23T13:01:00+01:00'),
    fc.constant(null),
  ),
  status: fc.constantFrom('wacht', 'lopend', 'lopend', 'lopend', 'opgeschort', 'afgehandeld', 'vervallen'),
  stil: fc.option(fc.tuple(fc.integer({ min: -1, max: 1 }), fc.option(fc.integer({ min: -1, max: 1 })))),
  noemt: fc.boolean(),
});
type Een = typeof eenTermijn extends fc.Arbitrary<infer T> ? T : never;

function rijVan(een: Een, nr: number): LopendeTermijn {
  const dicht = een.status === 'afgehandeld' || een.status === 'vervallen';
  const [van, tot] = een.stil ?? [null, null];
  return termijn(`t${String(nr).padStart(3, '0')}`, `z${een.zaak}`, {
    ...{ termijn: een.soort[0], fase: een.soort[1], status: een.status },
    ...{ einde: een.einde, veilig: een.einde },
    plandatum: dicht ? null : (een.einde?.slice(0, 10) ?? '9999-12-31'),
    opgeschortVan: van === null ? null : dag(van),
    opgeschortTot: tot === null ? null : dag(tot),
    uitleg: een.noemt ? ['Opgeschort door het advies van het Bureau Bibob.'] : ['Zes weken.'],
  });
}

/** Most parts of a filter are empty: a question with all of them set finds nothing. */
const soms = <T>(een: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, een);

const filters: fc.Arbitrary<TermijnFilter> = fc.record({
  groep: soms(fc.constantFrom(...TERMIJN_GROEPEN)),
  gebied: soms(fc.constantFrom('1811 Alkmaar', '1812 Alkmaar', '9999 Nergens')),
  behandelaarId: soms(fc.constantFrom('jurist1', 'jurist2')),
  fase: soms(fc.constantFrom('geld', 'maatregel')),
  termijn: soms(fc.constantFrom('bezwaar', 'bibob_advies')),
});
const blikken: fc.Arbitrary<TermijnBlik> = fc.record({
  vandaag: fc.constant(VANDAAG),
  nu: fc.constant(NU),
  bibob: fc.boolean(),
  fasen: soms(fc.constant(['maatregel', 'voorbereiding'])),
});

for (const database of DATABASES) {
  describe(`overview of terms on ${database.naam}`, function () {
    this.timeout(120_000);
    let settings: StoreSettings;
    let store: WiredStore;
    let leeg: () => Promise<void>;

    before(async () => {
      settings = await database.settings();
      store = await createStore(settings);
      const raw = knexFactory(knexConfig(settings));
      leeg = async () => void (await raw('termijnen').delete());
      after(() => raw.destroy());
      await store.transaction(async ({ accounts, zaken, voorvallen }) => {
        for (const id of ['jurist1', 'jurist2', 'jurist3']) await accounts.insert(account(id));
        for (const [nr, gebied] of ZAKEN.entries()) {
          const [postcode = '', plaats = ''] = gebied.split(' ');
          await zaken.insert(
            zaak(`z${nr}`, {
              objectAdres: { straat: `Voorbeeldstraat ${nr}`, postcode: `${postcode} AA`, plaats },
              behandelaarId: BEHANDELAARS[nr] ?? 'jurist1',
            }),
          );
          await voorvallen.insert(voorval(`z${nr}`));
        }
      });
    });
    after(() => store.close());
    beforeEach(() => leeg());

    const bewaar = (rijen: readonly LopendeTermijn[]) =>
      store.transaction(({ termijnen }) => termijnen.bewaar(rijen));

    it('finds, counts and pages what a plain look at every row finds', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(eenTermijn, { minLength: 5, maxLength: 40 }),
          fc.array(fc.tuple(blikken, filters), { minLength: 3, maxLength: 6 }),
          async (termijnen, vragen) => {
            await leeg();
            const rijen = termijnen.map(rijVan);
            await bewaar(rijen);
            const kaal = rijen.map((rij, nr): KaleRij => ({
              ...(rij as KaleRij),
              gebied: ZAKEN[termijnen[nr]?.zaak ?? 0] ?? '',
              behandelaarId: BEHANDELAARS[termijnen[nr]?.zaak ?? 0] ?? '',
            }));
            const plain = plainOverzicht(
              () => kaal,
              () => ['jurist1', 'jurist2', 'jurist3'].map((id) => ({ id, naam: `Medewerker ${id}` })),
            );
            for (const [blik, filter] of vragen) {
              const { overzicht } = store.views;
              expect(await overzicht.telling({ blik, filter })).to.deep.equal(
                await plain.telling({ blik, filter }),
              );
              for (const pagina of [1, 2]) {
                const vraag = { blik, filter, pagina, perPagina: 10 };
                const ids = (gevonden: readonly { id: string }[]) => gevonden.map(({ id }) => id);
                expect(ids(await overzicht.pagina(vraag))).to.deep.equal(ids(await plain.pagina(vraag)));
              }
              const naar = { blik, termijnen: ['verjaring_5_35', 'bezwaar'], totEnMet: dag(4) };
              const [een, twee] = [await overzicht.naderend(naar), await plain.naderend(naar)];
              expect([een.aantal, een.rijen.map(({ id }) => id)]).to.deep.equal([
                twee.aantal,
                twee.rijen.map(({ id }) => id),
              ]);
            }
            const alles: TermijnBlik = { vandaag: VANDAAG, nu: NU, bibob: true, fasen: null };
            expect(await store.views.overzicht.keuzes({ blik: alles })).to.deep.equal(
              await plain.keuzes({ blik: alles }),
            );
          },
        ),
        { numRuns: proeven(40) },
      );
    });

    it('gives the day and the instant back as they were, without the columns of the filters', async () => {
      const rij = termijn('t1', 'z0', {
        einde: '2026-11-23T13:00:00+01:00',
        veilig: '2026-11-23T13:00:00+01:00',
      });
      await bewaar([rij]);
      expect(await store.read.termijnen.byZaak('z0')).to.deep.equal([rij]);
    });

    it('does not name a Bibob term to choose to who may not know of it', async () => {
      await bewaar([termijn('t1', 'z0', { termijn: 'bibob_advies' }), termijn('t2', 'z0')]);
      const blik = { vandaag: VANDAAG, nu: NU, fasen: null };
      const keuzes = (bibob: boolean) => store.views.overzicht.keuzes({ blik: { ...blik, bibob } });
      expect((await keuzes(true)).termijnen).to.deep.equal(['bezwaar', 'bibob_advies']);
      expect((await keuzes(false)).termijnen).to.deep.equal(['bezwaar']);
    });

    it('has another version after each change of a term or a case, also for another process', async () => {
      const ander = await createStore(settings);
      const versies = () => Promise.all([store, ander].map(({ views }) => views.overzicht.versie()));
      const [voor] = await versies();
      await bewaar([termijn('t1', 'z0')]);
      const [na, naAnder] = await versies();
      expect([na, naAnder]).to.deep.equal([(voor ?? 0) + 1, (voor ?? 0) + 1]);
      const bekend = await ander.read.zaken.byId('z0');
      if (bekend) await ander.transaction(({ zaken }) => zaken.update({ ...bekend, titel: 'Anders' }));
      expect(await versies()).to.deep.equal([(voor ?? 0) + 2, (voor ?? 0) + 2]);
      await ander.close();
    });
  });
}
