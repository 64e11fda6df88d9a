/** What a user sees of a build's structured progress is what the tool itself would have shown, timings aside. */
import { spawn } from 'node:child_process';
import { chmod, copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LabEngine } from '../../lab/engine/options.ts';
import { startLabEngine } from '../../lab/engine.ts';
import { ENGINE_VERSIONS } from '../../lab/prepare/engine-versions.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { runAttempt } from '../../src/attempt/run-attempt.ts';
import { AS_GIVEN } from '../../src/command/attempt-argv.ts';
import { builderTitle } from '../../src/command/builder-title.ts';
import { parseCommand } from '../../src/command/parse-command.ts';
import type { AttemptRecord } from '../../src/core/attempt.ts';

const MINUTE = 60_000;
const inventory = await prepareLab({ want: ['debian'] });

const DOCKERFILE = `FROM scratch
COPY busybox /bin/sh
COPY busybox /bin/busybox
RUN echo first; busybox sleep 0.3; echo second >&2; busybox sleep 0.3; busybox printf unfinished
RUN i=0; while [ $i -lt 15 ]; do echo "line $i: layer does not exist"; i=$((i+1)); done; exit $CODE
`;
const COMPOSE = `services:
  app:
    image: progress-app
    build: .
`;
const BAKE = `target "default" {
  tags = ["progress-bake"]
}
`;
const PRIVILEGED = `target "default" {
  contexts = { other = "/etc" }
}
`;

