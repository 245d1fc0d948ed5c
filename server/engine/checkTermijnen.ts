/** Checks the term rules: their form, their sense in law, and that each file's own examples come out. */
import { isUitgezonderd } from '../domain/algemeneTermijnenwet.ts';
import { checkTermijnInvoer } from '../domain/checkTermijnInvoer.ts';
import { computeTermijn } from '../domain/computeTermijn.ts';
import type { Fault } from '../domain/fault.ts';
import type { Kalender } from '../domain/kalender.ts';
import { checkVoorvallen } from './checkVoorvallen.ts';
import { loadVoorvallen } from './loadVoorvallen.ts';
import { loadTermijnen, type GeladenTermijnen } from './loadTermijnen.ts';
import type { TermijnBestand } from './termijnSchema.ts';

type Report = (melding: string) => void;

/** A term without length must be set in the decision, and one with a length must not. */
function checkLength({ kind, length, maximum, inBesluit, units }: TermijnBestand, report: Report): void {
  if (kind === 'event') return;
  const fixed = length !== null || maximum !== null;
  if (fixed === inBesluit)
    report('Geef een wettelijke lengte (length of maximum), of zet inBesluit op true: een van beide.');
  if (inBesluit && units.length === 0)
    report('Noem bij units in welke eenheden het besluit de lengte mag geven.');
}

/** Algemene termijnenwet art. 1 and 4: only a length in the law, within its limits, counted forward. */
function checkAtw(
  { atw, kind, length, maximum, inBesluit, counting }: TermijnBestand,
  kalender: Kalender,
  report: Report,
): void {
  if (atw.applies === 'arguable' && (atw.lezing === undefined || atw.safe === undefined)) {
    report('Waar het betwistbaar is of de Atw geldt, zijn lezing en safe verplicht.');
  }
  if (atw.applies !== true || kind === 'event') return;
  if (inBesluit) report('De Atw geldt niet voor een lengte die in het besluit staat (artikel 1).');
  if (counting === 'back') report('De Atw geldt niet voor een termijn die terugtelt (artikel 1 lid 2).');
  const limits = [length, maximum].filter((limit) => limit !== null);
  if (limits.some((limit) => isUitgezonderd(limit, kalender.atw)))
    report('De Atw geldt niet voor deze lengte (artikel 4).');
}

/** Days and hours do not mix: what counts hours starts at an instant, what the Atw may move starts on a day. */
function checkCounting(
  { kind, counting, startsAt, length, atw, units, maximum }: TermijnBestand,
  report: Report,
): void {
  if (kind === 'event') return;
  if (startsAt.length === 0) report('Noem bij startsAt of de termijn op een dag of op een tijdstip begint.');
  const lengths = [length, maximum].filter((value) => value !== null);
  const inHours = lengths.some(({ eenheid }) => eenheid === 'uur') || counting === 'elapsed_hours';
  if (inHours && startsAt.includes('date'))
    report('Een termijn in uren begint op een tijdstip, niet op een dag.');
  if (atw.applies === true && startsAt.includes('instant'))
    report('Een termijn onder de Atw telt in hele dagen.');
  if (counting === 'back' && units.includes('werkdag')) report('Werkdagen kunnen niet terugtellen.');
}

function checkExamples(
  definitie: TermijnBestand,
  { definities, kalender }: GeladenTermijnen,
  report: Report,
): void {
  if (kalender === null) return;
  if (definitie.kind === 'term' && definitie.examples.length === 0)
    report('Geef ten minste een voorbeeld met het verwachte einde.');
  for (const { name, einde, ...question } of definitie.examples) {
    const invoer = { id: name, termijn: definitie.id, ...question };
    const faults = checkTermijnInvoer(invoer, '', definities, kalender);
    for (const { pad, melding } of faults) report(`Voorbeeld "${name}": ${pad}: ${melding}`);
    if (faults.length > 0) continue;
    const found = computeTermijn(definitie, invoer as never, kalender).einde;
    if (found !== einde) report(`Voorbeeld "${name}" eindigt op ${found} en niet op ${einde}.`);
  }
}

/** Every fault of the terms and the calendar under this folder; an empty list means that they may be used. */
export function checkTermijnen(rulesDir: string): Fault[] {
  const geladen = loadTermijnen(rulesDir);
  const { soorten, faults } = loadVoorvallen(rulesDir);
  const { kalender, definities } = geladen;
  const found = [...checkGeladen(geladen), ...faults];
  return kalender === null
    ? found
    : [...found, ...checkVoorvallen(soorten, { kalender, definities, soorten })];
}

/**
 * The same for rules that were loaded already. Without the examples where the application starts: a day that a royal
 * decree adds may move one, and that must not keep a municipality from working.
 */
export function checkGeladen(geladen: GeladenTermijnen, withExamples = true): Fault[] {
  const faults = [...geladen.faults];
  for (const definitie of geladen.definities.values()) {
    const report: Report = (melding) => faults.push({ pad: `rules/termijnen/${definitie.id}.json`, melding });
    checkLength(definitie, report);
    if (geladen.kalender !== null) checkAtw(definitie, geladen.kalender, report);
    checkCounting(definitie, report);
    if (withExamples) checkExamples(definitie, geladen, report);
  }
  return faults;
}
