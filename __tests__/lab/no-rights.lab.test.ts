/** A user who is not root, has no sudo and is in no group of Docker's: clear words, nothing thrown, nothing waited for. */
import { chmod, cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { FAULTS } from '../../lab/faults/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';

const MINUTE = 60_000;
/** Debian's `nobody`. */
const NOBODY = ['--reuid', '65534', '--regid', '65534', '--clear-groups'];

const { root } = await prepareLab({ want: ['debian'] });
const suite = root.have ? describe : describe.skip;

suite(`without rights${root.have ? '' : ` (skipped: ${root.why})`}`, () => {
  let engine: PreparedEngine;
  let home: string;

  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'buildmend-nobody-'));
    await cp(path.join(import.meta.dirname, '..', '..', 'dist'), path.join(home, 'dist'), {
      recursive: true,
    });
    await writeFile(path.join(home, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /x\n');
    await execa('chmod', ['-R', 'a+rX', home]);
    engine = await startPreparedEngine({ project: 'own-base' });
    await chmod(engine.dir, 0o755);
  }, 2 * MINUTE);

  afterAll(async () => {
    await engine?.remove();
    await rm(home, { recursive: true, force: true });
  }, MINUTE);

  async function asNobody(...words: readonly string[]) {
    const cli = [process.execPath, path.join(home, 'dist', 'cli', 'index.js'), ...words];
    const { PATH, DOCKER_HOST } = engine.env;
    // Without the machine's own PATH, so that no sudo of it is found.
    const env = {
      PATH: (PATH ?? '')
        .split(':')
        .filter((folder) => folder.includes('/lab/'))
        .concat('/bin')
        .join(':'),
    };
    const run = await execa('setpriv', [...NOBODY, ...cli], {
      cwd: home,
      extendEnv: false,
      env: { ...env, DOCKER_HOST: DOCKER_HOST ?? '', HOME: '/nonexistent' },
      reject: false,
      stdin: 'ignore',
      timeout: MINUTE,
    });
    return run;
  }

  it(
    'is told by the doctor that the socket is not theirs',
    async () => {
      const { exitCode, stdout, stderr, durationMs } = await asNobody('doctor');

      expect(exitCode).toBe(2);
      expect(stderr).toBe('');
      expect(stdout).toContain('Nothing is broken as far as can be seen');
      expect(stdout).toContain('this user may not use the socket (root may, and its group, mostly `docker`)');
      expect(durationMs).toBeLessThan(5_000);
    },
    MINUTE,
  );

  it(
    'is told by a run that the socket is not theirs, and nothing is tried',
    async () => {
      const { exitCode, stderr, durationMs } = await asNobody('run', '--', 'docker', 'build', '.');

      expect(exitCode).toBe(1);
      expect(stderr).toContain('diagnosis: config-error');
      expect(stderr).toContain('permission denied while trying to connect');
      expect(stderr).not.toMatch(/rung|bug in Buildmend/);
      expect(durationMs).toBeLessThan(5_000);
    },
    MINUTE,
  );

  it(
    'may use the socket, but not mend the engine’s files: is told so',
    async () => {
      await chmod(engine.socket, 0o666);
      await FAULTS['overlay2-links-dir'].inject(engine);

      const { exitCode, stderr } = await asNobody('run', '--', 'docker', 'build', '.');

      expect(exitCode).toBe(1);
      expect(stderr).not.toMatch(/bug in Buildmend/);
      const why = 'need root, and this is neither root nor may it use sudo without a password';
      const refused = stderr.split('\n').find((line) => line.includes(why));
      expect(refused).toMatch(/not (.*, )?repair\b.*: the engine’s files in /);
      expect(await readdir(path.join(engine.dataRoot, 'overlay2'))).not.toContain('l');
    },
    MINUTE,
  );
});
