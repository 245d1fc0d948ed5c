/** Checks the kinds of voorval: that what they name exists, and that each file's own examples come out. */
import type { Fault } from '../domain/fault.ts';
import type { TermijnStand, Voorval } from '../domain/voorval.ts';
import { verloopVan, type VerloopRegels } from '../domain/verloop/verloopVan.ts';
import type { VoorvalBestand } from './voorvalSchema.ts';

type Report = (melding: string) => void;
type Example = VoorvalBestand['examples'][number];

/** Every id of a term, a kind or a field that a file names, wherever it stands. */
function namedIn(soort: VoorvalBestand) {
  const termijnen: string[] = [];
  const fields: string[] = [];
  const soorten = [...soort.about, ...soort.requires.flatMap(({ soorten: ids }) => ids ?? [])];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (['termijn', 'endOf', 'into', 'ifStarted'].includes(key)) termijnen.push(String(inner));
        else if (key === 'termijnen') termijnen.push(...(inner as string[]));
        else if (key === 'field') fields.push(String(inner));
        else walk(inner);
      }
  };
  walk([
    soort.effects,
    soort.fields.map(({ when }) => when),
    soort.requires.map(({ until: _other, ...eis }) => eis),
  ]);
  return { termijnen, fields, soorten };
}

function checkNames(soort: VoorvalBestand, { definities, soorten }: VerloopRegels, report: Report): void {
  const named = namedIn(soort);
  const known = [
    'datum',
    ...(soort.id === 'bekendmaking' ? ['voornemen'] : []),
    ...soort.fields.map(({ id }) => id),
  ];
  for (const id of named.termijnen.filter((id) => !definities.has(id))) report(`Onbekende termijn: ${id}.`);
  for (const id of named.soorten.filter((id) => !soorten.has(id))) report(`Onbekend voorval: ${id}.`);
  for (const id of named.fields.filter((id) => !known.includes(id))) report(`Onbekend veld: ${id}.`);
}

/** The steps of an example as voorvallen: a step is called by its own name, or by its kind. */
const stepsOf = ({ voorvallen }: Example): Voorval[] =>
  voorvallen.map(({ soort, datum, geadresseerde, betreft, naam, velden }) => ({
    ...{ id: naam ?? soort, soort, datum, herroepen: null },
    ...{ geadresseerde: geadresseerde ?? '', betreftId: betreft ?? null, velden: velden ?? {} },
  }));

const stateOf = ({ termijn, geadresseerde, start, einde, veilig, status }: TermijnStand) =>
  ({ termijn, geadresseerde, start, einde, veilig, status }) as Readonly<Record<string, unknown>>;

function checkExample(example: Example, regels: VerloopRegels, report: Report): void {
  const steps = stepsOf(example);
  const { termijnen, gebreken } = verloopVan(steps, regels);
  const last = steps.at(-1)?.id;
  const refused = gebreken.filter(({ ernst }) => ernst === 'refuse');
  if ((example.refused ?? false) !== refused.some(({ voorvalId }) => voorvalId === last))
    report(
      `Voorbeeld "${example.name}": ${example.refused ? 'niets houdt het tegen' : refused.map(({ melding }) => melding).join(' ')}.`,
    );
  const left = termijnen.map(stateOf);
  for (const expected of example.termijnen) {
    const at = left.findIndex((found) =>
      Object.entries(expected).every(([key, value]) => found[key] === value),
    );
    if (at < 0) {
      const near = termijnen.filter(({ termijn }) => termijn === expected.termijn).map(stateOf);
      report(
        `Voorbeeld "${example.name}": verwacht ${JSON.stringify(expected)}, gevonden ${JSON.stringify(near)}.`,
      );
    } else left.splice(at, 1);
  }
}

/** Every fault of the kinds of voorval; an empty list means that they may be used. */
export function checkVoorvallen(
  soorten: ReadonlyMap<string, VoorvalBestand>,
  regels: VerloopRegels,
  withExamples = true,
): Fault[] {
  const faults: Fault[] = [];
  for (const soort of soorten.values()) {
    const report: Report = (melding) => faults.push({ pad: `rules/voorvallen/${soort.id}.json`, melding });
    checkNames(soort, regels, report);
    if (soort.examples.length === 0) report('Geef ten minste een voorbeeld met de verwachte termijnen.');
  }
  // an example may use every kind: only when all names are right
  if (faults.length > 0 || !withExamples) return faults;
  for (const soort of soorten.values())
    for (const example of soort.examples)
      checkExample(example, regels, (melding) =>
        faults.push({ pad: `rules/voorvallen/${soort.id}.json`, melding }),
      );
  return faults;
}
