import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countInstant, endOfDay } from '../../server/domain/countTermijn.ts';
import { opschortingAwb, opschortingBibob } from '../../server/domain/opschorting.ts';
import { createTermijnen } from '../../server/engine/createTermijnen.ts';
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

/** A term whose end is an event of a procedure (Awb 5:35 lid 2) has no sum; it belongs to the chain of events. */
const EVENT_DRIVEN = ['TV057'];

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
});
