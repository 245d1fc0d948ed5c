import { InputFaults, Refusal } from '../../server/domain/fault.ts';

/** The Dutch text with which this was refused. Anything but a refusal fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (error instanceof Refusal || error instanceof InputFaults) return error.message;
  throw new Error(`expected a refusal, got ${String(error)}`, { cause: error });
}
