import { fileURLToPath } from 'node:url';
import { createRegels } from '../../server/engine/createRegels.ts';
import type { Regels } from '../../server/ports.ts';

export const RULES_DIR = fileURLToPath(new URL('../../rules', import.meta.url));

let once: Promise<Regels> | undefined;

/** The committed rules, read and checked once for all test files of a run. */
export const committedRegels = (): Promise<Regels> => (once ??= createRegels(RULES_DIR));
