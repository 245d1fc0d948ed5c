/** The term engine behind its port: rules loaded and checked once, then computed as often as asked. */
import { checkTermijnInvoer, readTermijnInvoer } from '../domain/checkTermijnInvoer.ts';
import { computeTermijn } from '../domain/computeTermijn.ts';
import { InputFaults, type Fault } from '../domain/fault.ts';
import { formatDag, readDag } from '../domain/kalenderdag.ts';
import { verloopVan, type VerloopRegels } from '../domain/verloop/verloopVan.ts';
import type { TermijnDefinitie, TermijnUitkomst } from '../domain/termijn.ts';
import type { TermijnRegelstand, Termijnen } from '../ports.ts';
import { checkGeladen } from './checkTermijnen.ts';
import { checkVoorvallen } from './checkVoorvallen.ts';
import { loadHerinneren } from './loadHerinneren.ts';
import { loadTermijnen } from './loadTermijnen.ts';
import { loadVoorvallen } from './loadVoorvallen.ts';
import { sha256 } from './sha256.ts';

/** What the end of a term depends on: its own file, the kinds of voorval, and the calendar. Names and notes do not move a day. */
function standVanRegels({ kalender, definities, soorten }: VerloopRegels): TermijnRegelstand {
  const gelijkgesteld = kalender.koninklijkBesluit.dagen.map(formatDag).sort();
  const termijnen = [...definities.values()].map(
    ({ id, kind, startsAt, length, maximum, ceiling, counting, result, atw, heldOpenBy }) => ({
      ...{ id, kind, startsAt, length, maximum, ceiling, counting, result, heldOpenBy: heldOpenBy ?? [] },
      atw: { applies: atw.applies, lezing: atw.lezing ?? null, safe: atw.safe ?? null },
    }),
  );
  const voorvallen = [...soorten.values()].map(({ id, effects }) => ({ id, effects }));
  const { atw, feestdagen } = kalender;
  return { regels: sha256({ termijnen, voorvallen, atw, feestdagen, gelijkgesteld }), gelijkgesteld };
}

/** Loads rules/termijnen and rules/kalender. Rejects with InputFaults that lists every fault of the files. */
// eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous, reading few small files is not
export async function createTermijnen(rulesDir: string): Promise<Termijnen> {
  const geladen = loadTermijnen(rulesDir);
  const { soorten, faults: formFaults } = loadVoorvallen(rulesDir);
  const faults = [...checkGeladen(geladen, false), ...formFaults];
  const { kalender, definities } = geladen;
  if (faults.length > 0 || kalender === null) throw new InputFaults(faults);
  const regels = { kalender, definities, soorten };
  const voorvalFaults = checkVoorvallen(soorten, regels, false);
  if (voorvalFaults.length > 0) throw new InputFaults(voorvalFaults);

  const definitieOf = (id: string): TermijnDefinitie => {
    const definitie = definities.get(id);
    if (definitie === undefined) throw new RangeError(`unknown term: ${id}`);
    return definitie;
  };
  const faultsOf = (item: unknown, place: string): Fault[] =>
    checkTermijnInvoer(item, place, definities, kalender);
  const compute = (item: unknown): TermijnUitkomst => {
    const invoer = readTermijnInvoer(item as Record<string, unknown>);
    return computeTermijn(definitieOf(invoer.termijn), invoer, kalender);
  };
  const berekenEen = (item: unknown): TermijnUitkomst => {
    const found = faultsOf(item, '');
    if (found.length > 0) throw new InputFaults(found);
    return compute(item);
  };
  const bereken = (invoer: unknown): TermijnUitkomst[] => {
    if (!Array.isArray(invoer)) return [berekenEen(invoer)];
    const found = invoer.flatMap((item, index) => faultsOf(item, `[${index}]`));
    if (found.length > 0) throw new InputFaults(found);
    return invoer.map(compute);
  };
  return {
    ids: [...definities.keys()],
    naam: (id) => definitieOf(id).naam,
    artikel: (id) => definitieOf(id).artikel,
    definitie: definitieOf,
    redenVrij: (dag) => kalender.redenVrij(readDag(dag)),
    soortVrij: (dag) => kalender.soortVrij(readDag(dag)),
    bereken,
    herinneren: loadHerinneren(rulesDir),
    stand: standVanRegels(regels),
    soorten: [...soorten.values()],
    verloop: (voorvallen) => verloopVan(voorvallen, regels),
    berekenEen,
  };
}
