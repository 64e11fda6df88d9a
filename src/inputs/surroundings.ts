/** What the environment says about where we run: the only place where its variables are read. */

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Surroundings {
  /** A GitHub Actions runner (or one that behaves like it) reads our output. */
  readonly githubActions: boolean;
  /** The machine is thrown away after the job: every rung is allowed by default. */
  readonly throwAwayRunner: boolean;
  /** Directory for files that live as long as the job; null outside a runner. */
  readonly runnerTemp: string | null;
  /** Paths are shown relative to this in annotations; null outside a runner. */
  readonly workspace: string | null;
  /** File that outputs are appended to; null where nobody reads it. */
  readonly outputFile: string | null;
  /** File that the job summary is appended to; null where nobody reads it. */
  readonly summaryFile: string | null;
  /** File that hands state to the post step; null where there is none. */
  readonly stateFile: string | null;
}

/**
 * Reads them from the runner’s documented default variables.
 *
 * `RUNNER_ENVIRONMENT` is `github-hosted` or `self-hosted`:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function readSurroundings(env: Environment): Surroundings {
  return {
    githubActions: env['GITHUB_ACTIONS'] === 'true',
    throwAwayRunner: env['RUNNER_ENVIRONMENT'] === 'github-hosted',
    runnerTemp: notEmpty(env['RUNNER_TEMP']),
    workspace: notEmpty(env['GITHUB_WORKSPACE']),
    outputFile: notEmpty(env['GITHUB_OUTPUT']),
    summaryFile: notEmpty(env['GITHUB_STEP_SUMMARY']),
    stateFile: notEmpty(env['GITHUB_STATE']),
  };
}

function notEmpty(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}
