/** The term engine behind its port: rules loaded and checked once, then computed as often as asked. */
import { checkTermijnInvoer, readTermijnInvoer } from '../domain/checkTermijnInvoer.ts';
import { computeTermijn } from '../domain/computeTermijn.ts';
import { InputFaults } from '../domain/fault.ts';
import { formatDag, readDag } from '../domain/kalenderdag.ts';
import { verloopVan, type VerloopRegels } from '../domain/verloop/verloopVan.ts';
import type { TermijnDefinitie, TermijnInvoer, TermijnUitkomst } from '../domain/termijn.ts';
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
  const bereken = (invoer: unknown): TermijnUitkomst[] => {
    const items: unknown[] = Array.isArray(invoer) ? invoer : [invoer];
    const place = (index: number): string => (Array.isArray(invoer) ? `[${index}]` : '');
    const found = items.flatMap((item, index) =>
      checkTermijnInvoer(item, place(index), definities, kalender),
    );
    if (found.length > 0) throw new InputFaults(found);
    return items
      .map((item) => readTermijnInvoer(item as Record<string, unknown>))
      .map((item) => computeTermijn(definitieOf(item.termijn), item, kalender));
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
    berekenEen: (invoer: TermijnInvoer) => bereken(invoer)[0] as TermijnUitkomst,
  };
}
