/** Runs a GitHub workflow for real, on this machine, without any image: act in host mode on a copy of a tree. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { prepareGoTools } from './prepare/go-tools.ts';
import {
  type ActEvent,
  type Annotation,
  annotationsOf,
  outputsOf,
  readEvent,
  summaryOf,
} from './runner/act-log.ts';
import { nodeFolder } from './runner/node-24.ts';
import { GIT_HOST, makeRepository, WORKFLOW_FILE } from './runner/repository.ts';

/** What is run. */
export interface WorkflowOptions {
  /** The folder with `action.yml` and `dist`; copied, so that `uses: ./` after `actions/checkout` is this tree. */
  readonly tree: string;
  /** Text of the workflow; its jobs say `runs-on: ubuntu-latest`. */
  readonly workflow: string;
  /** Added to a plain environment (PATH, HOME, LANG); a PATH given here comes after Node 24's. */
  readonly env: Readonly<Record<string, string>>;
  /** Takes the log line by line as it is written. */
  readonly log?: (line: string) => void;
  /** After so long act is ended with all its children, in milliseconds; 600,000 unless given. */
  readonly timeoutMs?: number;
  /** Ends the run as a cancelled workflow: act gets SIGINT, and SIGKILL 10 s later. */
  readonly signal?: AbortSignal;
}

/** What came of it. */
export interface WorkflowRun {
  /** 0 when every job passed; `undefined` when act was killed. */
  readonly exitCode: number | undefined;
  /** What a person would see. */
  readonly log: string;
  /** The same with what commands carry, line by line. */
  readonly events: readonly ActEvent[];
  /** Outputs of each step by its id. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly annotations: readonly Annotation[];
  /** The job summary, post steps included: each step's summary file is read by act before the next step empties it. */
  readonly summary: string;
  /** What steps copied to `$LAB_ARTIFACTS`, with `summary.md`: everything else of the run is gone. */
  readonly artifactsDir: string;
  /** Removes {@link artifactsDir}. */
  readonly remove: () => Promise<void>;
}

/** The path of act. @throws when it cannot be had here, with the reason. */
async function actPath(log: (line: string) => void): Promise<string> {
  const { act } = await prepareGoTools({ log, only: ['act'] });
  if (!act.have) throw new Error(`No workflow runner: ${act.why}`);
  return act.path;
}

const actArgs = (cache: string): readonly string[] => [
  'push',
  '--platform=ubuntu-latest=-self-hosted',
  `--workflows=${WORKFLOW_FILE}`,
  `--github-instance=${GIT_HOST}`,
  `--action-cache-path=${cache}`,
  '--use-gitignore=false',
  '--no-cache-server',
  '--json',
];

/** The environment of act, which it hands on to every step. */
async function environment(options: WorkflowOptions, folder: string): Promise<Record<string, string>> {
  const home = path.join(folder, 'home');
  await mkdir(home);
  const searched = options.env['PATH'] ?? process.env['PATH'] ?? '';
  return {
    HOME: home,
    LANG: 'C.UTF-8',
    ...options.env,
    LAB_ARTIFACTS: path.join(folder, 'artifacts'),
    PATH: `${await nodeFolder()}:${searched}`,
  };
}

async function runAct(act: string, folder: string, options: WorkflowOptions) {
  const { log = () => {}, timeoutMs = 600_000, signal } = options;
  const events: ActEvent[] = [];
  const run = execa(act, actArgs(path.join(folder, 'cache')), {
    cwd: path.join(folder, 'work'),
    env: await environment(options, folder),
    extendEnv: false,
    stdin: 'ignore',
    all: true,
    buffer: false,
    reject: false,
    killDescendants: true,
    killSignal: 'SIGINT',
    forceKillAfterDelay: 10_000,
    timeout: timeoutMs,
    ...(signal === undefined ? {} : { cancelSignal: signal }),
  });
  for await (const line of run.iterable({ from: 'all' })) {
    const event = readEvent(line);
    events.push(event);
    log(event.text);
  }
  return { exitCode: (await run).exitCode, events };
}

/** Runs the workflow to its end, post steps included. @throws when act cannot be had on this machine. */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowRun> {
  const act = await actPath(options.log ?? (() => {}));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bml-run-'));
  const artifactsDir = path.join(folder, 'artifacts');
  await mkdir(artifactsDir);
  await makeRepository(options.tree, options.workflow, path.join(folder, 'work'));
  const { exitCode, events } = await runAct(act, folder, options);
  for (const name of ['work', 'home', 'cache'])
    await rm(path.join(folder, name), { recursive: true, force: true });
  const summary = summaryOf(events);
  await writeFile(path.join(artifactsDir, 'summary.md'), summary);
  return {
    exitCode,
    log: events.map(({ text }) => text).join('\n'),
    events,
    outputs: outputsOf(events),
    annotations: annotationsOf(events),
    summary,
    artifactsDir,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
