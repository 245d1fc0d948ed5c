/** The fact vocabulary: every fact the rules may ask for. Ids are public and never change. */
export type FeitType = 'boolean' | 'number' | 'enum' | 'date' | 'strings' | 'string' | 'list' | 'duration';

export interface FeitDefinitie {
  readonly id: string;
  readonly type: FeitType;
  /** waarneming: found with a source; oordeel: a vague norm answered by a person with a motivering; voornemen: a property of the intended decision. */
  readonly soort: 'waarneming' | 'oordeel' | 'voornemen';
  readonly vraag: string;
  readonly bron: string;
  /**
   * The fact as a sentence of a letter, with `{waarde}` in it; or a sentence per answer: `ja` and `nee`, a value of
   * the enum, a number, and `anders` for every other answer. Without it a draft shows question and answer.
   */
  readonly zin?: string | Readonly<Record<string, string>>;
  readonly waarden?: readonly string[];
  readonly eenheid?: string;
  readonly minimum?: number;
  /** For type `list`: field → type, or the values of an enum. */
  readonly velden?: Readonly<Record<string, string | readonly string[]>>;
}

/** Where a fact comes from. In the application no fact stands without one. */
export interface FeitBron {
  readonly soort: 'document' | 'inspectie' | 'persoon' | 'register' | 'anders';
  /** e.g. "Bestuurlijke rapportage politie, kenmerk …" */
  readonly omschrijving: string;
  readonly pagina: string | null;
  /** ISO calendar day of the source. */
  readonly datum: string;
  /** Only for what a partner shared. */
  readonly deling?: FeitDeling | undefined;
}

/** On what basis and for what purpose a partner shared this, and whether it may stand in a besluit. */
export interface FeitDeling {
  /** Id of rules/verwijzing: Wet politiegegevens, Wet gegevensverwerking door samenwerkingsverbanden, Wet Bibob. */
  readonly grondslag: string;
  readonly doel: string;
  readonly magInBesluit: boolean;
}
