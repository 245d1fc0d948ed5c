/** A value that is there, or on its way: json-rules-engine answers later, the compiled conditions at once. */
export type Soon<T> = T | Promise<T>;

/** Goes on with a value as soon as it is there; without a promise nothing waits. */
export const chain = <A, B>(value: Soon<A>, go: (value: A) => Soon<B>): Soon<B> =>
  value instanceof Promise ? value.then(go) : go(value);

/** All of them, at once when none has to be waited for. */
export const chainAll = <T>(values: readonly Soon<T>[]): Soon<T[]> =>
  values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as T[]);
