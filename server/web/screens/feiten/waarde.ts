/** The answer to one question: from stored value to form fields and back. */
import type { Duur, FeitRij, FeitWaarde } from '../../../domain/dossier.ts';
import type { FeitDefinitie } from '../../../domain/feit.ts';
import { datumInVeld, leesDatum } from '../../leesDatum.ts';
import { getalInVeld, leesGetal } from '../../leesGetal.ts';
import { regels, type Vlak } from '../../vlak.ts';

/** Name of the form field of a fact, which is the path of its faults. */
export const veldNaam = (feit: string): string => `feiten.${feit}`;

type Gelezen = { waarde: FeitWaarde } | { melding: string };
type Veldtype = string | readonly string[];

const jaNee = (waarde: unknown): string => (waarde === true ? 'ja' : waarde === false ? 'nee' : 'onbekend');
const DATUM = 'Schrijf de dag als dd-mm-jjjj, bijvoorbeeld 23-11-2026.';

function leesNummer(tekst: string, minimum?: number): Gelezen {
  const getal = leesGetal(tekst);
  if (getal === 'dubbelzinnig')
    return {
      melding: `“${tekst}” kan twee dingen betekenen. Schrijf duizendtallen zonder punt en decimalen met een komma.`,
    };
  if (getal === null)
    return { melding: 'Schrijf een getal, bijvoorbeeld 12 of 12,5. Laat leeg als het onbekend is.' };
  if (minimum !== undefined && getal < minimum) return { melding: `Het getal is ten minste ${minimum}.` };
  return { waarde: getal };
}

function leesKeuze(tekst: string, waarden: readonly string[]): Gelezen {
  return waarden.includes(tekst)
    ? { waarde: tekst }
    : { melding: 'Kies een van de antwoorden uit de lijst.' };
}

/** One plain field: of a fact, or of a row of a list. An empty field is unknown. */
function leesEnkel(tekst: string, type: Veldtype, minimum?: number): Gelezen {
  if (tekst === '' || tekst === 'onbekend') return { waarde: null };
  if (typeof type !== 'string') return leesKeuze(tekst, type);
  if (type === 'boolean')
    return tekst === 'ja' || tekst === 'nee'
      ? { waarde: tekst === 'ja' }
      : { melding: 'Kies ja, nee of onbekend.' };
  if (type === 'number') return leesNummer(tekst, minimum);
  if (type !== 'date') return { waarde: tekst };
  const dag = leesDatum(tekst);
  return dag === null ? { melding: DATUM } : { waarde: dag };
}

function leesDuur(vlak: Vlak, naam: string): Gelezen {
  const eenheid = vlak[`${naam}.eenheid`] ?? '';
  const aantal = (vlak[`${naam}.aantal`] ?? '').trim();
  if (eenheid === 'onbepaald') return { waarde: { onbepaald: true } };
  if (aantal === '') return { waarde: null };
  const getal = leesGetal(aantal);
  if (typeof getal !== 'number' || getal <= 0 || eenheid === '')
    return { melding: 'Vul een aantal in en kies een eenheid, of kies “onbepaald”.' };
  return { waarde: { aantal: getal, eenheid } as Duur };
}

function leesRij(vlak: Vlak, voor: string, velden: Readonly<Record<string, Veldtype>>) {
  const fouten: string[] = [];
  const rij: FeitRij = {};
  for (const [veld, type] of Object.entries(velden)) {
    const gelezen = leesEnkel((vlak[`${voor}.${veld}`] ?? '').trim(), type);
    if ('melding' in gelezen) fouten.push(`${veld}: ${gelezen.melding}`);
    else if (gelezen.waarde !== null) rij[veld] = gelezen.waarde as boolean | number | string;
  }
  return { rij, fouten };
}

/** How many rows the form had: the highest index that was sent. */
const aantalRijen = (vlak: Vlak, naam: string): number =>
  Math.max(
    0,
    ...Object.keys(vlak).flatMap((veld) => {
      const index = veld.startsWith(`${naam}.`) ? /^\d{1,3}(?=\.)/.exec(veld.slice(naam.length + 1)) : null;
      return index ? [Number(index[0]) + 1] : [];
    }),
  );

