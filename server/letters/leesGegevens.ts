import type { Gegevens, GegevenRij, GegevenVraag, GegevenWaarde, Kolom } from '../domain/briefsoort.ts';
import type { Fault } from '../domain/fault.ts';
import { parseDag } from '../domain/kalenderdag.ts';
import { isMoment } from './isMoment.ts';

type Lezing = { readonly waarde: GegevenWaarde } | { readonly fouten: readonly Fault[] };
const goed = (waarde: GegevenWaarde): Lezing => ({ waarde });
const fout = (pad: string, melding: string): Lezing => ({ fouten: [{ pad, melding }] });

const isDag = (waarde: string): boolean => parseDag(waarde) !== null;
const isCent = (waarde: unknown): waarde is number =>
  typeof waarde === 'number' && Number.isSafeInteger(waarde) && waarde >= 0;

const DATUM = 'Geef een bestaande datum als jjjj-mm-dd, bijvoorbeeld 2026-11-23.';
const MOMENT = 'Geef een datum (2026-12-10) of een moment met tijdzone (2026-12-10T09:00+01:00).';
const BEDRAG = 'Geef een bedrag in hele centen, bijvoorbeeld 250000 voor € 2.500.';
const AANTAL = 'Geef een heel getal van 0 of meer.';

function leesTekst(waarde: unknown, pad: string, mag: (tekst: string) => boolean, melding: string): Lezing {
  if (typeof waarde !== 'string') return fout(pad, melding);
  if (waarde.trim() === '') return goed(null);
  return mag(waarde) ? goed(waarde) : fout(pad, melding);
}

function leesCel(kolom: Kolom, waarde: unknown, pad: string): Lezing {
  if (waarde === null || waarde === undefined || waarde === '') return goed(null);
  if (kolom.soort === 'datum') return leesTekst(waarde, pad, isDag, DATUM);
  if (kolom.soort === 'tekst') return leesTekst(waarde, pad, () => true, 'Geef tekst.');
  return isCent(waarde) ? goed(waarde) : fout(pad, kolom.soort === 'bedrag' ? BEDRAG : AANTAL);
}

const isObject = (waarde: unknown): waarde is Readonly<Record<string, unknown>> =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

function leesRij(kolommen: readonly Kolom[], rij: unknown, pad: string): Lezing {
  const namen = kolommen.map(({ id }) => id);
  if (!isObject(rij)) return fout(pad, `Geef een groep velden: ${namen.join(', ')}.`);
  const vreemd = Object.keys(rij).filter((veld) => !namen.includes(veld));
  if (vreemd.length > 0)
    return fout(pad, `Onbekend veld: ${vreemd.join(', ')}. Kies uit: ${namen.join(', ')}.`);
  const cellen = kolommen.map(
    (kolom) => [kolom.id, leesCel(kolom, rij[kolom.id], `${pad}.${kolom.id}`)] as const,
  );
  const fouten = cellen.flatMap(([, cel]) => ('fouten' in cel ? cel.fouten : []));
  if (fouten.length > 0) return { fouten };
  const waarden = cellen.map(([id, cel]) => [id, 'waarde' in cel ? cel.waarde : null]);
  return { waarde: [Object.fromEntries(waarden) as GegevenRij] };
}

function leesRijen(vraag: GegevenVraag, waarde: unknown, pad: string): Lezing {
  if (!Array.isArray(waarde)) return fout(pad, 'Geef een lijst met rijen.');
  const rijen = waarde.map((rij: unknown, index) => leesRij(vraag.kolommen ?? [], rij, `${pad}[${index}]`));
  const fouten = rijen.flatMap((rij) => ('fouten' in rij ? rij.fouten : []));
  if (fouten.length > 0) return { fouten };
  return goed(rijen.flatMap((rij) => ('waarde' in rij ? (rij.waarde as readonly GegevenRij[]) : [])));
}

function leesLijst(waarde: unknown, pad: string): Lezing {
  const teksten = Array.isArray(waarde) && waarde.every((deel) => typeof deel === 'string');
  return teksten ? goed(waarde) : fout(pad, 'Geef een lijst met teksten.');
}

function leesKeuze({ opties = [] }: GegevenVraag, waarde: unknown, pad: string): Lezing {
  const keuzen = opties.map((optie) => optie.waarde);
  return leesTekst(waarde, pad, (tekst) => keuzen.includes(tekst), `Kies een van: ${keuzen.join(', ')}.`);
}

function leesEen(vraag: GegevenVraag, waarde: unknown, pad: string): Lezing {
  if (waarde === null || waarde === undefined) return goed(null);
  switch (vraag.soort) {
    case 'tekst':
    case 'alinea':
      return leesTekst(waarde, pad, () => true, 'Geef tekst.');
    case 'datum':
      return leesTekst(waarde, pad, isDag, DATUM);
    case 'moment':
      return leesTekst(waarde, pad, (tekst) => isDag(tekst) || isMoment(tekst), MOMENT);
    case 'bedrag':
    case 'aantal':
      return isCent(waarde) ? goed(waarde) : fout(pad, vraag.soort === 'bedrag' ? BEDRAG : AANTAL);
    case 'ja_nee':
      return typeof waarde === 'boolean' ? goed(waarde) : fout(pad, 'Geef ja of nee (true of false).');
    case 'keuze':
      return leesKeuze(vraag, waarde, pad);
    case 'lijst':
      return leesLijst(waarde, pad);
    case 'rijen':
      return leesRijen(vraag, waarde, pad);
  }
}

/** The answers to what only this kind of letter asks: every question gets an answer or null. Returns every fault. */
export function leesGegevens(
  vragen: readonly GegevenVraag[],
  gegevens: Readonly<Record<string, unknown>>,
): { readonly gegevens: Gegevens; readonly fouten: readonly Fault[] } {
  const fouten: Fault[] = Object.keys(gegevens)
    .filter((id) => !vragen.some((vraag) => vraag.id === id))
    .map((id) => ({
      pad: `gegevens.${id}`,
      melding: `Dit gegeven hoort niet bij deze brief. Kies uit: ${vragen.map((vraag) => vraag.id).join(', ') || 'geen'}.`,
    }));
  const gelezen: Record<string, GegevenWaarde> = {};
  for (const vraag of vragen) {
    const lezing = leesEen(vraag, gegevens[vraag.id], `gegevens.${vraag.id}`);
    if ('fouten' in lezing) fouten.push(...lezing.fouten);
    else gelezen[vraag.id] = lezing.waarde;
  }
  return { gegevens: gelezen, fouten };
}
