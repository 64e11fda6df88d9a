/** What BuildKit's own history says of a build that failed. */
export interface BuildRecord {
  /** gRPC's number of the error's kind; null where it tells none. */
  readonly code: number | null;
  /** The error, as the client prints it behind `ERROR: failed to solve:`. */
  readonly message: string;
  /** The step that failed, as BuildKit names it; null for an error outside any step. */
  readonly step: string | null;
  /** The step's last lines, 16 at most. */
  readonly output: readonly string[];
  /** The excerpt of the Dockerfile with `>>>` before the failed instruction; empty where there is none. */
  readonly excerpt: string;
}
