/** Runs the built action the way a runner does: inputs as variables, files for outputs, state and summary, then post. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
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

export async function runAction(engine: PreparedEngine, command: string): Promise<ActionRun> {
  const folder = await mkdtemp(path.join(tmpdir(), 'buildmend-demo-'));
  const file = (name: string): string => path.join(folder, name);
  for (const name of ['output', 'summary', 'state']) await writeFile(file(name), '');
  const env = {
    ...engine.env,
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_STATE: file('state'),
    GITHUB_WORKSPACE: engine.projectDir,
    RUNNER_TEMP: folder,
    INPUT_COMMAND: command,
    INPUT_REPORT: file('report.json'),
  };
  const main = await execa(process.execPath, [path.join(DIST, 'main', 'index.js')], {
    cwd: engine.projectDir,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    reject: false,
  });
  await execa(process.execPath, [path.join(DIST, 'post', 'index.js')], {
    cwd: engine.projectDir,
    env: { ...env, ...(await savedState(file('state'))) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
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
