/** A real workflow runner: what a node24 action may rely on, seen with the smallest action there is. */
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { prepareGoTools } from '../../lab/prepare/go-tools.ts';
import { runWorkflow, type WorkflowRun } from '../../lab/runner.ts';

const TREE = path.resolve(import.meta.dirname, '../../lab/fixtures/trivial-action');

const job = (steps: string): string => `
on: push
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
${steps}
`;

const PASSING = job(`
      - id: say
        uses: ./
        with: { word: hello }
      - run: |
          echo "said \${{ steps.say.outputs.said }} to $GREETED"
          cp action.yml "$LAB_ARTIFACTS/copied.yml"
`);

const FAILING = job(`
      - uses: ./
        with: { word: hello, fail: 'true' }
      - run: echo never
`);

const { act } = await prepareGoTools({ log: () => {}, only: ['act'] });
const suite = act.have ? describe : describe.skip;

suite(`workflow runner${act.have ? '' : ` (skipped: ${act.why})`}`, () => {
  const runs: WorkflowRun[] = [];
  const run = async (workflow: string): Promise<WorkflowRun> => {
    const result = await runWorkflow({ tree: TREE, workflow, env: { GREETED: 'the world' } });
    runs.push(result);
    return result;
  };

  afterAll(async () => {
    for (const { remove } of runs) await remove();
  });

  it('hands outputs to later steps, and state to the post step', async () => {
    const { exitCode, log, outputs } = await run(PASSING);
    expect(exitCode).toBe(0);
    expect(outputs).toEqual({ say: { said: 'HELLO' } });
    expect(log).toContain('said HELLO to the world');
    expect(log).toContain('post was handed hello');
    expect(log).toMatch(/main runs on v24\./);
  }, 60_000);

  it('keeps what steps copied out, and the summary of main and post step', async () => {
    const { artifactsDir, summary } = await run(PASSING);
    expect(summary).toBe('# Main said hello\n# Post was handed hello\n');
    expect(await readFile(path.join(artifactsDir, 'summary.md'), 'utf8')).toBe(summary);
    await access(path.join(artifactsDir, 'copied.yml'));
  }, 60_000);

  it('runs the post step after a failed job', async () => {
    const { exitCode, log } = await run(FAILING);
    expect(exitCode).toBe(1);
    expect(log).toContain('post was handed hello');
    expect(log).not.toContain('never');
  }, 60_000);

  it('collects annotations', async () => {
    const { annotations } = await run(PASSING);
    expect(annotations).toEqual([
      { level: 'warning', message: 'a warning of the main step', properties: { title: 'A title' } },
    ]);
  }, 60_000);
});
