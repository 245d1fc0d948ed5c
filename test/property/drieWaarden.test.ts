import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import type { Feiten, FeitWaarde } from '../../server/domain/dossier.ts';
import { leidSamenhangAf } from '../../server/domain/samenhang.ts';
import type { Implicatie } from '../../server/domain/samenhang.ts';
import { evaluate, evaluateAtOnce } from '../../server/engine/evaluate.ts';
import type { Condition } from '../../server/engine/ruleSchemas.ts';
import { committedRegels } from '../support/regels.ts';
import { stockEvaluate } from '../support/stockEvaluate.ts';
import { proeven } from '../support/tools.ts';

/** A small world: every value that each fact can take, so that every completion can be tried. */
const WORLD: Readonly<Record<string, readonly FeitWaarde[]>> = {
  'x.ja': [true, false],
  'x.soort': ['woning', 'lokaal', 'erf'],
  'x.gram': [0, 5, 6],
  'x.maximum': [4, 5, 6],
};

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constant('x.ja'), operator: fc.constant('is'), value: fc.boolean() }),
  fc.record({
    fact: fc.constant('x.soort'),
    operator: fc.constant('isOneOf'),
    value: fc.subarray(['woning', 'lokaal', 'erf'], { minLength: 1 }),
  }),
  fc.record({
    fact: fc.constant('x.gram'),
    operator: fc.constantFrom('greaterThan', 'atLeast', 'lessThan'),
    value: fc.oneof(fc.constantFrom(0, 5, 6), fc.constant({ fact: 'x.maximum' })),
  }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const partial: fc.Arbitrary<Feiten> = fc.record(
  Object.fromEntries(
    Object.entries(WORLD).map(([id, values]) => [id, fc.constantFrom<FeitWaarde>(null, ...values)]),
  ),
);

function completions(feiten: Feiten): Feiten[] {
  return Object.entries(WORLD).reduce<Feiten[]>(
    (all, [id, values]) =>
      feiten[id] == null ? all.flatMap((one) => values.map((value) => ({ ...one, [id]: value }))) : all,
    [feiten],
  );
}

const run = async (rule: Condition, feiten: Feiten) =>
  (await evaluate(new Map([['x', rule]]), feiten, {})).get('x')!;

describe('three values, against two oracles', () => {
  it('both runs answer as stock json-rules-engine does', async () => {
    await fc.assert(
      fc.asyncProperty(condition, partial, async (rule, feiten) => {
        const stock = await stockEvaluate(rule, feiten);
        expect(await run(rule, feiten)).to.deep.equal(stock);
        expect(evaluateAtOnce(new Map([['x', rule]]), feiten, {}).get('x')).to.deep.equal(stock);
      }),
      { numRuns: proeven(60) },
    );
  });

  it('what is decided stays so under every completion of the unknown facts', async () => {
    await fc.assert(
      fc.asyncProperty(condition, partial, async (rule, feiten) => {
        const { zeker, mogelijk } = await run(rule, feiten);
        expect(zeker && !mogelijk, 'certain implies possible').to.equal(false);
        for (const complete of completions(feiten)) {
          const full = await run(rule, complete);
          expect(full.zeker, 'nothing is unknown any more').to.equal(full.mogelijk);
          if (zeker) expect(full.zeker).to.equal(true);
          if (!mogelijk) expect(full.zeker).to.equal(false);
        }
      }),
      { numRuns: proeven(60) },
    );
  });
});

const { implicaties } = JSON.parse(
  readFileSync(new URL('../../rules/feiten/samenhang.json', import.meta.url), 'utf8'),
) as { implicaties: Implicatie[] };

/** The facts on which the requirements of 13b rest, with values on both sides of every threshold. */
const DRUGS: Readonly<Record<string, readonly FeitWaarde[]>> = {
  'pand.soort': ['woning', 'vaartuig', 'voertuig'],
  'drugs.aanwezig': [true, false],
  'drugs.harddrugsGram': [0, 0.5, 0.6],
  'drugs.hennepplanten': [0, 5, 6],
  'drugs.handelshoeveelheid': [true, false],
  'drugs.verkochtOfVerstrekt': [true, false],
  'handel.waargenomen': [true, false],
  'drugs.voorbereiding': ['geen', '10a', '11a', 'grond_onbekend'],
  'drugs.voorbereidingVoorwerpOfStof': [true, false],
  'drugs.voorbereidingErnstigeReden': [true, false],
  'drugs.teeltBeroepsOfGrootschalig': [true, false],
};
const known = (id: string) => fc.constantFrom<FeitWaarde>(...DRUGS[id]!);
const half = fc.record(
  Object.fromEntries(Object.keys(DRUGS).map((id) => [id, fc.oneof(fc.constant(null), known(id))])),
);
const whole = fc.record(Object.fromEntries(Object.keys(DRUGS).map((id) => [id, known(id)])));

describe('opiumwet-13b: a requirement that is decided stays decided', () => {
  it('under every completion that the samenhang allows', async () => {
    const regels = await committedRegels();
    const requirements = async (feiten: Feiten) => {
      const { bevoegdheden } = await regels.adviseer({ gemeente: null, peildatum: '2026-11-23', feiten });
      return bevoegdheden[0]!;
    };
    await fc.assert(
      fc.asyncProperty(half, whole, async (some, rest) => {
        const filled = Object.fromEntries(Object.keys(DRUGS).map((id) => [id, some[id] ?? rest[id]!]));
        const { waarschuwingen } = leidSamenhangAf(filled, implicaties);
        fc.pre(waarschuwingen.length === 0);
        const before = await requirements(some);
        const after = await requirements(filled);
        for (const { id, aard, uitkomst } of before.bestanddelen) {
          const later = after.bestanddelen.find((one) => one.id === id);
          if (aard === 'uitzondering' || uitkomst === 'onbekend' || !later) continue;
          expect(later.uitkomst, id).to.equal(uitkomst);
        }
        if (before.uitkomst !== 'onbekend') expect(after.uitkomst).to.equal(before.uitkomst);
      }),
      { numRuns: proeven(25) },
    );
  });
});
