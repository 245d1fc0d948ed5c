import type { Merk } from '../../domain/brief.ts';
import type { LetterNode } from '../parseFragment.ts';
import type { Tekening } from '../kaart/tekening.ts';
import type { LetterInfo } from './letterDocument.ts';
import type { LetterStyle } from './letterStyle.ts';

/** Everything that the renderer needs of one letter. */
export interface Letter {
  readonly nodes: readonly LetterNode[];
  readonly info: LetterInfo;
  readonly merk: Merk;
  /** In the head of a following page, e.g. the municipality. */
  readonly head: string;
  /** In the footer of every page; also stands in the body, since a footer is not read aloud. */
  readonly kenmerk: string;
  /** Sentences that stand above every page, such as that this is a public copy. */
  readonly zinnen?: readonly string[];
  /** Logo, colours and arrangement of the municipality. */
  readonly stijl?: LetterStyle;
  /** Figures that the text may show, by their name in the register. */
  readonly figures?: Readonly<Record<string, Tekening>>;
}
