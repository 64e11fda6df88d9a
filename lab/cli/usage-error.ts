/** Something was asked that the command line does not know; the message names what it does know. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** `value` if it is one of `allowed`, else an error that names them. */
export function oneOf<T extends string>(what: string, allowed: readonly T[], value: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UsageError(`no ${what} ${value}; there are: ${allowed.join(', ')}`);
  return found;
}
