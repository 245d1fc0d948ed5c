/**
 * Many small reads of many requests as a few larger ones. What is asked while a read is under way waits for the next, which
 * begins after all of it was asked: nobody ever gets a state older than his question. A read that fails fails for who waited on it.
 */
export function bundel<Sleutel, Waarde>(
  lees: (sleutels: readonly Sleutel[]) => Promise<ReadonlyMap<Sleutel, Waarde>>,
): (sleutel: Sleutel) => Promise<Waarde | null> {
  let volgende = new Set<Sleutel>();
  let wachtOp: Promise<ReadonlyMap<Sleutel, Waarde>> | null = null;
  let bezig: Promise<unknown> = Promise.resolve();

  function begin(): Promise<ReadonlyMap<Sleutel, Waarde>> {
    const sleutels = [...volgende];
    volgende = new Set();
    wachtOp = null;
    return lees(sleutels);
  }

  return async (sleutel) => {
    volgende.add(sleutel);
    if (wachtOp === null) {
      wachtOp = bezig.then(begin);
      bezig = wachtOp.catch(() => undefined);
    }
    return (await wachtOp).get(sleutel) ?? null;
  };
}