interface Shown {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Wrapped extends Shown {
  readonly record: AttemptRecord;
}

type Env = Readonly<Record<string, string | undefined>>;

function bare(argv: readonly string[], env: Env, cwd: string): Promise<Shown> {
  return new Promise((resolve) => {
    const child = spawn(argv[0] ?? '', argv.slice(1), { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const shown = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      shown.stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      shown.stderr += chunk.toString();
    });
    child.once('close', (code) => resolve({ code, ...shown }));
  });
}

async function wrapped(argv: readonly string[], env: Env, cwd: string): Promise<Wrapped> {
  const parsed = parseCommand(argv, env);
  if (parsed.kind === 'refused') throw new Error(parsed.why);
  const shown = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') =>
    new Writable({
      write(chunk: Buffer, _, done) {
        shown[name] += chunk.toString();
        done();
      },
    });
  const { command } = parsed;
  const record = await runAttempt(
    {
      command,
      options: AS_GIVEN,
      env,
      cwd,
      stdinPath: '/dev/null',
      title: builderTitle(command, env),
      deadlineMs: MINUTE,
      silenceMs: null,
      killAfterMs: 1000,
    },
    {
      stdout: sink('stdout'),
      stderr: sink('stderr'),
      signal: new AbortController().signal,
      isEngineAlive: async () => 'alive',
      dataRoot: Promise.resolve(null),
      now: Date.now,
    },
  );
  return { code: record.end.kind === 'exited' ? record.end.code : null, ...shown, record };
}

/** Without what two runs of the same build differ in: times, ids, sizes sent again, transfers on their way. */
function timeless(text: string): string {
  return text
    .split('\n')
    .filter(
      (line) =>
        !/^#\d+ (?:transferring|reading|exporting|extracting|writing|naming|unpacking)\b(?!.* done$)/.test(
          line,
        ),
    )
    .filter((line) => !/^#\d+ sha256:/.test(line))
    .map((line) =>
      line
        .replace(/^(#\d+ )\d+\.\d+ /, '$1TIME ')
        .replace(/^\d+\.\d+ /, 'TIME ')
        .replace(/(?: \d+(?:\.\d+)?[kM]?B)?(?: \d+\.\d+s)? done$/, ' done')
        .replace(/\d+\.\d+s$/, 'TIME')
        .replace(/sha256:[0-9a-f]+/g, 'DIGEST')
        .replace(/\b[0-9a-f]{12}\b/g, 'ID'),
    )
    .join('\n')
    .replace(TWICE, '$1')
    .replace(COMPOSE_TITLE, '');
}

/** What docker says of itself before the legacy builder begins. */
const LEGACY_WARNING = /^DEPRECATED: [\s\S]*?\n\n/;

/** Names of the vertexes that raw events tell of. */
function namesIn(raw: string): readonly string[] {
  return [
    ...new Set([...raw.matchAll(/"name": ?"((?:[^"\\]|\\.)*)"/g)].map(([, name]) => name ?? '')),
  ].sort();
}

/** A vertex that ends and goes on is shown once or twice, as the clock has it. */
const TWICE = /^(#\d+ .*\n)#\d+ DONE TIME\n\n\1/gm;
/** Of the Compose releases that build by themselves: which builder they chose, they alone know. */
const COMPOSE_TITLE = /^#0 building with .*\n\n(?=#1 \[app )/;

for (const version of ENGINE_VERSIONS) {
  const state = inventory.engines[version];
  const why = inventory.root.have ? (state.have ? null : state.why) : inventory.root.why;
  const suite = why === null ? describe : describe.skip;
  suite(`progress with engine ${version}${why === null ? '' : ` (skipped: ${why})`}`, () => {
    let engine: LabEngine;
    let env: Env;
    let cwd: string;

    beforeAll(async () => {
      engine = await startLabEngine({ version });
      env = { ...engine.env };
      cwd = path.join(engine.dir, 'home');
      await copyFile(engine.busyboxPath, path.join(cwd, 'busybox'));
      await chmod(path.join(cwd, 'busybox'), 0o755);
      await writeFile(path.join(cwd, 'Dockerfile'), DOCKERFILE.replace('$CODE', '3'));
      await writeFile(path.join(cwd, 'Dockerfile.ok'), DOCKERFILE.replace('$CODE', '0'));
      await writeFile(path.join(cwd, '.dockerignore'), '*\n!busybox\n');
      await writeFile(path.join(cwd, 'compose.yml'), COMPOSE);
      await writeFile(path.join(cwd, 'privileged.hcl'), PRIVILEGED);
      await writeFile(path.join(cwd, 'one.hcl'), BAKE);
    }, MINUTE);

    afterAll(() => engine?.remove(), MINUTE);

    const builds = [
      'docker build --no-cache .',
      'docker build --no-cache -t ok -f Dockerfile.ok .',
      'docker build -q -f Dockerfile.ok .',
      'docker build --no-cache --progress=plain .',
      'docker build nosuch',
    ];
    const plugins = [
      'docker buildx build --no-cache .',
      'docker buildx bake --no-cache -f one.hcl',
      'docker buildx bake --no-cache --progress=plain -f one.hcl',
      'docker compose build --no-cache',
      'docker compose build --quiet',
      'docker-compose build --no-cache',
      'docker compose -f nosuch.yml build',
    ];

    test.each(
      version === '20.10' ? builds.filter((line) => !line.includes('progress')) : [...builds, ...plugins],
    )(
      'shows %s as it is',
      async (line) => {
        const own = await bare(line.split(' '), env, cwd);
        const ours = await wrapped(line.split(' '), env, cwd);

        expect(ours.code).toBe(own.code);
        expect(timeless(ours.stdout)).toBe(timeless(own.stdout));
        expect(timeless(ours.stderr)).toBe(timeless(own.stderr));
      },
      MINUTE,
    );

    test('leaves nothing but the image id on stdout of a quiet build', async () => {
      const { stdout, stderr, code } = await wrapped(
        ['docker', 'build', '-q', '-f', 'Dockerfile.ok', '.'],
        env,
        cwd,
      );

      expect(stdout).toMatch(/^sha256:[0-9a-f]{64}\n$/);
      expect([stderr.replace(LEGACY_WARNING, ''), code]).toEqual(['', 0]);
    });

    const noRawjson = version === '20.10';
    if (!noRawjson)
      test.each([['--progress=rawjson'], ['--progress=quiet']])('hands on what %s gives', async (option) => {
        const line = ['docker', 'build', option, '.'];

        const own = await bare(line, env, cwd);
        const ours = await wrapped(line, env, cwd);

        expect(ours.code).toBe(own.code);
        expect(ours.stdout).toBe(own.stdout);
        expect(namesIn(ours.stderr)).toEqual(namesIn(own.stderr));
        expect(ours.stderr).not.toMatch(/^#\d/m);
        const said = ours.record.lines.filter(({ source }) => source === 'engine').at(-1);
        expect(said?.text).toMatch(/code: 3$/);
      });

    test("takes the step's words for the step's, and counts what was reached", async () => {
      const { record } = await wrapped(['docker', 'build', '--no-cache', '.'], env, cwd);

      const forged = record.lines.filter(({ text }) => text.includes('layer does not exist'));
      expect(new Set(forged.map(({ source }) => source))).toEqual(new Set(['step', 'quoted']));
      expect(
        record.lines.filter(({ source, text }) => source === 'engine' && /code: 3$/.test(text)),
      ).not.toEqual([]);
      expect(record).toMatchObject({ steps: version === '20.10' ? 5 : 4, cachedSteps: 0 });
    });

    const bakeAsks = version === '28.5' || version === '29';
    if (bakeAsks)
      test('lets bake ask for the privileges of a definition, as it does by itself', async () => {
        const line = ['docker', 'buildx', 'bake', '-f', 'privileged.hcl'];

        const own = await bare(line, env, cwd);
        const ours = await wrapped(line, env, cwd);

        expect(own).toMatchObject({
          code: 1,
          stderr: expect.stringContaining('additional privileges requested'),
        });
        expect(ours.code).toBe(1);
        expect(timeless(ours.stderr)).toBe(timeless(own.stderr));
      });

    const hasOwnClient = version === '20.10';
    if (hasOwnClient)
      test("runs at once without structured progress where docker's own client refuses it", async () => {
        const buildkit = { ...env, DOCKER_BUILDKIT: '1' };

        const ours = await wrapped(['docker', 'build', '--no-cache', '.'], buildkit, cwd);

        expect(ours.stderr).not.toContain('rawjson');
        expect(ours.stderr).toMatch(/^#\d+ \[internal\] load /m);
        expect(ours.record).toMatchObject({ end: { kind: 'exited', code: 1 }, steps: 4 });
      });
  });
}
