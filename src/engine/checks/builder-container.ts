/** Checks the container of a `docker-container` builder by what the engine says of it and by its process. */
import { readFile } from 'node:fs/promises';
import type { Finding } from '../../core/finding.ts';
import { parseStat } from '../../privileged/proc.ts';
import type { DockerCli } from '../engine.ts';
import { arrayAt, isRecord, parseJson, recordAt, stringAt } from '../json.ts';
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
  /** Where the engine keeps BuildKit's state; null when it is no volume. */
  readonly stateDir: string | null;
}

export interface BuilderQuestion {
  readonly cli: DockerCli;
  /** Name of the container. */
  readonly name: string;
  /** What happened to it since then counts (epoch, milliseconds); null: only its state now. */
  readonly sinceMs: number | null;
  /** Looks at the files of its state, where they are on this host; null where they are not. */
  readonly examineState: ((stateDir: string) => Promise<readonly Finding[]>) | null;
}

/** One finding for the container, and those of its state. */
export async function checkBuilderContainer(question: BuilderQuestion): Promise<readonly Finding[]> {
  const { cli, name } = question;
  const about: About = { id: 'builder-container', path: name };
  const [inspect, oomAt] = await Promise.all([
    cli.docker(['container', 'inspect', name], { timeoutMs: LIMIT_MS }),
    question.sinceMs === null ? false : hadOom(cli, name, question.sinceMs),
  ]);
  if (inspect.exitCode !== 0 && /no such container/i.test(inspect.stderr)) {
    return [healthy(about, 'there is no such container now; buildx makes it when it is needed')];
  }
  const state = inspect.exitCode === 0 ? readContainerState(inspect.stdout) : null;
  if (state === null)
    return [unknown(about, `it could not be inspected: ${inspect.stderr.trim().slice(0, 200)}`)];
  const log = needsLog(state)
    ? await cli.docker(['logs', '--tail', '50', name], { timeoutMs: LIMIT_MS })
    : null;
  const hung = state.running && !state.restarting ? await stoppedProcess(state.pid) : null;
  const seen = { ...state, oomKilled: oomAt || (state.oomKilled && needsLog(state)) };
  const own = judgeBuilder(about, seen, `${log?.stdout ?? ''}${log?.stderr ?? ''}`, hung);
  const files = state.stateDir === null ? [] : ((await question.examineState?.(state.stateDir)) ?? []);
  return [own, ...files];
}

/** The engine remembers its last 256 events: the container's own mark is gone once it was started again. */
async function hadOom(cli: DockerCli, name: string, sinceMs: number): Promise<boolean> {
  const span = ['--since', (sinceMs / 1000).toFixed(3), '--until', (Date.now() / 1000).toFixed(3)];
  const filters = ['--filter', `container=${name}`, '--filter', 'event=oom', '--format', '{{.Action}}'];
  const events = await cli.docker(['events', ...span, ...filters], { timeoutMs: LIMIT_MS });
  return events.exitCode === 0 && events.stdout.includes('oom');
}

/** `hung` is the pid of a stopped process in it, or null. */
export function judgeBuilder(about: About, state: ContainerState, log: string, hung: number | null): Finding {
  const restarts = `exit code ${state.exitCode}, ${state.restarts} restarts`;
  if (state.oomKilled) {
    const owner = state.memoryLimit > 0 ? 'configuration' : 'host';
    const limit =
      state.memoryLimit > 0 ? `, its limit is ${Math.round(state.memoryLimit / 1048576)} MiB` : '';
    return broken(about, `a process in it was killed for want of memory (${restarts}${limit})`, {
      failureClass: 'out-of-memory',
      owner,
    });
  }
  const cause = damagedStore(log);
  if (cause !== null) {
    const implies = { failureClass: 'buildkit-state-corruption', owner: 'builder' } as const;
    return broken(about, `buildkitd does not start (${restarts}): ${cause}`, implies);
  }
  if (state.restarting) return broken(about, `it restarts again and again (${restarts})`, UNAVAILABLE);
  if (state.paused) return broken(about, 'it is paused', UNAVAILABLE);
  if (hung !== null) return broken(about, `its process ${hung} is stopped and cannot answer`, UNAVAILABLE);
  if (!state.running) return healthy(about, 'it does not run now; buildx starts it when it is needed');
  return healthy(about, 'it runs');
}

/** Buildkitd's own last word that it cannot open its state, unless it started after that. */
function damagedStore(log: string): string | null {
  const lines = log.split('\n');
  const damaged = lines.findLastIndex((line) =>
    /^buildkitd: .*(?:invalid database|checksum error|unexpected fault|version mismatch)/.test(line),
  );
  const started = lines.findLastIndex((line) => line.includes('running server on'));
  return damaged > started ? (lines[damaged] ?? null) : null;
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
  const mount = arrayAt(first, 'Mounts').find((one) => stringAt(one, 'Destination') === '/var/lib/buildkit');
  return {
    running: state['Running'] === true,
    restarting: state['Restarting'] === true,
    paused: state['Paused'] === true,
    oomKilled: state['OOMKilled'] === true,
    exitCode: numberOf(state['ExitCode']),
    restarts: numberOf(first['RestartCount']),
    pid: numberOf(state['Pid']),
    memoryLimit: numberOf(limit),
    stateDir: stringAt(mount, 'Source'),
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
