/** A part of the text that is still missing, and the field of the model that would mend it. */
export interface Gat {
  readonly naam: string;
  readonly veld: string;
}
