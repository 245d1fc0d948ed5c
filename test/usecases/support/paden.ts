import { InputFaults } from '../../../server/domain/fault.ts';
import { failure } from '../../support/failure.ts';

/** Where the input was wrong: the places of all faults of the one error. */
export async function paden(werk: Promise<unknown>): Promise<string[]> {
  const error = await failure(werk);
  if (!(error instanceof InputFaults)) throw error;
  return error.faults.map(({ pad }) => pad);
}
