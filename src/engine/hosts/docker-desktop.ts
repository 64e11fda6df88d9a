/** Docker Desktop: its engine lives in a virtual machine, and its own CLI (4.37 and newer) is all that stops and starts it. */
import { realpathSync } from 'node:fs';
import { type CliResult, type EngineHost, HostError } from '../engine.ts';
import { runProgram } from '../run-program.ts';
import { COMMAND_LIMIT_MS, type HostContext, LOOK_LIMIT_MS } from './host-context.ts';
import { readLogFile } from './log-file.ts';
import { waitUntilAnswers } from './wait.ts';

/** Desktop for Linux, and for macOS, where `/var/run/docker.sock` is a link to it. */
const SOCKET = /\/\.docker\/(?:desktop|run)\/docker\.sock$/;
/** A virtual machine takes its time, in milliseconds. */
const BOOT_LIMIT_MS = 180_000;

export function isDockerDesktop({ endpoint }: Pick<HostContext, 'endpoint'>): boolean {
  return endpoint.kind === 'unix' && (SOCKET.test(endpoint.path) || SOCKET.test(realOf(endpoint.path)));
}

/** No file of it is ever touched: they stand in the virtual machine. */
export async function createDesktopHost(context: HostContext): Promise<EngineHost> {
  const { engineLog, hands } = context;
  return {
    kind: 'docker-desktop',
    obstacle: await obstacleOf(context),
    log: async (sinceMs, maxLines) =>
      engineLog === null ? null : readLogFile(hands, engineLog, sinceMs, maxLines),
    async stop(signal) {
      if ((await desktop(context, ['stop'], signal)).exitCode === 0) return;
      const forced = await desktop(context, ['stop', '--force'], signal);
      if (forced.exitCode !== 0) throw failed('stop --force', forced);
    },
    async start(signal) {
      const answer = await desktop(context, ['start'], signal);
      if (answer.exitCode !== 0) throw failed('start', answer);
      await waitUntilAnswers(context, { ended: async () => null, signal, limitMs: BOOT_LIMIT_MS });
    },
  };
}

async function obstacleOf(context: HostContext): Promise<string | null> {
  const { exitCode } = await runProgram('docker', ['desktop', 'version'], {
    timeoutMs: LOOK_LIMIT_MS,
    env: context.env,
  });
  if (exitCode === 0) return null;
  return 'Docker Desktop is stopped and started by its own CLI only (`docker desktop`, since 4.37), and that does not answer here';
}

/** Both wait until it is done, unless told not to (docs.docker.com/reference/cli/docker/desktop). */
function desktop(context: HostContext, words: readonly string[], signal?: AbortSignal): Promise<CliResult> {
  const timeoutMs = words[0] === 'start' ? BOOT_LIMIT_MS : COMMAND_LIMIT_MS;
  return runProgram('docker', ['desktop', ...words], { timeoutMs, env: context.env, signal });
}

function failed(words: string, { exitCode, stdout, stderr }: CliResult): HostError {
  const end = exitCode === null ? 'did not end in time' : `ended with ${exitCode}`;
  return new HostError(`docker desktop ${words} ${end}: ${`${stdout}${stderr}`.trim().slice(-1000)}`);
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
