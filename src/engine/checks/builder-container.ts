/** Checks the container of a `docker-container` builder by what the engine says of it and by its process. */
import { readFile } from 'node:fs/promises';
import type { Finding } from '../../core/finding.ts';
import { parseStat } from '../../privileged/proc.ts';
import type { DockerCli } from '../engine.ts';
import { isRecord, parseJson, recordAt, stringAt } from '../json.ts';
import { type About, broken, healthy, unknown } from './findings.ts';

const LIMIT_MS = 10_000;
const UNAVAILABLE = { failureClass: 'builder-unavailable', owner: 'builder' } as const;

export interface ContainerState {
  readonly running: boolean;
  readonly restarting: boolean;
  readonly paused: boolean;
  readonly oomKilled: boolean;
  readonly exitCode: number;
  readonly restarts: number;
  readonly pid: number;
  /** The container's own limit, in bytes; 0 for none. */
  readonly memoryLimit: number;
}

export async function checkBuilderContainer(cli: DockerCli, name: string): Promise<Finding> {
  const about: About = { id: 'builder-container', path: name };
  const inspect = await cli.docker(['container', 'inspect', name], { timeoutMs: LIMIT_MS });
  if (inspect.exitCode !== 0 && /no such container/i.test(inspect.stderr)) {
    return healthy(about, 'there is no such container now; buildx makes it when it is needed');
  }
  const state = inspect.exitCode === 0 ? readContainerState(inspect.stdout) : null;
  if (state === null)
    return unknown(about, `it could not be inspected: ${inspect.stderr.trim().slice(0, 200)}`);
  const log = needsLog(state)
    ? await cli.docker(['logs', '--tail', '50', name], { timeoutMs: LIMIT_MS })
    : null;
  const hung = state.running && !state.restarting ? await stoppedProcess(state.pid) : null;
  return judgeBuilder(about, state, `${log?.stdout ?? ''}${log?.stderr ?? ''}`, hung);
}

/** `hung` is the pid of a stopped process in it, or null. */
export function judgeBuilder(about: About, state: ContainerState, log: string, hung: number | null): Finding {
  const restarts = `exit code ${state.exitCode}, ${state.restarts} restarts`;
  if (state.oomKilled && needsLog(state)) {
    const owner = state.memoryLimit > 0 ? 'configuration' : 'host';
    const limit =
      state.memoryLimit > 0 ? `, its limit is ${Math.round(state.memoryLimit / 1048576)} MiB` : '';
    return broken(about, `it was killed for want of memory (${restarts}${limit})`, {
      failureClass: 'out-of-memory',
      owner,
    });
  }
  const cause = damagedStore(log);
  if (cause !== null && (state.restarting || !state.running)) {
    const implies = { failureClass: 'buildkit-state-corruption', owner: 'builder' } as const;
    return broken(about, `buildkitd does not start (${restarts}): ${cause}`, implies);
  }
  if (state.restarting) return broken(about, `it restarts again and again (${restarts})`, UNAVAILABLE);
  if (state.paused) return broken(about, 'it is paused', UNAVAILABLE);
  if (hung !== null) return broken(about, `its process ${hung} is stopped and cannot answer`, UNAVAILABLE);
  if (!state.running) return healthy(about, 'it does not run now; buildx starts it when it is needed');
  return healthy(about, 'it runs');
}

/** The last line of buildkitd's own that says it cannot open its state. */
function damagedStore(log: string): string | null {
  const line = log
    .split('\n')
    .findLast((text) =>
      /^buildkitd: .*(?:invalid database|checksum|unexpected fault|version mismatch)/.test(text),
    );
  return line ?? null;
}

function needsLog(state: ContainerState): boolean {
  return state.restarting || !state.running || state.restarts > 0;
}

/** From `docker container inspect`; null when it is not that. */
export function readContainerState(json: string): ContainerState | null {
  const parsed = parseJson(json);
  const first: unknown = Array.isArray(parsed) ? parsed[0] : null;
  const state = recordAt(first, 'State');
  if (!isRecord(first) || stringAt(state, 'Status') === null) return null;
  const limit = recordAt(first, 'HostConfig')['Memory'];
  return {
    running: state['Running'] === true,
    restarting: state['Restarting'] === true,
    paused: state['Paused'] === true,
    oomKilled: state['OOMKilled'] === true,
    exitCode: numberOf(state['ExitCode']),
    restarts: numberOf(first['RestartCount']),
    pid: numberOf(state['Pid']),
    memoryLimit: numberOf(limit),
  };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** The container's first process or a child of it (it may be an init) in state T; null where that cannot be seen. */
async function stoppedProcess(pid: number): Promise<number | null> {
  if (pid <= 0) return null;
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  for (const one of [
    pid,
    ...children
      .split(' ')
      .filter((text) => text !== '')
      .map(Number),
  ]) {
    const text = await readFile(`/proc/${one}/stat`, 'utf8').catch(() => null);
    if (text !== null && parseStat(text)?.state === 'T') return one;
  }
  return null;
}
