import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefModel, Gebrek } from '../../server/domain/brief.ts';
import type { Briefsoort } from '../../server/domain/briefsoort.ts';
import type { Brieven } from '../../server/ports.ts';
import { brieven, rulesDir } from '../support/brieven.ts';
import { varianten } from '../support/mutatie.ts';
import type { Mutatie } from '../support/mutatie.ts';

const mutaties = JSON.parse(
  readFileSync(join(import.meta.dirname, '../data/mutaties.json'), 'utf8'),
) as readonly Mutatie[];

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
    return [{ regel: 'vorm', ernst: 'E', tekst: (error as Error).message }];
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

  it('all mutations, on every letter that they fit; every rule is hit', () => {
    const treffers = new Map<string, number>();
    const gemist: string[] = [];
    const ongebruikt: string[] = [];
    let toegepast = 0;
    for (const mutatie of mutaties) {
      let keren = 0;
      for (const { soort, waar, model } of gevallen) {
        for (const { waarde: kapot, wat } of varianten(mutatie, model, soort)) {
          keren += 1;
          const gevonden = nieuw(made, model, kapot);
          for (const { regel } of gevonden) treffers.set(regel, (treffers.get(regel) ?? 0) + 1);
          const ernstig = gevonden.filter(
            ({ ernst }) => 'EWI'.indexOf(ernst) <= 'EWI'.indexOf(mutatie.ernst),
          );
          if (ernstig.length === 0) gemist.push(`${mutatie.id} · ${waar} · ${wat}`);
        }
      }
      toegepast += keren;
      if (keren === 0) ongebruikt.push(mutatie.id);
    }
    const regels = readdirSync(join(rulesDir, 'brieftoets')).map((file) => file.replace('.json', ''));
    const cijfers = [...treffers].sort().map(([regel, keren]) => `${regel} ${keren}`);
    console.log(
      `      ${mutaties.length} mutations, applied ${toegepast} times, found ${toegepast - gemist.length}; ${cijfers.join(', ')}`,
    );
    expect(gemist, 'not found').to.deep.equal([]);
    expect(ongebruikt, 'fits no letter').to.deep.equal([]);
    expect(
      regels.filter((regel) => !treffers.has(regel)),
      'rules without a hit',
    ).to.deep.equal([]);
  });
});
