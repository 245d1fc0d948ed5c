import type { Signaal } from '../domain/advies.ts';
import { pasToe } from '../domain/operatoren.ts';
import { cite, toBron } from './cite.ts';
import type { FactView } from './factView.ts';
import type { Choice, Limit, Power } from './ruleSchemas.ts';

/** Is the intended measure known to go beyond this limit? A number is compared as a number, a duration as a duration. */
const exceeds = ({ fact, atMost }: Limit, view: FactView): boolean =>
  pasToe(typeof atMost === 'number' ? 'greaterThan' : 'longerThan', view.feiten[fact], atMost) === true;

/**
 * One signal for each limit of the power that the intended measure exceeds, e.g. a gebiedsverbod of four months
 * (artikel 172a lid 6 a Gemeentewet: three). What is unknown exceeds nothing.
 */
export function exceededLimits(power: Power, maatregel: string, view: FactView, choice: Choice): Signaal[] {
  return power.limits
    .filter((limit) => limit.maatregelen.includes(maatregel) && exceeds(limit, view))
    .map((limit) => {
      const { familie, tekst, vraag } = choice.signalen[limit.code]!;
      return {
        code: limit.code,
        familie,
        ernst: limit.ernst,
        maatregel,
        tekst: `${tekst} De grens: ${limit.tekst} (${cite(limit.source)}).`,
        bron: [toBron(limit.source)],
        feiten: [limit.fact],
        vraag,
        neemtWeg: [limit.fact],
      };
    });
}
