import { expect } from 'chai';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Voorval } from '../../server/domain/voorval.ts';
import type { VoorvalSoort, VoorvalVeld } from '../../server/domain/voorvalSoort.ts';
import { formatDag, readDag } from '../../server/domain/kalenderdag.ts';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';
import { loadTermijnen } from '../../server/engine/loadTermijnen.ts';
import { loadVoorvallen } from '../../server/engine/loadVoorvallen.ts';
import { checkVoorvallen } from '../../server/engine/checkVoorvallen.ts';
import type { Termijnen } from '../../server/ports.ts';
import { proeven } from '../support/tools.ts';

const root = join(import.meta.dirname, '../..');
const RULES = join(root, 'rules');

/** Terms that no voorval starts, each with what tells of them instead. */
const ANDERS: Readonly<Record<string, string>> = {
  verlenging_4_111: 'days that uitstel_verleend adds to the verjaring itself',
};

/** Terms that only the calendar ends, each with the reason. */
const VANZELF: Readonly<Record<string, string>> = {
  bibob_hergebruik: 'an advice may be used again until it is five years old',
  schorsing_na_bob: 'a suspension lasts as long as the court said',
  verlenging_4_111: 'days that uitstel_verleend adds to the verjaring itself',
};

describe('the terms of a case, from what happens in it', function () {
  this.timeout(600_000);
  let termijnen: Termijnen;
  let soorten: readonly VoorvalSoort[];
  before(async () => {
    termijnen = await createTermijnen(RULES);
    ({ soorten } = termijnen);
  });

  it('comes out as each worked example of the rules says', () => {
    const { kalender, definities } = loadTermijnen(RULES);
    const { soorten: geladen } = loadVoorvallen(RULES);
    if (kalender === null) throw new Error('no calendar');
    expect(checkVoorvallen(geladen, { kalender, definities, soorten: geladen })).to.deep.equal([]);
  });

  it('can start every term that has a length: by a voorval or by a letter', () => {
    const mappen = readdirSync(join(root, 'templates/brieven'), { withFileTypes: true });
    const slugs = mappen.filter((map) => map.isDirectory()).map(({ name }) => name);
    const brieven = slugs.flatMap((slug) => {
      const file = readFileSync(join(root, 'templates/brieven', slug, 'brief.json'), 'utf8');
      return (JSON.parse(file) as { termijnen: string[] }).termijnen;
    });
    const begonnen = soorten.flatMap(({ effects }) =>
      effects.flatMap((effect) =>
        effect.kind === 'starts' ? [effect.termijn] : effect.kind === 'interrupts' ? [effect.into] : [],
      ),
    );
    const bekend = new Set([...brieven, ...begonnen, ...Object.keys(ANDERS)]);
    const nooit = termijnen.ids.filter((id) => termijnen.definitie(id).kind === 'term' && !bekend.has(id));
    expect(nooit).to.deep.equal([]);
  });

  it('can end every term before its day comes: nothing stays on the list of who has done his work', () => {
    const eindigt = new Set(
      soorten.flatMap(({ effects }) =>
        effects.flatMap((effect) =>
          effect.kind === 'finishes' || effect.kind === 'lapses' || effect.kind === 'interrupts'
            ? effect.termijnen
            : [],
        ),
      ),
    );
    const nooit = termijnen.ids.filter((id) => termijnen.definitie(id).kind === 'term' && !eindigt.has(id));
    expect(nooit.sort()).to.deep.equal(Object.keys(VANZELF).sort());
  });

  const EERSTE = readDag('2024-01-01');
  const dag = fc.integer({ min: EERSTE, max: EERSTE + 1500 }).map(formatDag);
  const waarde = ({ kind, choices }: VoorvalVeld): fc.Arbitrary<unknown> => {
    switch (kind) {
      case 'ja_nee':
        return fc.boolean();
      case 'keuze':
        return fc.constantFrom(...(choices ?? []).map(({ id }) => id));
      case 'lengte':
        return fc.record({
          aantal: fc.integer({ min: 1, max: 6 }),
          eenheid: fc.constantFrom('uur', 'dag', 'week', 'maand'),
        });
      case 'datum':
      case 'moment':
        return dag;
    }
  };
  /** Any voorval of any kind on any day, for one of two people. */
  const voorval = (): fc.Arbitrary<Voorval> =>
    fc.constantFrom(...soorten.filter(({ id }) => id !== 'bekendmaking')).chain((soort) =>
      fc.record({
        id: fc.uuid(),
        soort: fc.constant(soort.id),
        datum: soort.moments.includes('date') ? dag : dag.map((iso) => `${iso}T12:00:00+01:00`),
        geadresseerde: soort.per === 'zaak' ? fc.constant('') : fc.constantFrom('de een', 'de ander'),
        betreftId: fc.constant(null),
        velden: fc.record(Object.fromEntries(soort.fields.map((veld) => [veld.id, waarde(veld)]))),
        herroepen: fc.constant(null),
      }),
    );
  const zaak = () => fc.uniqueArray(voorval(), { maxLength: 14, selector: ({ id }) => id });
  const kern = (voorvallen: readonly Voorval[]) =>
    termijnen
      .verloop(voorvallen)
      .termijnen.map(({ sleutel, status, start, einde, veilig, eindeBij }) => [
        sleutel,
        status,
        start,
        einde,
        veilig,
        eindeBij,
      ]);
  const gesorteerd = (voorvallen: readonly Voorval[]) => kern(voorvallen).map(String).sort();

  it('gives every term a state, and a day to plan on or the reason why there is none, whatever happens', () => {
    fc.assert(
      fc.property(zaak(), (voorvallen) => {
        for (const { status, einde, veilig, eindeBij, start, uitleg, geschiedenis } of termijnen.verloop(
          voorvallen,
        ).termijnen) {
          expect(uitleg).not.to.be.empty;
          expect(geschiedenis).not.to.be.empty;
          if (status === 'wacht') expect(start).to.equal(null);
          if (status === 'opgeschort') expect(eindeBij).to.be.a('string');
          if (status === 'lopend') expect(veilig, 'a day to plan on').to.be.a('string');
          if (status === 'lopend' && einde === null) expect(eindeBij).to.be.a('string');
        }
      }),
      { numRuns: proeven(150) },
    );
  });

  it('is the same in whatever order things of different days are recorded', () => {
    const verschillend = () =>
      fc.uniqueArray(voorval(), { maxLength: 10, selector: ({ datum }) => datum.slice(0, 10) });
    fc.assert(
      fc.property(verschillend(), fc.infiniteStream(fc.nat()), (voorvallen, keuzes) => {
        const geschud = [...voorvallen].sort(() => (Number(keuzes.next().value) % 2 === 0 ? 1 : -1));
        expect(gesorteerd(geschud)).to.deep.equal(gesorteerd(voorvallen));
      }),
      { numRuns: proeven(100) },
    );
  });

  it('is after a mistake is taken back what it would have been without it', () => {
    fc.assert(
      fc.property(zaak(), fc.nat(), (voorvallen, nummer) => {
        const plek = voorvallen.length === 0 ? 0 : nummer % voorvallen.length;
        const herroepen = voorvallen.map((een, nr) =>
          nr === plek ? { ...een, herroepen: 'vergissing' } : een,
        );
        const zonder = voorvallen.filter((_, nr) => nr !== plek);
        expect(kern(herroepen)).to.deep.equal(kern(zonder));
      }),
      { numRuns: proeven(100) },
    );
  });

  /** Begin, standstill and go-on of a term, and how its article counts the days between question and answer. */
  const STILSTANDEN = [
    {
      termijn: 'beslis_aanvraag',
      van: 'aanvraag_ontvangen',
      stil: 'aanvulling',
      telt: (n: number) => Math.max(0, n - 1),
    },
    {
      termijn: 'beslis_aanvraag',
      van: 'aanvraag_ontvangen',
      stil: 'bibob_advies',
      telt: (n: number) => n + 1,
    },
    { termijn: 'bibob_advies', van: 'bibob_advies_gevraagd', stil: 'bibob_gegevens', telt: (n: number) => n },
    { termijn: 'verjaring_5_35', van: 'verbeurte', stil: 'insolventie', telt: (n: number) => n + 1 },
  ] as const;
  for (const { termijn, van, stil, telt } of STILSTANDEN)
    it(`gives back exactly the days of ${stil} to ${termijn}, by the count of its own article`, () => {
      const [begin, slot] =
        stil === 'insolventie' ? ['_begonnen', '_geeindigd'] : ['_gevraagd', '_ontvangen'];
      fc.assert(
        fc.property(fc.integer({ min: EERSTE, max: EERSTE + 1000 }), fc.nat({ max: 40 }), (start, dagen) => {
          const stap = (soort: string, op: number): Voorval => ({
            ...{ id: soort, soort, datum: formatDag(op), geadresseerde: 'de een' },
            ...{ betreftId: null, herroepen: null, velden: { uiterlijk: formatDag(op + 50) } },
          });
          const stappen = [
            stap(van, start),
            stap(stil + begin, start + 7),
            stap(stil + slot, start + 7 + dagen),
          ];
          const stand = termijnen.verloop(stappen).termijnen.find((een) => een.termijn === termijn);
          const som = { id: 'som', termijn, start: formatDag(start), opschortingDagen: telt(dagen) };
          expect(stand?.einde).to.equal(termijnen.bereken(som)[0]?.einde);
        }),
        { numRuns: proeven(100) },
      );
    });

  it('what happens to one addressee does not move the terms of another', () => {
    // a request to collect, of whoever it is, keeps every claim alive (Awb 5:37a lid 2 and 3)
    const raaktIedereen = ({ soort, velden }: Voorval): boolean =>
      soort.startsWith('verzoek_invordering') || velden['tegen'] === 'verzoek_invordering';
    const alleenPersonen = () =>
      zaak().map((alle) => alle.filter((een) => een.geadresseerde !== '' && !raaktIedereen(een)));
    fc.assert(
      fc.property(alleenPersonen(), (voorvallen) => {
        const eigen = voorvallen.filter(({ geadresseerde }) => geadresseerde === 'de een');
        const samen = termijnen.verloop(voorvallen).termijnen;
        const een = (lijst: typeof samen) =>
          lijst
            .filter(({ geadresseerde }) => geadresseerde === 'de een')
            .map(({ sleutel, status, start, einde, eindeBij }) => [sleutel, status, start, einde, eindeBij]);
        expect(een(samen)).to.deep.equal(een(termijnen.verloop(eigen).termijnen));
      }),
      { numRuns: proeven(100) },
    );
  });
});
