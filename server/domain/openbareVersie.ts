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
  /** Paths of texts that nobody declared public, and that the reader shows all the same, searched like the others. */
  readonly tonen: readonly string[];
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
  /** What the reader may choose: nothing, to leave it out, or to show a text that nobody declared public. */
  readonly keuze: 'geen' | 'weglaten' | 'tonen';
  readonly gekozen: boolean;
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
