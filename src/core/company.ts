/** What else runs on the engine when an attempt has failed: a race needs somebody to race with. */

export interface Company {
  /** Running containers, the builder's own among them; null where the engine did not tell. */
  readonly containers: number | null;
  /** Builds that run in the same builder; null where it keeps no history. */
  readonly builds: number | null;
}
