/** What was looked up, for as long as it cannot have changed. */
export interface Geheugen {
  /**
   * The value under this key as it was made for this version, or made now. `versie` is read from the database before the
   * value is made, so that a value is never older than its version; another version forgets everything.
   */
  haal<T extends Houdbaar>(versie: number, sleutel: string, nu: string, maak: () => Promise<T>): Promise<T>;
}

/** A value that is out of date from an instant on, in UTC; null: only with another version. */
export interface Houdbaar {
  readonly geldigTot: string | null;
}

/**
 * A memory of at most so many values, in this process only. Two that ask for the same at once wait for one answer.
 * Keys may hold an area or the id of an account: they are compared, never logged.
 */
export function createGeheugen(hoogstens: number): Geheugen {
  const waarden = new Map<string, Promise<Houdbaar>>();
  let bekend = Number.NEGATIVE_INFINITY;

  function bewaar(sleutel: string, waarde: Promise<Houdbaar>): void {
    waarden.delete(sleutel);
    waarden.set(sleutel, waarde);
    const [oudste] = waarden.keys();
    if (waarden.size > hoogstens && oudste !== undefined) waarden.delete(oudste);
    // a failure is for who asked, not for who asks next
    waarde.catch(() => {
      if (waarden.get(sleutel) === waarde) waarden.delete(sleutel);
    });
  }

  return {
    async haal<T extends Houdbaar>(
      versie: number,
      sleutel: string,
      nu: string,
      maak: () => Promise<T>,
    ): Promise<T> {
      if (versie > bekend) {
        waarden.clear();
        bekend = versie;
      }
      // somebody has seen a newer state meanwhile: this one is answered, not kept
      if (versie !== bekend) return maak();
      const eerder = waarden.get(sleutel) as Promise<T> | undefined;
      const waarde = eerder ? await eerder : null;
      if (waarde && (waarde.geldigTot === null || nu < waarde.geldigTot)) {
        // most recently used last
        if (bekend === versie && eerder) bewaar(sleutel, eerder);
        return waarde;
      }
      const nieuw = maak();
      if (bekend === versie) bewaar(sleutel, nieuw);
      return nieuw;
    },
  };
}
