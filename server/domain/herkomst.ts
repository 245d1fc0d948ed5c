/** Where a sentence of the weighing comes from. Kept beside the letter, never in it. */
import type { BeleidVerwijzing, Bron, Signaal } from './advies.ts';
import type { FeitBron } from './feit.ts';

/** A recorded fact; of a judgement also why, in the words of who judged (Awb 3:46). */
export interface FeitHerkomst {
  readonly soort: 'feit';
  /** Id of the recorded fact. */
  readonly id: string;
  /** Id of the fact in the vocabulary. */
  readonly feit: string;
  /** null: a fact that all betrokkenen of the case share. */
  readonly betrokkeneId: string | null;
  readonly oordeel: boolean;
  readonly vraag: string;
  readonly antwoord: string;
  readonly auteur: string;
  /** ISO calendar day of the recording. */
  readonly vastgelegd: string;
  readonly bron: Pick<FeitBron, 'soort' | 'omschrijving' | 'pagina' | 'datum'>;
  readonly motivering: string | null;
}

/** An element of the power that the advice found met, with the facts that carry it. */
export interface BestanddeelHerkomst {
  readonly soort: 'bestanddeel';
  /** Id and name of the power. */
  readonly bevoegdheid: string;
  readonly naam: string;
  readonly id: string;
  readonly tekst: string;
  readonly bron: Bron;
  readonly feiten: readonly FeitHerkomst[];
}

export type Herkomst =
  | FeitHerkomst
  | BestanddeelHerkomst
  | { readonly soort: 'beleid'; readonly beleid: BeleidVerwijzing }
  | {
      readonly soort: 'signaal';
      readonly code: string;
      readonly familie: Signaal['familie'];
      readonly tekst: string;
      readonly vraag: string;
      readonly bron: readonly Bron[];
    }
  /** Taken over from the voornemen (Awb 4:8), with what it rested on there. */
  | {
      readonly soort: 'voornemen';
      readonly kenmerk: string;
      readonly datum: string | null;
      readonly eerder: Herkomst | null;
    }
  /** A place where the writer is asked for his own words. */
  | { readonly soort: 'open' };

/** One sentence as it was generated. */
export interface WegingZin {
  readonly tekst: string;
  readonly herkomst: Herkomst;
  /** Stands on the line of the sentence before it: together they say one thing. */
  readonly vervolg?: boolean;
  /** Was known when the draft was made, but the words of the voornemen stand there instead. */
  readonly vervangen?: boolean;
}

/** Sentences per paragraph of the weighing. */
export type WegingHerkomst = Readonly<Record<string, readonly WegingZin[]>>;
