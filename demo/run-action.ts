/** Runs the built action the way a runner does: inputs as variables, files for outputs, state and summary, then post. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import type { PreparedEngine } from '../lab/prepared-engine.ts';
import type { Report } from '../src/report/report.ts';

export interface ActionRun {
  readonly exitCode: number;
  readonly summary: string;
  readonly report: Report;
  /** Throw-away folder with what the runner would have read. */
  readonly folder: string;
}

const DIST = path.resolve(import.meta.dirname, '..', 'dist');

/** What a surrounding shell or job says must neither lead to another engine nor be taken for this runner's word. */
const FOREIGN = /^(?:DOCKER|BUILDX|BUILDKIT|COMPOSE|BUILDMEND|GITHUB|RUNNER|INPUT|STATE)_/;

/** Main and post step; when the signal aborts, the main step is cancelled as by a runner. */
export async function runAction(
  engine: PreparedEngine,
  command: string,
  signal: AbortSignal,
): Promise<ActionRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'buildmend-demo-'));
  try {
    return await inFolder(folder, engine, command, signal);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function inFolder(
  folder: string,
  engine: PreparedEngine,
  command: string,
  cancelSignal: AbortSignal,
): Promise<ActionRun> {
  const file = (name: string): string => path.join(folder, name);
  for (const name of ['output', 'summary', 'state']) await writeFile(file(name), '');
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name))),
    ...engine.env,
    BUILDMEND_STATE_DIR: file('buildmend'),
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_STATE: file('state'),
    GITHUB_WORKSPACE: engine.projectDir,
    RUNNER_TEMP: folder,
    INPUT_COMMAND: command,
    INPUT_REPORT: file('report.json'),
  };
  const step = (name: 'main' | 'post', state: Record<string, string>) =>
    execa(process.execPath, [path.join(DIST, name, 'index.js')], {
      cwd: engine.projectDir,
      env: { ...env, ...state },
      extendEnv: false,
      stdio: ['ignore', 'inherit', 'inherit'],
      reject: false,
      cancelSignal,
    });
  const main = await step('main', {});
  await step('post', await savedState(file('state')));
  cancelSignal.throwIfAborted();
  return {
    exitCode: main.exitCode ?? 1,
    summary: await readFile(file('summary'), 'utf8'),
    report: JSON.parse(await readFile(file('report.json'), 'utf8')),
    folder,
  };
}

/** The runner hands what main saved (`NAME<<DELIMITER` blocks) to the post step as `STATE_NAME`. */
async function savedState(file: string): Promise<Record<string, string>> {
  const blocks = (await readFile(file, 'utf8')).matchAll(/^(\S+?)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...blocks].map(([, name = '', , value = '']) => [`STATE_${name}`, value]));
}
