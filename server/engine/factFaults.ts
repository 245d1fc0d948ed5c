import { DateTime } from 'luxon';
import type { Fault } from '../domain/fault.ts';
import type { FeitDefinitie } from '../domain/feit.ts';

const EENHEDEN = ['uur', 'dag', 'werkdag', 'week', 'maand', 'jaar'];

type Shape = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isDay = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && DateTime.fromISO(value).isValid;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Every fault of one known value against its definition; an unknown value (null) is never a fault. */
export function factFaults(definitie: FeitDefinitie, waarde: unknown, pad: string): Fault[] {
  if (definitie.type === 'list') return listFaults(definitie, waarde, pad);
  const melding = messageFor(definitie, waarde);
  return melding === null ? [] : [{ pad, melding }];
}

function messageFor({ type, waarden, minimum }: FeitDefinitie, waarde: unknown): string | null {
  switch (type) {
    case 'boolean':
      return typeof waarde === 'boolean' ? null : 'Geef true of false (of null als het onbekend is).';
    case 'number':
      return numberMessage(waarde, minimum);
    case 'enum':
      return (waarden ?? []).includes(waarde as string) ? null : `Kies uit ${(waarden ?? []).join(', ')}.`;
    case 'date':
      return isDay(waarde) ? null : 'Geef een bestaande datum: jjjj-mm-dd.';
    case 'string':
      return typeof waarde === 'string' ? null : 'Geef een tekst.';
    case 'strings':
      return Array.isArray(waarde) && waarde.every((item) => typeof item === 'string')
        ? null
        : 'Geef een lijst van teksten ([] als er geen zijn).';
    case 'duration':
      return isDuration(waarde)
        ? null
        : `Geef een duur: { "aantal": 3, "eenheid": "maand" } (${EENHEDEN.join(', ')}) of { "onbepaald": true }.`;
    case 'list':
      return null;
  }
}

function numberMessage(waarde: unknown, minimum: number | undefined): string | null {
  if (!isNumber(waarde)) return 'Geef een getal.';
  return minimum !== undefined && waarde < minimum ? `Geef een getal van ten minste ${minimum}.` : null;
}

function isDuration(waarde: unknown): boolean {
  if (!isObject(waarde)) return false;
  const keys = Object.keys(waarde).sort().join();
  if (keys === 'onbepaald') return waarde['onbepaald'] === true;
  const { aantal, eenheid } = waarde;
  return keys === 'aantal,eenheid' && isNumber(aantal) && aantal > 0 && EENHEDEN.includes(eenheid as string);
}

function listFaults({ velden = {} }: FeitDefinitie, waarde: unknown, pad: string): Fault[] {
  if (!Array.isArray(waarde)) return [{ pad, melding: 'Geef een lijst ([] als er geen zijn).' }];
  return waarde.flatMap((rij: unknown, index) => {
    const plek = `${pad}[${index}]`;
    if (!isObject(rij)) return [{ pad: plek, melding: 'Geef een JSON-object.' }];
    return Object.entries(rij).flatMap(([veld, inhoud]) =>
      fieldFaults(velden, veld, inhoud, `${plek}.${veld}`),
    );
  });
}

function fieldFaults(
  velden: NonNullable<FeitDefinitie['velden']>,
  veld: string,
  inhoud: unknown,
  pad: string,
): Fault[] {
  const soort = Object.hasOwn(velden, veld) ? velden[veld] : undefined;
  if (soort === undefined) {
    return [{ pad, melding: `Onbekend veld. Toegestaan: ${Object.keys(velden).join(', ')}.` }];
  }
  if (inhoud === null) return [];
  const type = typeof soort === 'string' ? soort : 'enum';
  const waarden = typeof soort === 'string' ? [] : soort;
  const melding = messageFor({ type, waarden } as unknown as FeitDefinitie, inhoud);
  return melding === null ? [] : [{ pad, melding }];
}
