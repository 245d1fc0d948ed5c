/** The public copy of a letter (Woo): what goes in, and what is shown to the reader who must approve it. */
import type { Bron } from './advies.ts';
import type { Adres } from './brief.ts';

/** What a public copy must leave out beside what the letter itself holds, and what its reader added. */
export interface OpenbaarInvoer {
  /** Everybody whom the file knows, with his role. */
  readonly personen: readonly { readonly naam: string; readonly rol: string }[];
  readonly adressen: readonly Adres[];
  /** Words that the reader wants out too. */
  readonly extra: readonly string[];
  /** Paths of the fragments that the reader leaves out as a whole. */
  readonly weglaten: readonly string[];
}

/** A piece of a text: its original, what the public reads, and the kind of thing that was replaced (null: nothing). */
export interface OpenbaarDeel {
  readonly tekst: string;
  readonly openbaar: string;
  readonly soort: string | null;
}

/** One text of the letter before and after. */
export interface OpenbaarFragment {
  /** Path in the letter model. */
  readonly pad: string;
  readonly kop: string;
  readonly delen: readonly OpenbaarDeel[];
  /** Words at which a reader should look twice. */
  readonly gevoelig: readonly string[];
  readonly weggelaten: boolean;
  /** Always told by role words: the reader cannot leave it out. */
  readonly vast: boolean;
}

/** A kind of thing that was taken out: how often, and on which ground of the Woo. */
export interface OpenbaarGrond {
  readonly soort: string;
  readonly naam: string;
  readonly aantal: number;
  readonly grond: Bron;
  readonly waarom: string;
}

/** Where something personal is left: its kind and place, never its value. */
export interface OpenbaarRest {
  readonly waar: string;
  readonly wat: string;
}

export interface OpenbareVersie {
  readonly html: string;
  readonly fragmenten: readonly OpenbaarFragment[];
  readonly gronden: readonly OpenbaarGrond[];
  readonly rest: readonly OpenbaarRest[];
}
