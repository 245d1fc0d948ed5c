/**
 * A besluit (or the voornemen to take one) as it moves from concept to bekendmaking.
 * The states are values and every move is a named transition; nothing else can change a state.
 */
import type { Bewerking } from './besluitVersie.ts';
import type { BriefModel, Merk } from './brief.ts';
import type { WegingHerkomst } from './herkomst.ts';
import type { Gebruiker } from './rol.ts';

export const BESLUIT_STATUSSEN = [
  'concept',
  'voorgelegd',
  'teruggewezen',
  'vastgesteld',
  'ondertekening_gestart',
  'ondertekend',
  'bekendgemaakt',
] as const;
export type BesluitStatus = (typeof BESLUIT_STATUSSEN)[number];

export const OVERGANGEN = {
  legVoor: { van: ['concept', 'teruggewezen'], naar: 'voorgelegd', rol: 'jurist' },
  /** Also out of `vastgesteld`: the approval is withdrawn, and a new one is needed after the change. */
  wijsTerug: { van: ['voorgelegd', 'vastgesteld'], naar: 'teruggewezen', rol: 'toetser' },
  stelVast: { van: ['voorgelegd'], naar: 'vastgesteld', rol: 'toetser' },
  startOndertekening: {
    van: ['vastgesteld', 'ondertekening_gestart'],
    naar: 'ondertekening_gestart',
    rol: 'ondertekenaar',
  },
  voltooiOndertekening: { van: ['ondertekening_gestart'], naar: 'ondertekend', rol: 'ondertekenaar' },
  maakBekend: { van: ['ondertekend', 'bekendgemaakt'], naar: 'bekendgemaakt', rol: 'jurist' },
} as const satisfies Record<string, { van: readonly BesluitStatus[]; naar: BesluitStatus; rol: string }>;
export type Overgang = keyof typeof OVERGANGEN;

export interface Besluit {
  readonly id: string;
  readonly zaakId: string;
  readonly betrokkeneId: string;
  /** Slug of the letter. */
  readonly soort: string;
  readonly status: BesluitStatus;
  readonly model: BriefModel;
  /** What the sentences of the weighing were generated from. No part of the letter; an older besluit has none. */
  readonly herkomst?: WegingHerkomst;
  readonly adviesId: string | null;
  readonly opstellerId: string;
  readonly opstellerNaam: string;
  /** Everyone who ever changed the text: all of them are its authors. */
  readonly bewerkerIds?: readonly string[];
  /** Who wrote the text as it is now; absent in an older besluit. */
  readonly bewerking?: Bewerking | undefined;
  readonly voorgelegdDoorId: string | null;
  readonly vastgesteldDoorId: string | null;
  readonly vastgesteldDoorNaam: string | null;
  readonly vastgesteldOp: string | null;
  readonly terugwijzing: string | null;
  /** SHA-256 of the frozen text (RFC 8785 of the model + the template version), from vaststelling on. */
  readonly tekstSha256: string | null;
  readonly ongetekendSha256: string | null;
  /** The mark that the unsigned bytes carry, from the start of signing on. */
  readonly merk?: Merk;
  readonly getekendSha256: string | null;
  readonly ondertekendDoorId: string | null;
  readonly ondertekendDoorNaam: string | null;
  readonly ondertekendOp: string | null;
  readonly version: number;
}

/**
 * May this user make this move now? An empty list means yes; else every reason why not, in plain Dutch.
 * Four eyes: who drafted, changed or submitted it may not approve.
 */
export function redenenTegen(overgang: Overgang, besluit: Besluit, gebruiker: Gebruiker): string[] {
  const { van, rol } = OVERGANGEN[overgang];
  const redenen: string[] = [];
  if (!(van as readonly string[]).includes(besluit.status)) {
    redenen.push(`Dit kan nu niet: de status van het besluit is “${besluit.status.replace('_', ' ')}”.`);
  }
  if (!gebruiker.rollen.includes(rol)) redenen.push(`Dit mag alleen iemand met de rol ${rol}.`);
  const auteurs = [besluit.opstellerId, besluit.voorgelegdDoorId, ...(besluit.bewerkerIds ?? [])];
  const isAuteur = auteurs.includes(gebruiker.id);
  if (overgang === 'stelVast' && isAuteur) {
    redenen.push(
      'U heeft dit besluit zelf opgesteld, bewerkt of voorgelegd. Een ander moet het vaststellen.',
    );
  }
  return redenen;
}
