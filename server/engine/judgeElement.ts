import type { Bestanddeel, BestanddeelUitkomst } from '../domain/advies.ts';
import { deepFreeze } from '../domain/deepFreeze.ts';
import type { Drie, TweeRuns } from '../domain/logica.ts';
import { uitRuns } from '../domain/logica.ts';
import { once } from '../domain/once.ts';
import { toBron } from './cite.ts';
import type { FactView } from './factView.ts';
import type { Element } from './ruleSchemas.ts';

export interface JudgedElement {
  readonly element: Element;
  readonly bestanddeel: Bestanddeel;
  /** Does this element leave the power standing? */
  readonly holds: Drie;
  /** Within a dispute (Awb 8:69): do the known facts defeat the power on this element? */
  readonly defeated: boolean;
  /** Within a dispute: nothing is known, so it is taken as undisputed. */
  readonly assumed: boolean;
}

/** Judges one element from its two runs. An uitzondering does not apply until a known fact says so. */
export function judgeElement(
  element: Element,
  runs: TweeRuns,
  indications: TweeRuns | undefined,
  view: FactView,
): JudgedElement {
  const uitkomst = outcome(element, runs, view);
  const isRequirement = element.aard === 'vereiste';
  const inDispute =
    element.closedWorld?.facts.some((id) => view.known(id)) === true && indications?.zeker !== true;
  const against = isRequirement ? 'niet_voldaan' : 'voldaan';
  const defeated = uitkomst === against || (uitkomst === 'onbekend' && inDispute);
  return {
    element,
    bestanddeel: written(element, uitkomst, view),
    holds: uitkomst === 'onbekend' ? null : uitkomst !== against,
    defeated,
    assumed: uitkomst === 'onbekend' && !defeated,
  };
}

/** Per element and outcome one text, shared by every advice. */
const texts = once((_element: Element): Map<BestanddeelUitkomst, Bestanddeel> => new Map());

function written(element: Element, uitkomst: BestanddeelUitkomst, view: FactView): Bestanddeel {
  const known = texts(element).get(uitkomst);
  if (known) return known;
  const { id, tekst, aard, source, when } = element;
  const made = deepFreeze({ id, tekst, aard, uitkomst, bron: toBron(source), feiten: view.behind(when) });
  texts(element).set(uitkomst, made);
  return made;
}

function outcome(element: Element, runs: TweeRuns, view: FactView): BestanddeelUitkomst {
  const drie = uitRuns(runs);
  if (drie !== null) return drie ? 'voldaan' : 'niet_voldaan';
  const inPlay = (element.trigger ?? []).some((id) => view.known(id));
  return element.aard === 'uitzondering' && !inPlay ? 'niet_gebleken' : 'onbekend';
}
