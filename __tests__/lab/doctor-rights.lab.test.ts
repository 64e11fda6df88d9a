/** The built doctor by who runs it and from where: with sudo, without, with files of one's own, and through TCP. */
import { chmod, chown, copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { FAULTS } from '../../lab/faults/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import type { DoctorReport } from '../../src/engine/doctor.ts';
import { alarms, doctor } from './doctor-cli.ts';

const MINUTE = 60_000;
/** Debian's `nobody`. */
const NOBODY = 65_534;
const AS_NOBODY = ['--reuid', `${NOBODY}`, '--regid', `${NOBODY}`, '--clear-groups'];

const { root } = await prepareLab({ want: ['debian'] });
const suite = root.have ? describe : describe.skip;

suite(`the doctor run by whom${root.have ? '' : ` (skipped: ${root.why})`}`, () => {
  let home = '';
  let lab: PreparedEngine;

  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'buildmend-nobody-'));
    await cp(path.join(import.meta.dirname, '..', '..', 'dist'), path.join(home, 'dist'), {
      recursive: true,
    });
    await execa('chmod', ['-R', 'a+rX', path.join(home, 'dist')]);
    await mkdir(path.join(home, 'state'));
    await chown(path.join(home, 'state'), NOBODY, NOBODY);
    await makeSudo(path.join(home, 'sudo-bin'));
    // For this user alone: what is in it makes anybody root.
    await chown(home, 0, NOBODY);
    await chmod(home, 0o750);
  }, MINUTE);

  beforeEach(async () => {
    lab = await startPreparedEngine({ project: 'base-image' });
    await chmod(lab.dir, 0o755);
    await chmod(lab.socket, 0o666);
  }, MINUTE);

  afterEach(() => lab?.remove(), MINUTE);
  afterAll(() => rm(home, { recursive: true, force: true }));

  /** Without the machine's own PATH, so that no sudo of it is found. */
  async function asNobody(sudo: boolean, ...args: readonly string[]) {
    const { PATH = '', DOCKER_HOST = '' } = lab.env;
    const folders = PATH.split(':').filter((folder) => folder.includes('/lab/'));
    const env = {
      PATH: [...(sudo ? [path.join(home, 'sudo-bin')] : []), ...folders, '/bin'].join(':'),
      HOME: '/nonexistent',
      BUILDMEND_STATE_DIR: path.join(home, 'state'),
      DOCKER_HOST,
    };
    const words = [process.execPath, path.join(home, 'dist', 'cli', 'index.js'), 'doctor', ...args];
    const run = await execa('setpriv', [...AS_NOBODY, ...words], {
      cwd: '/',
      extendEnv: false,
      env,
      reject: false,
      stdin: 'ignore',
      timeout: MINUTE,
    });
    expect(run.stderr).toBe('');
    return run;
  }

  async function checksOf(sudo: boolean): Promise<Pick<DoctorReport, 'checks' | 'usage'>> {
    return JSON.parse((await asNobody(sudo, '--json')).stdout);
  }

  it(
    'reads everything through `sudo -n`, and finds the same as root does',
    async () => {
      expect(alarms(await checksOf(true))).toEqual([]);
      await FAULTS['overlay2-links-dir'].inject(lab);

      const { checks } = await checksOf(true);

      expect(checks.find(({ id }) => id === 'overlay2-links')).toMatchObject({
        state: 'broken',
        detail: expect.stringMatching(/^the directory is missing: all \d+ layers have no link$/),
        dependents: expect.arrayContaining([`image ${lab.imageTag}`]),
      });
      const statesOf = (report: Pick<DoctorReport, 'checks'>): readonly string[] =>
        report.checks.map(({ id, state }) => `${id} ${state}`);
      expect(statesOf({ checks })).toEqual(statesOf(await doctor(lab)));
    },
    MINUTE,
  );

  it(
    'is told once, without sudo, what cannot be known and how it could be',
    async () => {
      await FAULTS['overlay2-links-dir'].inject(lab);

      const { exitCode, stdout } = await asNobody(false);

      expect(exitCode).toBe(1); // a build fails for everybody
      expect(stdout).toMatch(/BROKEN {3}ready +a tiny build fails/);
      expect(stdout).toMatch(/^This user may not look at the engine’s files.*overlay2-links.*layerdb/m);
      expect(stdout.match(/may not look at/g)).toHaveLength(1);
      const { checks } = await checksOf(false);
      expect(checks.find(({ id }) => id === 'overlay2-links')).toMatchObject({
        state: 'unknown',
        detail: expect.stringMatching(/^this user may not look at it: EACCES/),
      });
    },
    MINUTE,
  );

  it(
    'needs no sudo for files of one’s own, also with the engine stopped',
    async () => {
      expect((await asNobody(false)).exitCode).toBe(2);
      await lab.stop();
      await execa('chown', ['-R', `${NOBODY}:${NOBODY}`, lab.dataRoot]);
      await writeFile(path.join(lab.dataRoot, 'network', 'files', 'local-kv.db'), 'garbage'.repeat(9000));

      const { checks } = await checksOf(false);

      const states = Object.fromEntries(checks.map(({ id, state }) => [id, state]));
      expect(states).toMatchObject({
        reachable: 'broken',
        'local-kv-db': 'broken',
        'overlay2-links': 'healthy',
        'overlay2-layers': 'healthy',
        layerdb: 'healthy',
        'buildkit-state': 'healthy',
        'volumes-db': 'healthy',
      });
    },
    MINUTE,
  );

  it(
    'is told once, through TCP, that process and files cannot be looked at',
    async () => {
      const { port, close } = await forward(lab.socket);

      const report = await doctor(lab, { env: { DOCKER_HOST: `tcp://127.0.0.1:${port}` } }).finally(close);

      expect(alarms(report)).toEqual([
        expect.stringMatching(
          /^engine-process unknown: it is reached through tcp:\/\/127.0.0.1:\d+: its process and/,
        ),
      ]);
      expect(report.checks.map(({ id }) => id).toSorted()).toEqual(['engine-process', 'reachable', 'ready']);
      expect(report.exitCode).toBe(2);
    },
    MINUTE,
  );
});

/** Does what `sudo -n` does where it asks for no password. */
async function makeSudo(folder: string): Promise<void> {
  await mkdir(folder);
  const become = path.join(folder, 'become-root');
  await copyFile((await execa('which', ['setpriv'])).stdout, become);
  await chmod(become, 0o4755);
  const script = `#!/bin/sh\n[ "$1" = -n ] || exit 1\nshift\nexec ${become} --reuid 0 --regid 0 --clear-groups "$@"\n`;
  await writeFile(path.join(folder, 'sudo'), script, { mode: 0o755 });
}

/** A port that leads to a socket. */
async function forward(socket: string): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = net.createServer((client) => {
    const engine = net.connect(socket);
    client.pipe(engine).pipe(client);
    client.once('error', () => engine.destroy());
    engine.once('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the port is not known');
  return { port: address.port, close: () => server.close() };
}
