/** Secrets that a build is given, prints and fails with reach neither our log nor report, summary and annotations. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { runCli, scripts } from './run-wrapped.ts';

const MINUTE = 60_000;
const MAIN = path.join(import.meta.dirname, '../../dist/main/index.js');
const SECRETS = { NPM_TOKEN: 'tok-3f9a1c77d2', DEPLOY_PASSWORD: 'hunter2-and-more' };
/** The failing step quotes both: in the command line of its error, and in its output. */
const DOCKERFILE = `FROM localhost:5000/bm/base:1
ARG NPM_TOKEN
RUN echo "with ${SECRETS.DEPLOY_PASSWORD} and $NPM_TOKEN"; no-such-program --token ${SECRETS.NPM_TOKEN}
`;
const COMMAND = ['docker', 'build', '--build-arg', `NPM_TOKEN=${SECRETS.NPM_TOKEN}`, '.'];

const inventory = await prepareLab({ want: ['debian'] });
const why = inventory.root.have ? undefined : inventory.root.why;
const suite = why === undefined ? describe : describe.skip;

suite(`secrets of a build${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  let engine: PreparedEngine;

  beforeAll(async () => {
    engine = await startPreparedEngine({ project: 'base-image' });
    await writeFile(path.join(engine.projectDir, 'Dockerfile'), DOCKERFILE);
  }, MINUTE);

  afterAll(() => engine?.remove(), MINUTE);

  it(
    'are in no line of ours and not in the report',
    async () => {
      const { report, stderr } = await runCli(engine, COMMAND, { args: scripts(engine), env: SECRETS });

      const ours = stderr.split('\n').filter((line) => line.startsWith('buildmend:'));
      expect(ours.length).toBeGreaterThan(2);
      expect(report.attempts[0]?.command.join(' ')).toMatch(/^docker build --build-arg NPM_TOKEN=\S+ \.$/);
      for (const secret of Object.values(SECRETS)) {
        // The build itself says them: what is passed on is the user's own output.
        expect(stderr).toContain(secret);
        expect(ours.join('\n')).not.toContain(secret);
        expect(JSON.stringify(report)).not.toContain(secret);
      }
    },
    MINUTE,
  );

  it(
    'are in no summary, output or annotation',
    async () => {
      const folder = await mkdtemp(path.join(engine.dir, 'action-'));
      const file = (name: string): string => path.join(folder, name);
      for (const name of ['output', 'summary', 'state']) await writeFile(file(name), '');

      const run = await execa(process.execPath, [MAIN], {
        cwd: engine.projectDir,
        env: {
          ...engine.env,
          ...SECRETS,
          BUILDMEND_STATE_DIR: path.join(engine.dir, 'state'),
          GITHUB_ACTIONS: 'true',
          GITHUB_OUTPUT: file('output'),
          GITHUB_STEP_SUMMARY: file('summary'),
          GITHUB_STATE: file('state'),
          GITHUB_WORKSPACE: engine.projectDir,
          RUNNER_TEMP: folder,
          INPUT_COMMAND: COMMAND.join(' '),
        },
        reject: false,
        stdin: 'ignore',
      });

      expect(run.exitCode).toBe(1);
      const written = await Promise.all(['output', 'summary'].map((name) => readFile(file(name), 'utf8')));
      const commands = run.stdout.split('\n').filter((line) => line.startsWith('::'));
      expect(commands.length).toBeGreaterThan(0);
      expect(written[1]).toContain('build-step-failed');
      for (const secret of Object.values(SECRETS)) {
        expect([...written, ...commands].join('\n')).not.toContain(secret);
      }
    },
    MINUTE,
  );
});
