/** A clean engine beside a sick one: started with its programs, filled with the bases that only it has, and taken down again. */

import type { StartedSide } from '../../privileged/ops/start-side.ts';
import { type ProcessId, processId } from '../../privileged/process-id.ts';
import type { Privilege } from '../../privileged/run.ts';
import { createEngine } from '../create-engine.ts';
import { resolveEndpoint } from '../endpoint.ts';
import type { Engine, EngineFacts } from '../engine.ts';
import { readGlobalArgs } from '../global-args.ts';
import { probeBuild } from '../probe.ts';
import type { Away, WayOut } from './away.ts';
import { bringHome } from './bring-home.ts';
import { type CarryBases, carryBases } from './carry-bases.ts';
import { listImages } from './image-list.ts';
import { type DockerWords, elsewhereAt, sideClient } from './side-client.ts';

export interface SideEngineRequest extends WayOut {
  readonly engine: Engine;
  readonly facts: EngineFacts | null;
  readonly privilege: Privilege;
  /** The folder below which its own is made. */
  readonly parent: string;
  /** Images that the Dockerfiles stand on; null where that is not known. */
  readonly bases: readonly string[] | null;
  readonly whyNotBack: () => Promise<string | null>;
  readonly runId: string;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

const START_MS = 120_000;
const END_MS = 120_000;
const ANSWER_MS = 30_000;
const PING_MS = 2_000;
/** The side engine’s own BuildKit, as buildx names it where DOCKER_HOST names the engine. */
const OWN_BUILDER = { name: 'default', driver: 'docker', containers: [] } as const;

/** Throws, with nothing left behind, when it cannot be had. */
export async function startSideEngine(request: SideEngineRequest): Promise<Away> {
  const { privilege, signal, say } = request;
  const started = await start(request);
  const leave = async (): Promise<void> => {
    await privilege.run('endSide', { dir: started.dir }, { timeoutMs: END_MS }).then(
      () => say('the side engine was ended, and its folder deleted'),
      (error: unknown) =>
        say(
          `the side engine in ${started.dir} could not be ended: ${String(error)}; the next run tries again`,
        ),
    );
  };
  try {
    return await equip(request, started, leave);
  } catch (error) {
    await leave();
    throw signal.aborted ? new Error('the run is being ended') : error;
  }
}

async function start(request: SideEngineRequest): Promise<StartedSide> {
  const { engine, facts, parent, privilege, signal, env } = request;
  const launch = (await engine.launch?.()) ?? null;
  const args = {
    parent,
    run: await ourselves(),
    uid: process.geteuid?.() ?? 0,
    store: facts?.store ?? 'other',
    argv: launch?.argv ?? ['dockerd'],
    exe: launch?.exe ?? null,
    env: launch?.env ?? { PATH: env['PATH'] ?? '' },
    netNamespace: launch?.netNamespace ?? null,
    mountNamespace: launch?.mountNamespace ?? null,
  } as const;
  return privilege.run('startSide', args, { timeoutMs: START_MS, signal });
}

async function ourselves(): Promise<ProcessId> {
  const own = await processId(process.pid);
  if (own === null) throw new Error('this process is not seen in /proc');
  return own;
}

async function equip(
  request: SideEngineRequest,
  { socket, dir }: StartedSide,
  leave: Away['leave'],
): Promise<Away> {
  const { command, env, privilege, signal, say } = request;
  const elsewhere = elsewhereAt(socket);
  const { configDir } = readGlobalArgs(command.globalArgs);
  const globalArgs = configDir === null ? [] : ['--config', configDir];
  const sideEnv = { ...env, ...elsewhere.env };
  const cli = sideClient(command, env, configDir, socket);
  const engine = createEngine({
    command: { ...command, globalArgs, builder: null },
    env: { ...sideEnv, BUILDX_BUILDER: undefined },
    engineStop: null,
    engineStart: null,
    engineLog: null,
    privilege: async () => privilege,
  });
  await untilAnswers(engine, signal);
  say(`a clean engine answers beside the sick one (${dir})`);
  const words = (which: 'side' | 'sick', more: readonly string[]): DockerWords => ({
    program: command.docker,
    words: [...(which === 'side' ? globalArgs : command.globalArgs), ...more],
    env: which === 'side' ? sideEnv : env,
  });
  const carry: CarryBases = { ...request, words };
  await carryBases(carry);
  const before = (await listImages(cli)) ?? [];
  const beside = resolveEndpoint({ globalArgs: command.globalArgs, env }).endpoint;
  return {
    how: elsewhere,
    where: `a clean side engine${beside.kind === 'unix' ? ` beside the one at ${beside.path}` : ''}`,
    engine,
    verify: (ending) => probeBuild(cli, OWN_BUILDER, ending),
    bringHome: () => bringHome({ ...request, side: cli, words, before }),
    leave,
  };
}

async function untilAnswers(engine: Engine, signal: AbortSignal): Promise<void> {
  const until = performance.now() + ANSWER_MS;
  for (;;) {
    const { state, detail } = await engine.ping(PING_MS);
    if (state === 'healthy') return;
    if (signal.aborted) throw new Error('the run is being ended');
    if (performance.now() > until) throw new Error(`the side engine does not answer: ${detail}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
