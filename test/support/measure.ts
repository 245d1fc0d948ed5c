/** Measuring, the same way for every benchmark: several rounds, the median and the best of them. */

export interface Measurement {
  readonly median: number;
  readonly min: number;
  readonly rounds: number;
}

/** Median and minimum of some numbers; an even count takes the mean of the middle two. */
export function summarise(values: readonly number[]): Measurement {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
  return { median, min: sorted[0] ?? NaN, rounds: sorted.length };
}

/** Milliseconds of each round of `work`, after `warmUp` rounds that do not count. */
export async function measure(
  work: () => unknown,
  { rounds = 7, warmUp = 2 }: { rounds?: number; warmUp?: number } = {},
): Promise<Measurement> {
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const before = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - before);
  }
  return summarise(times);
}

/** The same for two or more competitors in one run, their rounds taken in turn, so that a busy machine hurts all alike. */
export async function measureInTurn<Name extends string>(
  works: Readonly<Record<Name, () => unknown>>,
  { rounds = 7, warmUp = 2 }: { rounds?: number; warmUp?: number } = {},
): Promise<Record<Name, Measurement>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const before = performance.now();
      await works[name]();
      if (round >= 0) times[name].push(performance.now() - before);
    }
  }
  return Object.fromEntries(names.map((name) => [name, summarise(times[name])])) as Record<Name, Measurement>;
}
