/** How a starter in a draft asks the writer for his own words. */
const OPEN_PLEK = /\[nog [^\]]*\]/g;

/** Every place in a model where the writer is still asked for his own words. */
export function openPlekken(waarde: unknown): string[] {
  if (typeof waarde === 'string') return waarde.match(OPEN_PLEK) ?? [];
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.values(waarde).flatMap(openPlekken);
}
