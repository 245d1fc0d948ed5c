import { DateTime } from 'luxon';
import type { Dossier, Feiten } from '../domain/dossier.ts';
import { InputFaults } from '../domain/fault.ts';
import type { Fault } from '../domain/fault.ts';
import type { FeitDefinitie } from '../domain/feit.ts';
import { factFaults } from './factFaults.ts';
import type { RuleSet } from './readRules.ts';

/** `brief` is the letter's model in a file for the command `brief`: no fact. */
const KEYS = ['zaak', 'gemeente', 'peildatum', 'feiten', 'brief'];
const LATER = ['betrokkenen', 'objecten'];

/** True for an existing calendar day, written as in `2026-11-23`. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && DateTime.fromISO(value).isValid;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Checks an untrusted dossier. Throws InputFaults with every fault and its path; nothing is ignored in silence. */
export function readDossier(json: unknown, rules: RuleSet): Dossier {
  if (!isObject(json)) {
    throw new InputFaults([
      { pad: 'dossier', melding: 'Geef een dossier: een JSON-object met peildatum en feiten.' },
    ]);
  }
  const feiten = json['feiten'] ?? {};
  const faults = [
    ...keyFaults(json),
    ...headFaults(json, rules),
    ...(isObject(feiten)
      ? feitenFaults(feiten, rules)
      : [{ pad: 'feiten', melding: 'Geef feiten als een JSON-object: feit-id en waarde.' }]),
  ];
  if (faults.length > 0) throw new InputFaults(faults);
  const zaak = json['zaak'];
  return {
    ...(typeof zaak === 'string' ? { zaak } : {}),
    gemeente: (json['gemeente'] ?? null) as string | null,
    peildatum: json['peildatum'] as string,
    feiten: feiten as Feiten,
  };
}

function keyFaults(json: Record<string, unknown>): Fault[] {
  return Object.keys(json)
    .filter((key) => !KEYS.includes(key))
    .map((pad) => ({
      pad,
      melding: LATER.includes(pad)
        ? 'Een dossier met meer betrokkenen of objecten kan nog niet. Maak een dossier per betrokkene en object.'
        : `Onbekend onderdeel. Toegestaan: ${KEYS.slice(0, 4).join(', ')}.`,
    }));
}

function headFaults(json: Record<string, unknown>, rules: RuleSet): Fault[] {
  const faults: Fault[] = [];
  if (json['zaak'] != null && typeof json['zaak'] !== 'string') {
    faults.push({ pad: 'zaak', melding: 'Geef het zaaknummer als tekst, of laat het weg.' });
  }
  if (!isDay(json['peildatum'])) {
    faults.push({
      pad: 'peildatum',
      melding: 'Geef de dag van het (voorgenomen) besluit als een bestaande datum: jjjj-mm-dd.',
    });
  }
  const gemeente = json['gemeente'] ?? null;
  if (gemeente !== null && !(typeof gemeente === 'string' && rules.municipalities.has(gemeente))) {
    const codes = [...rules.municipalities.keys()].join(', ');
    faults.push({
      pad: 'gemeente',
      melding: `Deze gemeente is niet ingericht. Kies uit ${codes}, of laat gemeente weg.`,
    });
  }
  return faults;
}

function feitenFaults(feiten: Record<string, unknown>, rules: RuleSet): Fault[] {
  const definities = new Map(rules.facts.content.feiten.map((feit) => [feit.id, feit as FeitDefinitie]));
  return Object.entries(feiten).flatMap(([id, waarde]) => {
    const definitie = definities.get(id);
    const pad = `feiten.${id}`;
    if (!definitie)
      return [{ pad, melding: 'Dit feit staat niet in de woordenlijst (rules/feiten/feiten.json).' }];
    return waarde === null ? [] : factFaults(definitie, waarde, pad);
  });
}
