/** What else runs on the engine when an attempt has failed: a race needs somebody to race with. */

export interface Company {
  /** Running containers, the builder's own among them; null where the engine did not tell. */
  readonly containers: number | null;
  /** Builds that run in the same builder; null where it keeps no history. */
  readonly builds: number | null;
}

/** In words; empty where nothing is known to run. */
export function tellCompany(company: Company | null | undefined): string {
  const parts = [
    counted(company?.containers ?? 0, 'container'),
    counted(company?.builds ?? 0, 'other build'),
  ].filter((part) => part !== '');
  return parts.join(' and ');
}

function counted(number: number, what: string): string {
  return number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`;
}
