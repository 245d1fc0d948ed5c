import { expect } from 'chai';
import { OPERATOREN, pasToe } from '../../server/domain/operatoren.ts';

describe('the operators of the rules', () => {
  it('answer unknown for an unknown fact, whatever the operator', () => {
    for (const naam of Object.keys(OPERATOREN)) {
      expect(pasToe(naam, null, 1), naam).to.equal(null);
      expect(pasToe(naam, undefined, 1), naam).to.equal(null);
      expect(pasToe(naam, 1, null), naam).to.equal(null);
    }
  });

  it('"more than 5" is not "5 or more"', () => {
    const meerDan = { comparator: 'greaterThan', value: 5 };
    const tenMinste = { comparator: 'atLeast', value: 5 };
    expect([4, 5, 5.01].map((n) => pasToe('exceeds', n, meerDan))).to.deep.equal([false, false, true]);
    expect([4.99, 5, 6].map((n) => pasToe('exceeds', n, tenMinste))).to.deep.equal([false, true, true]);
  });

  it('compare numbers, days and values', () => {
    expect(pasToe('greaterThan', 1, 0)).to.equal(true);
    expect(pasToe('atLeast', 1, 1)).to.equal(true);
    expect(pasToe('lessThan', 1, 1)).to.equal(false);
    expect(pasToe('onOrAfter', '2023-01-01', '2023-01-01')).to.equal(true);
    expect(pasToe('onOrAfter', '2022-12-31', '2023-01-01')).to.equal(false);
    expect(pasToe('is', false, false)).to.equal(true);
    expect(pasToe('isOneOf', 'erf', ['woning', 'erf'])).to.equal(true);
    expect(pasToe('known', false, true)).to.equal(true);
  });

  it('a list that is present is complete, an empty one means none', () => {
    expect(pasToe('isEmpty', [], true)).to.equal(true);
    expect(pasToe('notEmpty', [], true)).to.equal(false);
    expect(pasToe('containsAny', ['10a'], ['10a', '11a'])).to.equal(true);
    expect(pasToe('hasRow', [], { eigenGedrag: true })).to.equal(false);
  });

  it('a missing field in a list item leaves the row unknown', () => {
    const patroon = { eigenGedrag: true, rol: 'groep' };
    expect(pasToe('hasRow', [{ eigenGedrag: true, rol: 'groep' }], patroon)).to.equal(true);
    expect(pasToe('hasRow', [{ eigenGedrag: null, rol: 'groep' }], patroon)).to.equal(null);
    expect(pasToe('hasRow', [{ rol: 'leidend' }], patroon)).to.equal(false);
  });

  it('a duration without an end is longer than every other', () => {
    const maand = (aantal: number) => ({ aantal, eenheid: 'maand' });
    expect(pasToe('longerThan', { onbepaald: true }, maand(1200))).to.equal(true);
    expect(pasToe('longerThan', { aantal: 9, eenheid: 'week' }, maand(2))).to.equal(true);
    expect(pasToe('longerThan', maand(6), { aantal: 8, eenheid: 'week' })).to.equal(true);
    expect(pasToe('longerThan', { aantal: 48, eenheid: 'uur' }, { aantal: 2, eenheid: 'dag' })).to.equal(
      false,
    );
    expect(pasToe('indefinite', maand(3), true)).to.equal(false);
    expect(pasToe('indefinite', { onbepaald: true }, true)).to.equal(true);
  });

  it('refuse a name that does not exist', () => {
    expect(() => pasToe('toString', 1, 1)).to.throw('unknown operator');
  });
});
