/**
 * What drafter and reader say to each other about a letter before it is approved. It is deliberation among colleagues: no part
 * of the letter, of its text hash or of the public copy. From the approval on the comments only can be read.
 */
import type { Besluit, BesluitStatus } from './besluit.ts';
import type { Briefsoort } from './briefsoort.ts';

export interface Opmerking {
  readonly id: string;
  readonly besluitId: string;
  /** Path of the part of the letter, such as `weging.noodzaak`; empty: the whole letter. */
  readonly onderdeel: string;
  /** The comment that this one answers; null for one that begins. */
  readonly antwoordOp: string | null;
  readonly tekst: string;
  readonly auteurId: string;
  readonly auteurNaam: string;
  readonly geplaatstOp: string;
  /** The version of the besluit that the author had before him. */
  readonly bijVersie: number;
  /** Who said that it is dealt with; null as long as it is open, and for an answer. */
  readonly afgehandeldDoorId: string | null;
  readonly afgehandeldDoorNaam: string | null;
  readonly afgehandeldOp: string | null;
  /** 1 when it is placed, one more each time that it is dealt with or opened again. */
  readonly version: number;
}

/** That somebody called a comment dealt with, or opened it again. */
export interface Afhandeling {
  readonly opmerkingId: string;
  readonly afgehandeld: boolean;
  readonly doorId: string;
  readonly doorNaam: string;
  readonly op: string;
}

/** A comment with its answers, in the order in which they were placed. */
export interface Gesprek {
  readonly opmerking: Opmerking;
  readonly antwoorden: readonly Opmerking[];
}

/** A part of a letter on which can be commented. */
export interface Onderdeel {
  readonly pad: string;
  readonly naam: string;
}

export const OPMERKING_LENGTE = 2000;

const OPEN_STATUSSEN: readonly BesluitStatus[] = ['concept', 'voorgelegd', 'teruggewezen'];

/** Why nobody can comment on this besluit now; empty when it can be done. */
export const redenenTegenOpmerken = ({ status }: Pick<Besluit, 'status'>): string[] =>
  OPEN_STATUSSEN.includes(status)
    ? []
    : ['De tekst is vastgesteld. U kunt de opmerkingen nog lezen, maar niets meer toevoegen of wijzigen.'];

/** The parts of a letter of this kind, in the order of the form. The paragraphs of the weighing each count as one. */
export const onderdelenVan = (soort: Pick<Briefsoort, 'weging' | 'zienswijze'>): readonly Onderdeel[] => [
  { pad: '', naam: 'De hele brief' },
  { pad: 'maatregel', naam: 'De maatregel' },
  { pad: 'dictum', naam: 'Besluit (dictum)' },
  ...soort.weging.map(({ id, kop }) => ({ pad: `weging.${id}`, naam: `Afweging: ${kop}` })),
  { pad: 'afwijking', naam: 'Afweging: waarom toch, ondanks het advies' },
  ...(soort.zienswijze === 'geen' ? [] : [{ pad: 'zienswijze', naam: 'Zienswijze' }]),
  { pad: 'feiten', naam: 'Feiten en grondslag' },
  { pad: 'geadresseerden', naam: 'Aan wie, en over welk pand' },
  { pad: 'ondertekening', naam: 'Ondertekening, contact en bijlagen' },
];

/** Control characters, half characters and signs that turn the direction of reading: nobody types or sees them. */
const VERBODEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const ZICHTBAAR = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** The text as it is kept: without blanks around it, each line ended in one way. */
export const opmerkingTekst = (tekst: string): string => tekst.replace(/\r\n?/g, '\n').trim();

/** Everything that is wrong with the text of a comment, in plain Dutch. */
export function opmerkingFouten(tekst: string): string[] {
  if (!ZICHTBAAR.test(tekst)) return ['Schrijf uw opmerking op.'];
  const fouten: string[] = [];
  if (tekst.length > OPMERKING_LENGTE)
    fouten.push(
      `Gebruik ten hoogste ${OPMERKING_LENGTE} tekens; dit zijn er ${tekst.length}. Maak er twee opmerkingen van.`,
    );
  const teken = VERBODEN.exec(tekst.replace(/[\n\t]/g, ''))?.[0].codePointAt(0);
  if (teken !== undefined)
    fouten.push(
      `In de tekst staat een onzichtbaar stuurteken (U+${teken.toString(16).toUpperCase().padStart(4, '0')}). Haal het weg of typ de tekst opnieuw.`,
    );
  return fouten;
}

/** Comments with their answers. `opmerkingen` stand in the order in which they were placed. */
export const gesprekkenVan = (opmerkingen: readonly Opmerking[]): readonly Gesprek[] =>
  opmerkingen
    .filter(({ antwoordOp }) => antwoordOp === null)
    .map((opmerking) => ({
      opmerking,
      antwoorden: opmerkingen.filter(({ antwoordOp }) => antwoordOp === opmerking.id),
    }));

/** The comments that nobody has called dealt with; an answer stands or falls with what it answers. */
export const openOpmerkingen = (opmerkingen: readonly Opmerking[]): readonly Opmerking[] =>
  opmerkingen.filter(({ antwoordOp, afgehandeldOp }) => antwoordOp === null && afgehandeldOp === null);

/** Open comments of somebody who did not write the letter: what the drafter should look at before he submits. */
export const openVanAnderen = (
  opmerkingen: readonly Opmerking[],
  { opstellerId, bewerkerIds }: Pick<Besluit, 'opstellerId' | 'bewerkerIds'>,
): readonly Opmerking[] =>
  openOpmerkingen(opmerkingen).filter(
    ({ auteurId }) => auteurId !== opstellerId && !(bewerkerIds ?? []).includes(auteurId),
  );

/** One number that goes up with everything that happens to the comments of a besluit: who names it has seen them all. */
export const opmerkingenStand = (opmerkingen: readonly Opmerking[]): number =>
  opmerkingen.reduce((som, { version }) => som + version, 0);
