import { expect } from 'chai';
import { OPERATOREN } from '../../server/domain/operatoren.ts';
import type { Voorwaarde } from '../../server/domain/regelBoek.ts';
import { vergelijkBeleid } from '../../server/domain/vergelijkBeleid.ts';
import { conditionText, WORDS } from '../../server/engine/conditionText.ts';
import { committedRegels } from '../support/regels.ts';

const lines = (one: Voorwaarde): string[] => (one.soort === 'regel' ? [one.tekst] : one.delen.flatMap(lines));

describe('the rules as a jurist reads them', () => {
  it('every operator has words, and every condition of the rules can be printed without a code', async () => {
    expect(Object.keys(WORDS).sort()).to.deep.equal(Object.keys(OPERATOREN).sort());
    const { boek } = await committedRegels();
    const printed = [
      ...boek.bevoegdheden.flatMap(({ teksten }) =>
        teksten.flatMap(({ gronden }) => gronden.flatMap(({ bestanddelen }) => bestanddelen)),
      ),
      ...boek.signalen,
    ].flatMap(({ voorwaarde }) => lines(voorwaarde));
    expect(printed).to.have.length.above(500);
    for (const line of printed) expect(line).to.not.match(/undefined|\[object|drempel\.|afgeleid\./);
  });

  it('a threshold is printed with its comparator and unit, a duration in words', () => {
    const source = { status: 'niet_geverifieerd' } as const;
    const thresholds = { gram: { comparator: 'greaterThan', value: 0.5, unit: 'gram', source } } as const;
    const text = (condition: Parameters<typeof conditionText>[0]) =>
      lines(conditionText(condition, (id) => id, thresholds)).join();
    expect(text({ fact: 'x', operator: 'exceeds', value: { fact: 'drempel.gram' } })).to.equal(
      'x → is meer dan 0,5 gram',
    );
    expect(text({ fact: 'x', operator: 'longerThan', value: { aantal: 3, eenheid: 'maand' } })).to.include(
      'drie maanden',
    );
    expect(text({ fact: 'x', operator: 'lessThan', value: { fact: 'y' } })).to.include('antwoord op “y”');
    expect(text({ fact: 'x', operator: 'hasRow', value: { eigenGedrag: true } })).to.include(
      'eigenGedrag: ja',
    );
  });

  it('each power has its texts, newest first, with source, interval and examples', async () => {
    const { boek } = await committedRegels();
    const opiumwet = boek.bevoegdheden.find(({ id }) => id === 'opiumwet-13b')!;
    expect(opiumwet.teksten.map(({ vanaf }) => vanaf)).to.deep.equal([
      '2025-07-01',
      '2019-01-01',
      '2007-11-01',
      '1999-04-21',
    ]);
    for (const { teksten } of boek.bevoegdheden)
      for (const { voorbeelden, gezien } of teksten) {
        expect(voorbeelden).to.have.length.above(1);
        expect(gezien).to.match(/\((S|S\*|K)\)$/);
      }
  });

  it('two policies side by side: what is the same, what differs, what is in one of them only', async () => {
    const { boek } = await committedRegels();
    const asten = boek.beleid.find(({ id }) => id === 'damocles-asten-2019')!;
    const [eerste, tweede, ...rest] = asten.rijen;
    const ander = {
      ...asten,
      rijen: [eerste!, { ...tweede!, delen: [{ naam: 'Duur', waarde: 'vijf maanden' }] }, ...rest.slice(1)],
    };
    const gelijk = new Map(vergelijkBeleid(asten, ander).map((rij) => [rij.naam, rij]));
    expect(gelijk.get('Algemeen')!.gelijk).to.equal(true);
    expect(gelijk.get(eerste!.id)!.gelijk).to.equal(true);
    expect(gelijk.get(tweede!.id)!.gelijk).to.equal(false);
    expect(gelijk.get(rest[0]!.id)).to.include({ ander: null, gelijk: false });
  });
});
