/** This user may not do this, or the request did not come from our own page. */
export class Verboden extends Error {
  override readonly name = 'Verboden';
}
