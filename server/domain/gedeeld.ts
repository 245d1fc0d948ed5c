import { deepFreeze } from './deepFreeze.ts';

/** So many are kept; beyond it the store starts afresh. */
const MEESTE = 5000;

/**
 * Parts of advices that are alike are made once and shared, frozen: the key must say all that the part rests on. What is
 * shared is also written and hashed once.
 */
export function gedeeld<T extends object>(): (key: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (key, make) => {
    const found = known.get(key);
    if (found) return found;
    if (known.size >= MEESTE) known.clear();
    const made = deepFreeze(make());
    known.set(key, made);
    return made;
  };
}
