/** The facts of one addressee, one object and at most one intended measure: what an advice is asked about. */

export type Eenheid = 'uur' | 'dag' | 'werkdag' | 'week' | 'maand' | 'jaar';

/** A duration: a number of units, or without an end (`onbepaald`). */
export type Duur = { aantal: number; eenheid: Eenheid } | { onbepaald: true };

export type FeitWaarde = boolean | number | string | string[] | Duur | FeitRij[] | null;

/** One item of a fact of type `list`, e.g. an earlier violation. A missing or null field is unknown. */
export type FeitRij = { [veld: string]: boolean | number | string | null };

/** Fact id → value. A fact that is absent or null is unknown, never false. */
export type Feiten = Readonly<Record<string, FeitWaarde>>;

export interface Dossier {
  readonly zaak?: string;
  /** GM code of the municipality, or null: national law and the VNG model by-law, no policy. */
  readonly gemeente: string | null;
  /** ISO calendar day of the (intended) decision. */
  readonly peildatum: string;
  readonly feiten: Feiten;
}
