const DE =
  /(straat|weg|laan|steeg|gracht|kade|dijk|brug|singel|baan|markt|dreef|ring|poort|wal|haven|tunnel)$/i;
const HET = /(plein|pad|park|veld|eiland|[^aeiou]je)$/i;
/** A name that already begins with its article, or with an abbreviation of it. */
const HEEFT = /^(de|het|'t|’t|den|ten|ter)\b/i;

/** A street name as it stands in a sentence. Only where the article is sure: a wrong one reads worse than none. */
export function straatNaam(naam: string): string {
  if (HEEFT.test(naam)) return naam;
  if (HET.test(naam)) return `het ${naam}`;
  return DE.test(naam) ? `de ${naam}` : naam;
}
