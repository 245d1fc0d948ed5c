import type { BriefModel } from '../../domain/brief.ts';
import { verzenddatumVan } from '../../domain/verzenddatumVan.ts';
import type { BriefSoort } from '../leesSoorten.ts';

/** A step of an amount by law, in cents: from and below a debt in cents, or for so many days (`tot`); the last may be open. */
export interface Trede {
  readonly vanaf?: number | undefined;
  readonly tot?: number | undefined;
  readonly bedrag: number;
}

/** The paths, words and numbers that a rule of the lint gives to its check. */
export interface ControleVelden {
  readonly woorden?: readonly string[] | undefined;
  /** The value that `pad` must have. */
  readonly is?: string | number | boolean | undefined;
  readonly pad?: string | undefined;
  /** More paths of the same kind. */
  readonly paden?: readonly string[] | undefined;
  /** The path that `pad` is held against. */
  readonly met?: string | undefined;
  /** The field that a finding is about. */
  readonly veld?: string | undefined;
  /** Where a term begins and ends in the model, its id under rules/termijnen, and which side of its end is right. */
  readonly begin?: string | undefined;
  readonly einde?: string | undefined;
  readonly termijn?: string | undefined;
  readonly grens?: 'hoogstens' | 'minstens' | undefined;
  readonly aantal?: number | undefined;
  readonly staffel?: readonly Trede[] | undefined;
  /** An end that is a calendar day counts whole: three months from 1 December last up to and including 28 February. */
  readonly totEnMet?: boolean | undefined;
  readonly eenheid?: 'dag' | 'week' | 'maand' | 'jaar' | undefined;
}

/** What a check may look at besides the model: the kind of letter, what its rule says, and the terms. */
export interface ControleBij {
  readonly soort: BriefSoort;
  readonly woorden: readonly string[];
  readonly maximumWoorden: number;
  readonly maximumWeken: number;
  readonly velden: ControleVelden;
  /** As the municipality calls itself, without "Gemeente"; null where it is not known. */
  readonly gemeentenaam: string | null;
  /** The court of this municipality, as its letters name it; null where it is not known. */
  readonly rechtbank: string | null;
  /** Why a day is free under the Algemene termijnenwet, in Dutch; null for an ordinary day. */
  readonly redenVrij: (dag: string) => string | null;
  /** The end of a term under rules/termijnen by the one engine; null without that engine. */
  readonly eindeVanTermijn: (termijn: string, start: string) => string | null;
}
/** What the text of the rule shows at `{waarde}`, and the field it is about when that is not the field of the rule. */
export type Bevinding = string | { readonly veld: string; readonly waarde: string };
/** Empty when all is well; else one finding a fault. */
export type Controle = (model: BriefModel, bij: ControleBij) => readonly Bevinding[];

export const fout = (mis: boolean, waarde = ''): string[] => (mis ? [waarde] : []);
export const leeg = (tekst: string | null | undefined): boolean => tekst == null || tekst.trim() === '';
export const dagVan = (moment: string): string => moment.slice(0, 10);

/** Spaces, hard spaces and line ends are one space. */
export const eenRegel = (tekst: string): string => tekst.replace(/\s+/g, ' ');
export const regexVan = (tekst: string): string => tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patronen = new Map<string, RegExp>();
/** A pattern of a rule, compiled once; capitals do not matter. Only for the fixed patterns of the rules: they are kept. */
export function patroonVan(bron: string): RegExp {
  const bekend = patronen.get(bron) ?? new RegExp(bron, 'i');
  patronen.set(bron, bekend);
  return bekend;
}

/** Value at a path such as `maatregel.ingang`. */
export const waardeOp = (model: object, pad: string): unknown =>
  pad
    .split('.')
    .reduce<unknown>((waarde, key) => (waarde as Record<string, unknown> | null | undefined)?.[key], model);

/** Every value at a path in which `[]` stands for the rows of a list: `gegevens.verbeurd[].datum`. */
export function waardenOp(model: object, pad: string): unknown[] {
  const [lijst = '', ...rest] = pad.split('[].');
  const waarde = waardeOp(model, lijst);
  if (rest.length === 0) return waarde === null || waarde === undefined ? [] : [waarde];
  const rijen = Array.isArray(waarde) ? (waarde as unknown[]) : [];
  return rijen.flatMap((rij) => waardenOp(rij as object, rest.join('[].')));
}

/** Every text in a value, however deep. */
export function tekstenVan(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(tekstenVan) : [];
}

/** The days and moments at a path, or (`verzending`) the day on which the letter is sent. */
export const momentenOp = (model: BriefModel, pad: string): string[] =>
  (pad === 'verzending' ? [verzenddatumVan(model)] : waardenOp(model, pad)).filter(
    (waarde): waarde is string => typeof waarde === 'string' && waarde !== '',
  );

/** The paths that a rule gives: one, or several of the same kind. */
export const paden = ({ pad, paden: meer = [] }: ControleVelden): readonly string[] =>
  pad === undefined ? meer : [pad, ...meer];
/** Every text at a path, however deep. */
export const tekstenOp = (model: BriefModel, pad: string): string[] =>
  waardenOp(model, pad).flatMap(tekstenVan);
