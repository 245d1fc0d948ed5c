import { DateTime } from 'luxon';
import type { Fault } from '../domain/fault.ts';
import { parseDag } from '../domain/kalenderdag.ts';
import type { Lengte } from '../domain/termijn.ts';
import type { VoorvalSoort, VoorvalVeld } from '../domain/voorvalSoort.ts';

const EENHEDEN: readonly unknown[] = ['uur', 'dag', 'werkdag', 'week', 'maand', 'jaar'];
/** More than any term in force. */
const MEESTE = 10_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

const isDag = (waarde: unknown): waarde is string => typeof waarde === 'string' && parseDag(waarde) !== null;
const isInstant = (waarde: unknown): waarde is string =>
  typeof waarde === 'string' && INSTANT.test(waarde) && DateTime.fromISO(waarde).isValid;

function leesLengte(waarde: unknown): Lengte | null {
  const { aantal, eenheid } = (waarde ?? {}) as Partial<Lengte>;
  const heel = typeof aantal === 'number' && Number.isInteger(aantal) && aantal > 0 && aantal <= MEESTE;
  return heel && eenheid !== undefined && EENHEDEN.includes(eenheid) ? { aantal, eenheid } : null;
}

/** The value of one field; `undefined` when it is not what the field asks. */
function leesWaarde({ kind, choices }: VoorvalVeld, waarde: unknown): unknown {
  switch (kind) {
    case 'datum':
      return isDag(waarde) ? waarde : undefined;
    case 'moment':
      return isDag(waarde) || isInstant(waarde) ? waarde : undefined;
    case 'lengte':
      return leesLengte(waarde) ?? undefined;
    case 'ja_nee':
      return typeof waarde === 'boolean' ? waarde : undefined;
    case 'keuze':
      return choices?.some(({ id }) => id === waarde) ? waarde : undefined;
  }
}

const MELDINGEN: Readonly<Record<VoorvalVeld['kind'], string>> = {
  datum: 'Vul een bestaande dag in als dd-mm-jjjj.',
  moment: 'Vul een bestaande dag in als dd-mm-jjjj, en als het op het uur aankomt ook de tijd als uu:mm.',
  lengte: 'Vul een heel aantal in en kies de eenheid.',
  ja_nee: 'Kies ja of nee.',
  keuze: 'Kies een van de mogelijkheden.',
};

const isLeeg = (waarde: unknown): boolean => waarde === undefined || waarde === null || waarde === '';

/** The moment of the voorval: a day, an instant, or either, as its kind says. */
function toetsDatum({ moments }: VoorvalSoort, datum: string): Fault[] {
  if (moments.includes('date') && isDag(datum)) return [];
  if (moments.includes('instant') && isInstant(datum)) return [];
  const melding = moments.includes('date')
    ? MELDINGEN[moments.includes('instant') ? 'moment' : 'datum']
    : 'Vul de dag in als dd-mm-jjjj en de tijd als uu:mm. Hier telt het uur.';
  return [{ pad: 'datum', melding }];
}

/** What was filled in for a voorval of this kind, field by field; fields that do not count here are left out. */
export function leesVoorvalVelden(
  soort: VoorvalSoort,
  datum: string,
  invoer: Readonly<Record<string, unknown>>,
): { datum: string; velden: Record<string, unknown>; fouten: Fault[] } {
  const velden: Record<string, unknown> = {};
  const fouten = toetsDatum(soort, datum);
  for (const veld of soort.fields) {
    const { id, when, required, kind } = veld;
    if (when && !when.is.includes(invoer[when.field] as string | boolean)) continue;
    if (isLeeg(invoer[id]) && !required) continue;
    const waarde = leesWaarde(veld, invoer[id]);
    if (waarde === undefined) fouten.push({ pad: id, melding: MELDINGEN[kind] });
    else velden[id] = waarde;
  }
  return { datum, velden, fouten };
}
