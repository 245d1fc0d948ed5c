const frozen = new WeakSet<object>();

/** Freezes a value and everything in it. What is frozen like this may be shared between advices and written once. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || frozen.has(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  frozen.add(Object.freeze(value));
  return value;
}

/** Was this object frozen by deepFreeze, so that its content can never change? */
export const isDeepFrozen = (value: object): boolean => frozen.has(value);
