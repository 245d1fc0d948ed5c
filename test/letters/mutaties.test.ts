import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefModel, Gebrek } from '../../server/domain/brief.ts';
import type { Briefsoort } from '../../server/domain/briefsoort.ts';
import { InputFaults, Refusal } from '../../server/domain/fault.ts';
import type { Brieven } from '../../server/ports.ts';
import { brieven, rulesDir } from '../support/brieven.ts';
import { varianten } from '../support/mutatie.ts';
import type { Mutatie } from '../support/mutatie.ts';

const lijst = (bestand: string): readonly Mutatie[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../data', bestand), 'utf8')) as readonly Mutatie[];
const eerste = lijst('mutaties.json');
/** By a hand that never saw the rules of the lint. */
const onafhankelijk = lijst('mutaties-onafhankelijk.json');

interface Geval {
  readonly soort: Briefsoort;
  readonly waar: string;
  readonly model: BriefModel;
}
const sleutel = ({ regel, ernst, veld, tekst }: Gebrek): string => `${regel}/${ernst} ${veld ?? ''} ${tekst}`;

/** What the lint says after a change and did not say before. A model that can no longer be read is refused: that counts. */
function nieuw(made: Brieven, model: BriefModel, kapot: unknown): Gebrek[] {
  const eerst = new Set(made.toets(model).map(sleutel));
  try {
    return made.toets(made.leesModel(kapot)).filter((gebrek) => !eerst.has(sleutel(gebrek)));
  } catch (error) {
    // a fault of the lint itself is no finding
    if (!(error instanceof InputFaults || error instanceof Refusal)) throw error;
    return [{ regel: 'vorm', ernst: 'E', tekst: error.message }];
  }
}

/**
 * The list of mutations is written from the research on what each letter must contain (row in `eis`), not from the lint.
 * Each takes a right letter and removes or breaks one thing; the lint must say so, as gravely as the law takes it.
 */
describe('the lint finds every part that is taken away or broken', function () {
  this.timeout(300_000);
  let made: Brieven;
  let gevallen: Geval[];
  /** How often each rule spoke, over both lists. */
  const treffers = new Map<string, number>();
  before(async () => {
    made = await brieven();
    gevallen = made.soorten().flatMap((soort) =>
      made.voorbeelden(soort.slug).map((json, nr) => ({
        soort,
        waar: `${soort.slug} ${nr + 1}`,
        model: made.leesModel(json),
      })),
    );
  });

  it('and reports nothing on the unbroken letters', () => {
    for (const { waar, model } of gevallen) expect(made.toets(model).map(sleutel), waar).to.deep.equal([]);
  });

  /** One mutation on every letter that it fits: how often, where the lint stays silent or too light, and which rules spoke. */
  function breek(mutatie: Mutatie): { keren: number; gemist: string[]; regels: string[] } {
    const uit = { keren: 0, gemist: [] as string[], regels: [] as string[] };
    for (const { soort, waar, model } of gevallen) {
      for (const { waarde: kapot, wat } of varianten(mutatie, model, soort)) {
        uit.keren += 1;
        const gevonden = nieuw(made, model, kapot);
        uit.regels.push(...gevonden.map(({ regel }) => regel));
        const ernstig = gevonden.some(({ ernst }) => 'EWI'.indexOf(ernst) <= 'EWI'.indexOf(mutatie.ernst));
        if (!ernstig) uit.gemist.push(`${mutatie.id} · ${waar} · ${wat}`);
      }
    }
    for (const regel of uit.regels) treffers.set(regel, (treffers.get(regel) ?? 0) + 1);
    return uit;
  }

  /** A whole list: its figures are printed, and every application is found. */
  function vindtAlles(naam: string, mutaties: readonly Mutatie[]): void {
    const gedaan = mutaties.map((mutatie) => ({ mutatie, ...breek(mutatie) }));
    const keren = gedaan.reduce((som, een) => som + een.keren, 0);
    const gemist = gedaan.flatMap((een) => een.gemist);
    console.log(
      `      ${naam}: ${mutaties.length} mutations, applied ${keren} times, found ${keren - gemist.length}`,
    );
    expect(gemist, 'not found').to.deep.equal([]);
    const ongebruikt = gedaan.filter((een) => een.keren === 0).map(({ mutatie }) => mutatie.id);
    expect(ongebruikt, 'fits no letter').to.deep.equal([]);
  }

  it('all mutations of the first list, on every letter that they fit', () =>
    vindtAlles('first list', eerste));
  it('all mutations by a hand that never saw the lint, on every letter that they fit', () =>
    vindtAlles('independent list', onafhankelijk));

  it('every rule is hit by one of the lists', () => {
    const regels = readdirSync(join(rulesDir, 'brieftoets')).map((file) => file.replace('.json', ''));
    const cijfers = [...treffers].sort().map(([regel, keren]) => `${regel} ${keren}`);
    console.log(`      ${cijfers.join(', ')}`);
    expect(
      regels.filter((regel) => !treffers.has(regel)),
      'rules without a hit',
    ).to.deep.equal([]);
  });
});
