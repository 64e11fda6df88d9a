/** Our own calls of the docker CLI, with the user's program, global options and environment. */
import type { CallOptions, CliResult, DockerCli } from './engine.ts';
import { runProgram } from './run-program.ts';

export interface DockerCliOptions {
  readonly program: string;
  readonly globalArgs: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What would change the meaning or the form of our own calls when the user has it set for theirs. */
const NOT_OURS = [
  'BUILDKIT_PROGRESS',
  'BUILDX_METADATA_PROVENANCE',
  'DOCKER_DEFAULT_PLATFORM',
  'DOCKER_CLI_HINTS',
];

export function createDockerCli(options: DockerCliOptions): DockerCli {
  const env = Object.fromEntries(Object.entries(options.env).filter(([name]) => !NOT_OURS.includes(name)));
  return {
    docker(args: readonly string[], call: CallOptions): Promise<CliResult> {
      return runProgram(options.program, [...options.globalArgs, ...args], {
        timeoutMs: call.timeoutMs,
        signal: call.signal,
        input: call.input,
        env: { ...env, ...call.env },
      });
    },
  };
}
