/** Something that is made at most once, when it is first asked for. */

export interface Once<T> {
  readonly get: () => Promise<T>;
  /** What was made, or null if it was never asked for. */
  readonly peek: () => Promise<T | null>;
}

export function once<T>(make: () => Promise<T>): Once<T> {
  let made: Promise<T> | null = null;
  const get = (): Promise<T> => {
    made ??= make();
    return made;
  };
  return { get, peek: async () => (made === null ? null : made) };
}
