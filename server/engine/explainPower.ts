import type { BevoegdheidAdvies } from '../domain/advies.ts';
import type { Dossier } from '../domain/dossier.ts';
import { gedeeld } from '../domain/gedeeld.ts';
import type { Drie } from '../domain/logica.ts';
import { once } from '../domain/once.ts';
import { cite } from './cite.ts';
import type { FactView } from './factView.ts';
import type { JudgedElement } from './judgeElement.ts';
import type { JudgedGround, JudgedPower } from './judgePower.ts';
import type { RuleFile } from './readRules.ts';
import type { Power } from './ruleSchemas.ts';
import { textInForce } from './textInForce.ts';

const UITKOMST = { ja: 'bevoegd', nee: 'niet_bevoegd', open: 'onbekend' } as const;
const naam = (holds: Drie) => (holds === null ? UITKOMST.open : holds ? UITKOMST.ja : UITKOMST.nee);

/**
 * One power as it stands in the advice: outcome, reasons with their article, elements and missing facts. The same
 * outcomes on the same known facts give the same explanation, written once and shared: most powers are out of the question.
 */
export function explainPower(power: JudgedPower, dossier: Dossier, view: FactView): BevoegdheidAdvies {
  if (power.grounds.length === 0) return explain(power, dossier, view);
  return explanations(power.file!)(keyOf(power, view), () => explain(power, dossier, view));
}

const explanations = once((_file: RuleFile<Power>) => gedeeld<BevoegdheidAdvies>());

/** All that an explanation rests on: the text of the day of the facts, each outcome, and which facts are known. */
function keyOf({ grounds, versions }: JudgedPower, view: FactView): string {
  let key = `${versions.atFacts!.path} `;
  for (const { elements, earlier } of grounds) {
    for (const one of elements) key += letter(one, view);
    if (earlier === null) key += '-';
    else if (earlier !== elements) for (const one of earlier) key += letter(one, view);
  }
  return key;
}

function letter({ bestanddeel, holds }: JudgedElement, view: FactView): string {
  if (holds !== null)
    return bestanddeel.uitkomst === 'niet_gebleken' ? 'n' : bestanddeel.uitkomst === 'voldaan' ? 'v' : 'x';
  let known = '(';
  for (const id of bestanddeel.feiten) known += view.known(id) ? '1' : '0';
  return `${known})`;
}

function explain(power: JudgedPower, dossier: Dossier, view: FactView): BevoegdheidAdvies {
  const text = textInForce(power);
  const best = bestGround(power);
  return {
    id: text.id,
    naam: text.name,
    grond: best?.ground.id ?? null,
    versie: power.file?.content.validFrom ?? null,
    status: text.status,
    orgaan: text.organ,
    uitkomst: naam(power.holds),
    redenen: [...reasons(power, best, dossier), ...(power.file ? text.remarks : []), ...noteOf(power)],
    bestanddelen: best?.elements.map(({ bestanddeel }) => bestanddeel) ?? [],
    ontbreekt: missingFacts(power, view),
  };
}

/** The ground that carries the power best: fulfilled, else open, else the first. */
export function bestGround({ grounds }: JudgedPower): JudgedGround | undefined {
  const find = (holds: Drie) => grounds.find((ground) => ground.holds === holds);
  return find(true) ?? find(null) ?? grounds[0];
}

/** Unknown facts in elements that keep the power open; none when it is decided. */
export function missingFacts(power: JudgedPower, view: FactView): string[] {
  if (power.holds !== null) return [];
  const open = power.grounds.filter(({ holds }) => holds === null);
  const elements = open.flatMap(({ elements, earlier }) => [...elements, ...(earlier ?? [])]);
  const facts = elements
    .filter(({ holds }) => holds === null)
    .flatMap(({ bestanddeel }) => bestanddeel.feiten);
  return [...new Set(facts)].filter((id) => !view.known(id));
}

const noteOf = ({ file }: JudgedPower): string[] =>
  file?.content.validityNote === undefined ? [] : [file.content.validityNote];

function reasons(power: JudgedPower, best: JudgedGround | undefined, dossier: Dossier): string[] {
  if (!best) return [notInForce(power, dossier)];
  const { content } = power.file!;
  if (power.holds === true)
    return [`Alle bestanddelen van ${groundName(power, best)} zijn vervuld.`, ...others(power, best)];
  const key = power.holds === false ? 'Niet vervuld' : 'Nog niet vastgesteld';
  return power.grounds.flatMap((ground) =>
    ground.earlier === null
      ? [
          `${cap(groundName(power, ground))} bestond nog niet op de dag van de feiten (artikel 5:4 lid 2 Algemene wet bestuursrecht).`,
        ]
      : failing(ground, power.holds).map(
          ({ element }) =>
            `${key} (${content.grounds.length > 1 ? `${ground.ground.id}; ` : ''}${cite(element.source)}): ${element.tekst}`,
        ),
  );
}

/** The elements that decide (or keep open) this ground, under either text. */
function failing(ground: JudgedGround, holds: Drie): JudgedElement[] {
  const all = [...ground.elements, ...(ground.earlier ?? [])].filter((judged) => judged.holds === holds);
  return all.filter((judged, i) => all.findIndex(({ element }) => element.id === judged.element.id) === i);
}

const others = (power: JudgedPower, best: JudgedGround): string[] =>
  power.grounds
    .filter((ground) => ground !== best && ground.holds === true)
    .map((ground) => `Ook ${groundName(power, ground)} is vervuld.`);

function groundName(power: JudgedPower, { ground }: JudgedGround): string {
  const { source } = power.file!.content;
  const lid = ground.id.startsWith('lid ') ? ` ${ground.id}` : '';
  return `artikel ${source.artikel}${lid} ${source.wet}`;
}

function notInForce({ versions, file }: JudgedPower, dossier: Dossier): string {
  const day = file ? dossier.feiten['zaak.feitdatum'] : dossier.peildatum;
  const which = file ? 'de dag van de feiten' : 'de peildatum';
  const { source } = versions.example;
  const rule =
    versions.example.ruleOfTime === 'sanction' ? ' (artikel 5:4 lid 2 Algemene wet bestuursrecht)' : '';
  return `Op ${which} (${day as string}) gold in deze toepassing geen tekst van artikel ${source.artikel} ${source.wet}${rule}.`;
}

const cap = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
