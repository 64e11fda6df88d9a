/** A second attempt builds the same as the first: what came by stdin, what goes to stdout, and where a branch stood. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { overlay2LinksDir } from '../../lab/faults/overlay2-links-dir.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import type { Report } from '../../src/report/report.ts';
import { CLI, scripts } from '../lab/run-wrapped.ts';

const MINUTE = 60_000;
const BASE = 'FROM localhost:5000/bm/base:1\n';

const inventory = await prepareLab({ want: ['debian'] });
const why = inventory.root.have ? undefined : inventory.root.why;
const suite = why === undefined ? describe : describe.skip;

let engine: PreparedEngine;
beforeEach(async () => {
  engine = await startPreparedEngine({ project: 'base-image' });
}, MINUTE);
afterEach(() => engine?.remove(), MINUTE);

interface Ran {
  readonly report: Report;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** What is left in the temporary directory. */
  readonly spooled: string;
}

interface Options {
  readonly input?: Uint8Array | string;
  /** Called once, when the build's output says so. */
  readonly when?: { readonly says: string; readonly act: () => Promise<void> };
}

async function run(command: readonly string[], { input, when }: Options = {}): Promise<Ran> {
  const folder = await mkdtemp(path.join(engine.dir, 'run-'));
  const report = path.join(folder, 'report.json');
  const tmp = path.join(folder, 'tmp');
  await mkdir(tmp);
  const child = execa(
    process.execPath,
    [CLI, 'run', '--report', report, ...scripts(engine), '--', ...command],
    {
      cwd: engine.projectDir,
      env: { ...engine.env, BUILDMEND_STATE_DIR: path.join(engine.dir, 'state'), TMPDIR: tmp },
      encoding: 'buffer',
      reject: false,
      timeout: MINUTE,
      ...(input === undefined ? { stdin: 'ignore' } : { input }),
    },
  );
  let said = '';
  let isDone = false;
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (when === undefined || isDone || !said.includes(when.says)) return;
    isDone = true;
    void when.act();
  });
  const { stdout } = await child;
  const { stdout: spooled } = await execa('find', [tmp, '-type', 'f']);
  const text = await readFile(report, 'utf8').catch(() => {
    throw new Error(`no report:\n${said}`);
  });
  return { report: JSON.parse(text), stdout: Buffer.from(stdout), stderr: said, spooled };
}

const cat = async (image: string): Promise<string> =>
  (await engine.docker(['run', '--rm', image, 'cat', '/which'])).stdout;

function expectRepaired({ report, stderr }: Ran): void {
  const rungs = report.rungs.map(({ id }) => id);
  expect({ verdict: report.verdict, rungs, stderr }).toEqual({
    verdict: 'recovered',
    rungs: ['repair'],
    stderr,
  });
  expect(report.attempts).toHaveLength(2);
}

suite(`what is built again${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  it(
    'is the same context from stdin, of which nothing is left behind',
    async () => {
      const context = path.join(engine.dir, 'context');
      await mkdir(context);
      await writeFile(path.join(context, 'Dockerfile'), `${BASE}COPY which /which\nRUN true\n`);
      await writeFile(path.join(context, 'which'), 'the first');
      const { stdout: tar } = await execa('tar', ['-C', context, '-c', '.'], { encoding: 'buffer' });
      await overlay2LinksDir.inject(engine);

      const ran = await run(['docker', 'build', '-t', 'again', '-'], { input: tar });

      expectRepaired(ran);
      expect(await cat('again')).toBe('the first');
      expect(ran.spooled).toBe('');
    },
    MINUTE,
  );

  it(
    'is the same Dockerfile from stdin',
    async () => {
      await writeFile(path.join(engine.projectDir, 'which'), 'the first');
      await overlay2LinksDir.inject(engine);

      const ran = await run(['docker', 'build', '-t', 'again', '-f', '-', '.'], {
        input: `${BASE}COPY which /which\nRUN true\n`,
      });

      expectRepaired(ran);
      expect(await cat('again')).toBe('the first');
      expect(ran.spooled).toBe('');
    },
    MINUTE,
  );

  it(
    'goes to stdout once: nothing of the first attempt stands before it',
    async () => {
      await writeFile(path.join(engine.projectDir, 'Dockerfile'), `${BASE}RUN echo -n the first > /which\n`);
      await overlay2LinksDir.inject(engine);

      const ran = await run(['docker', 'build', '-o', '-', '.']);

      expectRepaired(ran);
      const { stdout } = await execa('tar', ['-xO', 'which'], { input: ran.stdout });
      expect(stdout).toBe('the first');
    },
    MINUTE,
  );

  it(
    'is the commit of the first attempt, wherever the branch stands by then',
    async () => {
      const repository = path.join(engine.dir, 'repository');
      await mkdir(repository);
      const git = (...args: readonly string[]) =>
        execa('git', ['-C', repository, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args]);
      const commit = async (which: string): Promise<string> => {
        await writeFile(path.join(repository, 'which'), which);
        await git('add', '-A');
        await git('commit', '-q', '-m', which);
        return (await git('rev-parse', 'HEAD')).stdout;
      };
      await git('init', '-q', '-b', 'main');
      await writeFile(
        path.join(repository, 'Dockerfile'),
        `${BASE}COPY which /which\nRUN echo begun; busybox sleep 2\nRUN true\n`,
      );
      const first = await commit('the first');
      const [program = '', ...words] = engine.inNamespace([
        'git',
        'daemon',
        '--export-all',
        `--base-path=${engine.dir}`,
        '--listen=127.0.0.1',
        '--reuseaddr',
      ]);
      const server = execa(program, words, { reject: false });
      try {
        await sleep(500);
        const moveOn = async (): Promise<void> => {
          await commit('the second');
          await rm(path.join(engine.dataRoot, 'overlay2', 'l'), { recursive: true });
        };

        const ran = await run(['docker', 'build', '-t', 'again', 'git://127.0.0.1/repository#main'], {
          when: { says: ' begun\n', act: moveOn },
        });

        expectRepaired(ran);
        expect(ran.report.attempts.map(({ command }) => command.at(-1))).toEqual([
          'git://127.0.0.1/repository#main',
          `git://127.0.0.1/repository#${first}`,
        ]);
        expect(await cat('again')).toBe('the first');
      } finally {
        server.kill();
        await server;
      }
    },
    MINUTE,
  );
});
