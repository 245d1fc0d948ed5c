/** A case: one file at the municipality, with one object and one or more betrokkenen. */
import type { Adres } from './brief.ts';
import type { FeitBron } from './feit.ts';
import type { FeitWaarde } from './dossier.ts';

export interface Zaak {
  readonly id: string;
  /** e.g. `Z2026-0001`, unique per installation. */
  readonly nummer: string;
  readonly gemeente: string;
  readonly titel: string;
  readonly objectOmschrijving: string;
  readonly objectAdres: Adres | null;
  /** Account id of the handling jurist. */
  readonly behandelaarId: string;
  readonly behandelaarNaam: string;
  readonly aangemaaktOp: string;
  readonly version: number;
}

export interface Betrokkene {
  readonly id: string;
  readonly zaakId: string;
  readonly naam: string;
  readonly adres: Adres | null;
  /** Value of fact `betrokkene.rol`, or null when unknown. */
  readonly rol: string | null;
  readonly version: number;
}

/** One recorded fact. Facts are append-only: the last one recorded per fact id and betrokkene counts, `waarde: null` makes it unknown again. */
export interface VastgelegdFeit {
  readonly id: string;
  readonly zaakId: string;
  /** null: a fact that all betrokkenen of the case share. */
  readonly betrokkeneId: string | null;
  readonly feit: string;
  readonly waarde: FeitWaarde;
  readonly bron: FeitBron;
  /** Required for a fact of kind `oordeel`: why this answer. */
  readonly motivering: string | null;
  readonly auteurId: string;
  readonly auteurNaam: string;
  readonly vastgelegdOp: string;
}
