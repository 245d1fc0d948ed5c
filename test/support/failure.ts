/** Waits for a promise that must fail and gives its error back. */
export async function failure(work: PromiseLike<unknown>): Promise<Error> {
  try {
    await work;
  } catch (error) {
    return error as Error;
  }
  throw new Error('this should have failed');
}
