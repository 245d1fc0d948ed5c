import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countInstant, endOfDay } from '../../server/domain/countTermijn.ts';
import { opschortingAwb, opschortingBibob } from '../../server/domain/opschorting.ts';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';
import type { Voorval } from '../../server/domain/voorval.ts';
import type { Termijnen } from '../../server/ports.ts';

const root = join(import.meta.dirname, '../..');

interface Vector {
  readonly id: string;
  readonly term: string;
  readonly calc: {
    readonly kind: string;
    readonly start: string;
    readonly from: string;
    readonly to: string;
    readonly date: string;
    readonly hours: number;
    readonly suspendDays?: number;
    readonly length?: { value: number; unit: string };
  };
  readonly nominal_end?: string;
  readonly atw_used?: string[];
  readonly expected_end: string;
  readonly explanation: string;
}
const vectors = JSON.parse(
  readFileSync(join(root, 'test/data/termijnen/vectoren.json'), 'utf8'),
) as readonly Vector[];

const UNITS: Readonly<Record<string, string>> = {
  hours: 'uur',
  days: 'dag',
  weeks: 'week',
  months: 'maand',
  years: 'jaar',
};

/** A term whose end is an event of a procedure (Awb 5:35 lid 2) has no sum: the voorvallen of the case tell its end. */
const EVENT_DRIVEN = ['TV057'];

/** A forfeited sum of this day, and a procedure against the last that ends irrevocably on another. */
const procedure = (verbeurd: string, onherroepelijk: string): Voorval[] =>
  [
    ['verbeurte', verbeurd],
    ['bezwaar_ontvangen', '2026-12-20'],
    ['beslissing_op_bezwaar', '2027-03-01'],
    ['beroep_ingesteld', '2027-04-01'],
    ['uitspraak_rechtbank', '2027-10-01'],
    ['hoger_beroep_ingesteld', '2027-11-01'],
    ['uitspraak_afdeling', onherroepelijk],
  ].map(([soort = '', datum = '']) => ({
    ...{ id: soort, soort, datum, geadresseerde: 'overtreder', betreftId: null, herroepen: null },
    velden: soort === 'verbeurte' ? {} : { tegen: 'last', commissie: true },
  }));

describe('the worked examples of the law file', () => {
  let termijnen: Termijnen;
  before(async () => {
    termijnen = await createTermijnen(join(root, 'rules'));
  });

  /** What the vector asks, as input of the contract: only lengths that the law leaves open are given. */
  const question = ({ id, term, calc }: Vector): Record<string, unknown> => {
    const hours = calc.kind === 'hours' ? { value: Math.abs(calc.hours), unit: 'hours' } : undefined;
    const length = calc.length ?? hours;
    const open = termijnen.definitie(term).inBesluit && length;
    return {
      id,
      termijn: term,
      start: calc.start,
      ...(open ? { lengte: { aantal: length.value, eenheid: UNITS[length.unit] } } : {}),
      ...(calc.suspendDays ? { opschortingDagen: calc.suspendDays } : {}),
    };
  };

  const answer = (vector: Vector): string => {
    const { calc, id } = vector;
    if (calc.kind === 'endofday') return endOfDay(calc.date);
    if (calc.kind === 'exclusiveDays') return String(opschortingAwb(calc.from, calc.to));
    if (calc.kind === 'inclusiveDays') return String(opschortingBibob(calc.from, calc.to));
    if (calc.kind === 'elapsed') {
      const lengte = { aantal: Number(vector.expected_end), eenheid: 'uur' } as const;
      const end = countInstant(calc.from, lengte, 'elapsed_hours');
      return end === calc.to.replace('Z', '') ? vector.expected_end : end;
    }
    const outcome = termijnen.bereken(question(vector))[0];
    return (id === 'TV084' ? outcome?.plafond : outcome?.einde) ?? '';
  };

  for (const vector of vectors.filter(({ id }) => !EVENT_DRIVEN.includes(id))) {
    it(`${vector.id} ${vector.term}: ${vector.explanation}`, () => {
      expect(answer(vector)).to.equal(vector.expected_end);
      if (vector.atw_used === undefined) return;
      const outcome = termijnen.bereken(question(vector))[0];
      expect(outcome?.atw).to.deep.equal(vector.atw_used);
      expect(outcome?.nominaal).to.equal(vector.nominal_end);
    });
  }

  for (const vector of vectors.filter(({ id }) => EVENT_DRIVEN.includes(id)))
    it(`${vector.id} ${vector.term}: ${vector.explanation}`, () => {
      const { start } = vector.calc;
      const verjaring = (voorvallen: readonly Voorval[]) =>
        termijnen.verloop(voorvallen).termijnen.find(({ termijn }) => termijn === vector.term);
      const alle = procedure(start, vector.expected_end);
      expect(verjaring(alle)).to.include({ einde: vector.expected_end, veilig: vector.expected_end });
      // until that ruling the end is an event, and the day to plan on is that of the year
      expect(verjaring(alle.slice(0, -1))).to.include({
        ...{ einde: null, veilig: '2027-12-08', eindeBij: 'tot onherroepelijk is beslist over de last' },
      });
    });
});
