/** Workflows of a user, and the tree they run in: this repository's action, a project, and a `docker` that writes down its calls. */
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import type { PreparedEngine } from '../../lab/prepared-engine.ts';
import { runWorkflow, type WorkflowRun } from '../../lab/runner.ts';
import { OUTPUTS } from '../../src/report/outputs.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** A later step prints each output as `name=<value>`, and reads the report by the path it was handed. */
const READ_ALL = [
  ...OUTPUTS.map(({ name }) => `echo "${name}=<\${{ steps.build.outputs.${name} }}>"`),
  `echo "in the report: $(grep -m1 verdict "\${{ steps.build.outputs.report }}")"`,
  `cp "\${{ steps.build.outputs.report }}" "$LAB_ARTIFACTS/report.json"`,
];

/**
 * @param command - input `command` of the action, run in the folder `project` of the repository
 * @param inputs - further inputs
 */
export const workflowWith = (command: string, inputs: Readonly<Record<string, string>> = {}): string => `
on: push
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - id: build
        uses: ./
        with:
          command: ${JSON.stringify(command)}
          working-directory: project
${Object.entries(inputs)
  .map(([name, value]) => `          ${name}: ${JSON.stringify(value)}\n`)
  .join('')}
      - run: echo "this step needs a build that passed"
      - if: always()
        run: |
${READ_ALL.map((line) => `          ${line}`).join('\n')}
`;

/** What a step of the project fails with; neither is an engine's word. */
export const LAST_WORDS = 'cannot find module left-pad';
export const FAILING_LINE = 4;
const FAILING_DOCKERFILE = [
  'FROM scratch',
  'COPY busybox /bin/busybox',
  'RUN ["/bin/busybox", "--install", "-s", "/bin"]',
  `RUN echo "${LAST_WORDS}" && exit 3`,
  '',
].join('\n');

export interface RanWorkflow extends WorkflowRun {
  /** Arguments of every call of `docker`, in order. */
  readonly dockerCalls: readonly string[];
}

/** Runs the workflow on a copy of `action.yml`, `dist` and the engine's project, with that engine as `DOCKER_HOST`. */
export async function runOn(engine: PreparedEngine, workflow: string): Promise<RanWorkflow> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bml-flow-'));
  try {
    const tree = path.join(folder, 'tree');
    await cp(path.join(ROOT, 'dist'), path.join(tree, 'dist'), { recursive: true });
    await cp(path.join(ROOT, 'action.yml'), path.join(tree, 'action.yml'));
    await cp(engine.projectDir, path.join(tree, 'project'), { recursive: true });
    await writeFile(path.join(tree, 'project', 'Failing.Dockerfile'), FAILING_DOCKERFILE);
    const calls = path.join(folder, 'calls');
    const env = {
      ...engine.env,
      PATH: `${await listeningDocker(engine, folder, calls)}:${engine.env['PATH'] ?? ''}`,
      RUNNER_ENVIRONMENT: 'self-hosted',
      BUILDMEND_STATE_DIR: path.join(engine.dir, 'state'),
    };
    const run = await runWorkflow({ tree, workflow, env, timeoutMs: 240_000 });
    const lines = await readFile(calls, 'utf8').catch(() => '');
    return { ...run, dockerCalls: lines.split('\n').filter((line) => line !== '') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A folder with a `docker` that writes down its arguments and becomes the engine's own client. */
async function listeningDocker(engine: PreparedEngine, folder: string, calls: string): Promise<string> {
  const { stdout: docker } = await execa('sh', ['-c', 'command -v docker'], { env: engine.env });
  const bin = path.join(folder, 'bin');
  await mkdir(bin);
  const script = `#!/bin/sh\necho "$*" >> '${calls}'\nexec '${docker}' "$@"\n`;
  await writeFile(path.join(bin, 'docker'), script);
  await chmod(path.join(bin, 'docker'), 0o755);
  return bin;
}