function leesLijst(vlak: Vlak, naam: string, velden: Readonly<Record<string, Veldtype>>): Gelezen {
  const gelezen = Array.from({ length: aantalRijen(vlak, naam) }, (_, i) =>
    leesRij(vlak, `${naam}.${i}`, velden),
  );
  const fouten = gelezen.flatMap(({ fouten }, i) => fouten.map((fout) => `Regel ${i + 1}, ${fout}`));
  if (fouten.length > 0) return { melding: fouten.join(' ') };
  return metGeen(
    vlak,
    naam,
    gelezen.map(({ rij }) => rij).filter((rij) => Object.keys(rij).length > 0),
  );
}

/** An empty list is unknown, unless the user says that there are none. */
function metGeen(vlak: Vlak, naam: string, items: FeitRij[] | string[]): Gelezen {
  const geen = vlak[`${naam}.geen`] === 'ja';
  if (geen && items.length > 0)
    return { melding: 'U koos “geen”, maar vulde ook iets in. Laat een van beide leeg.' };
  return { waarde: items.length > 0 || geen ? items : null };
}

/** The answer in the form, or what is wrong with it. */
export function leesWaarde(definitie: FeitDefinitie, vlak: Vlak): Gelezen {
  const naam = veldNaam(definitie.id);
  if (definitie.type === 'duration') return leesDuur(vlak, naam);
  if (definitie.type === 'strings') return metGeen(vlak, naam, regels(vlak[naam]));
  if (definitie.type === 'list') return leesLijst(vlak, naam, definitie.velden ?? {});
  const type = definitie.type === 'enum' ? (definitie.waarden ?? []) : definitie.type;
  return leesEnkel((vlak[naam] ?? '').trim(), type, definitie.minimum);
}

/** Was this question on the form that was sent? A question that was not shown is not answered. */
export const stondOpFormulier = (definitie: FeitDefinitie, vlak: Vlak): boolean => {
  const naam = veldNaam(definitie.id);
  return Object.keys(vlak).some((veld) => veld === naam || veld.startsWith(`${naam}.`));
};

function enkelInVeld(waarde: unknown, type: Veldtype): string {
  if (type === 'boolean') return jaNee(waarde);
  if (waarde === null || waarde === undefined) return '';
  if (typeof waarde === 'number') return getalInVeld(waarde);
  return type === 'date' ? datumInVeld(waarde as string) : (waarde as string);
}

const lijstInVelden = (naam: string, rijen: FeitRij[], velden: Readonly<Record<string, Veldtype>>): Vlak =>
  Object.fromEntries(
    rijen.flatMap((rij, i) =>
      Object.entries(velden).map(([veld, type]) => [`${naam}.${i}.${veld}`, enkelInVeld(rij[veld], type)]),
    ),
  );

function duurInVelden(naam: string, duur: Duur | null): Vlak {
  if (duur === null) return { [`${naam}.aantal`]: '', [`${naam}.eenheid`]: '' };
  if ('onbepaald' in duur) return { [`${naam}.aantal`]: '', [`${naam}.eenheid`]: 'onbepaald' };
  return { [`${naam}.aantal`]: getalInVeld(duur.aantal), [`${naam}.eenheid`]: duur.eenheid };
}

/** The fields that show a stored value: what the user would have typed. */
export function waardeInVelden(definitie: FeitDefinitie, waarde: FeitWaarde): Vlak {
  const naam = veldNaam(definitie.id);
  const geen = { [`${naam}.geen`]: Array.isArray(waarde) && waarde.length === 0 ? 'ja' : '' };
  if (definitie.type === 'duration') return duurInVelden(naam, waarde as Duur | null);
  if (definitie.type === 'strings') return { [naam]: ((waarde ?? []) as string[]).join('\n'), ...geen };
  if (definitie.type === 'list')
    return { ...lijstInVelden(naam, (waarde ?? []) as FeitRij[], definitie.velden ?? {}), ...geen };
  return { [naam]: enkelInVeld(waarde, definitie.type) };
}

/** How many rows to show: what is filled, and one to add to. */
export const rijenTonen = (vlak: Vlak, naam: string): number => aantalRijen(vlak, naam) + 1;

/** Are these the same answer? The order of fields in a row does not matter, and an absent field is an unknown one. */
export function zelfdeWaarde(een: FeitWaarde, ander: FeitWaarde): boolean {
  const sorteer = (waarde: unknown): unknown => {
    if (Array.isArray(waarde)) return waarde.map(sorteer);
    if (waarde === null || typeof waarde !== 'object') return waarde;
    return Object.entries(waarde)
      .filter(([, inhoud]) => inhoud !== null && inhoud !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  };
  return JSON.stringify(sorteer(een)) === JSON.stringify(sorteer(ander));
}
