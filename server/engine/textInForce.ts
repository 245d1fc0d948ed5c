import type { JudgedPower } from './judgePower.ts';
import type { Power } from './ruleSchemas.ts';

/** The text of a power on the peildatum; where none was in force any other, for its name, body and measures. */
export const textInForce = ({ file, versions }: Pick<JudgedPower, 'file' | 'versions'>): Power =>
  file?.content ?? versions.example;
