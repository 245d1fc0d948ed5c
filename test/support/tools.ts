import { spawnSync } from 'node:child_process';
import type { Context } from 'mocha';

/** Skips the running suite by name when a program is missing; with CI=true that is a failure instead. */
export function needs(context: Context, ...programs: string[]): void {
  const missing = programs.filter((program) => spawnSync('which', [program]).status !== 0);
  if (missing.length === 0) return;
  if (process.env['CI'] === 'true') throw new Error(`missing tool: ${missing.join(', ')}`);
  context.skip();
}

/** Number of runs of a long property test: full by default 10,000, a fraction in the ordinary test run. */
export const proeven = (standard: number): number => Number(process.env['PROEVEN'] ?? standard);
