/** The built CLI with DOCKER_HOST=ssh://: an engine under a real systemd, behind a real sshd, is mended from here. */
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { resolveToolchain } from '../../lab/prepare/toolchains.ts';
import { type LabSshd, SSH_PORT, startSshd } from '../../lab/systemd/sshd.ts';
import { prepareSystemdRootfs, type SystemdHost, startSystemdHost } from '../../lab/systemd-host.ts';
import type { Report } from '../../src/report/report.ts';
import { CLI } from './run-wrapped.ts';

const MINUTE = 60_000;
const DOCKERFILE = `FROM scratch
COPY busybox /bin/sh
COPY changed /changed
RUN read -r text < /changed && echo "$text" > /seen
`;

const rootfs = await prepareSystemdRootfs(() => {});
const client = await resolveToolchain('28.5');
const suite = rootfs.have && client.have ? describe : describe.skip;
const reason = rootfs.have ? (client.have ? '' : ` (skipped: ${client.why})`) : ` (skipped: ${rootfs.why})`;

/** More than a minute, for a silent engine is looked at twice: `npm run test:ssh` has it too. */
const patient = process.env['LAB_LONG'] === '1' ? it : it.skip;

interface Run {
  readonly exitCode: number | undefined;
  readonly stderr: string;
  readonly report: Report;
}

suite(`an engine behind ssh${reason}`, () => {
  let host: SystemdHost;
  let sshd: LabSshd;
  let folder: string;
  let change = 0;

  beforeAll(async () => {
    if (!client.have) return;
    folder = await mkdtemp(path.join(tmpdir(), 'bml-ssh-'));
    await mkdir(path.join(folder, 'context'));
    await mkdir(path.join(folder, 'docker'));
    await writeFile(path.join(folder, 'context', 'Dockerfile'), DOCKERFILE);
    await copyFile(client.toolchain.busyboxPath, path.join(folder, 'context', 'busybox'));
    const plugins = { cliPluginsExtraDirs: [client.toolchain.cliPluginsDir] };
    await writeFile(path.join(folder, 'docker', 'config.json'), JSON.stringify(plugins));
    host = await startSystemdHost();
    sshd = await startSshd(host, folder);
  }, 2 * MINUTE);

  afterAll(async () => {
    await host?.stop();
    await rm(folder, { recursive: true, force: true });
  }, MINUTE);

  const inside = async (script: string): Promise<string> => {
    const run = await host.exec(['sh', '-c', script]);
    if (run.exitCode !== 0) throw new Error(`${script}: ${run.stderr}`);
    return run.stdout.trim();
  };
  const mainPid = (): Promise<string> => inside('systemctl show -p MainPID --value docker');

  /** Of that machine only its network is shared: its files and processes are not here. */
  async function mend(user: string, args: readonly string[] = []): Promise<Run> {
    if (!client.have) throw new Error(client.why);
    change += 1;
    await writeFile(path.join(folder, 'context', 'changed'), `${change}\n`);
    const report = path.join(folder, 'report.json');
    await rm(report, { force: true });
    const env = {
      PATH: [sshd.binDir, ...client.toolchain.binDirs, '/usr/sbin', '/usr/bin', '/sbin', '/bin'].join(':'),
      HOME: folder,
      DOCKER_CONFIG: path.join(folder, 'docker'),
      DOCKER_HOST: `ssh://${user}@127.0.0.1:${SSH_PORT}`,
      BUILDMEND_STATE_DIR: path.join(folder, 'state'),
    };
    const words = [process.execPath, CLI, 'run', '--report', report, ...args];
    const command = ['docker', 'build', '-t', 'app', '.'];
    const enter = ['-t', String(host.leader), '-n', '--', ...words, '--', ...command];
    const options = { cwd: path.join(folder, 'context'), env, extendEnv: false } as const;
    const run = await execa('nsenter', enter, {
      ...options,
      reject: false,
      stdin: 'ignore',
      timeout: 3 * MINUTE,
    });
    const text = await readFile(report, 'utf8').catch(() => {
      throw new Error(`no report; exit ${run.exitCode}:\n${run.stderr.slice(-4000)}`);
    });
    return { exitCode: run.exitCode, stderr: run.stderr, report: JSON.parse(text) };
  }

  const skipped = ({ report }: Run, rung: string): string =>
    report.skipped.find(({ id }) => id === rung)?.why ?? 'not skipped';

  it(
    'starts one whose service and socket are down, with sudo there',
    async () => {
      await inside('systemctl stop docker.socket docker.service');

      const run = await mend('ci');

      expect(run.report).toMatchObject({ verdict: 'recovered', failureClass: 'engine-unavailable' });
      expect(run.report.rungs.at(-1)).toMatchObject({ id: 'restart-engine', outcome: 'helped' });
      expect(run.exitCode).toBe(0);
      expect(await inside('systemctl is-active docker.service docker.socket')).toBe('active\nactive');
    },
    3 * MINUTE,
  );

  patient(
    'ends and starts one that hangs, as root there',
    async () => {
      const before = await mainPid();
      await inside(`kill -STOP ${before}`);

      const run = await mend('root', ['--silence-limit', '5s']);

      expect(run.report).toMatchObject({ verdict: 'recovered' });
      expect(run.report.rungs.at(-1)).toMatchObject({ id: 'restart-engine', outcome: 'helped' });
      expect(await mainPid()).not.toBe(before);
    },
    4 * MINUTE,
  );

  it(
    'touches nothing where we are not root there and have no sudo, and says why',
    async () => {
      await inside('systemctl stop docker.socket docker.service');

      const run = await mend('plain');

      expect(run.exitCode).not.toBe(0);
      expect(skipped(run, 'restart-engine')).toBe(
        'on 127.0.0.1 we are not root, and sudo asks for a password or is missing',
      );
      expect(run.report.rungs.filter(({ id }) => id !== 'retry')).toEqual([]);
      expect((await host.exec(['systemctl', 'is-active', 'docker.service'])).stdout.trim()).toBe('inactive');
      await inside('systemctl start docker.socket docker.service');
    },
    3 * MINUTE,
  );

  it(
    'touches nothing behind a host key that is not known, and asks for nothing',
    async () => {
      const known = await readFile(sshd.knownHosts, 'utf8');
      await writeFile(sshd.knownHosts, '');
      const before = await mainPid();

      const run = await mend('ci').finally(() => writeFile(sshd.knownHosts, known));

      expect(run.exitCode).not.toBe(0);
      expect(run.report.rungs.filter(({ id }) => id !== 'retry')).toEqual([]);
      expect(await mainPid()).toBe(before);
    },
    3 * MINUTE,
  );

  it(
    'leaves files on the other machine alone, and says why',
    async () => {
      await mend('ci');
      await inside('rm -rf /var/lib/docker/overlay2/l');

      const run = await mend('ci', ['--ladder', 'repair,reset-image-store,wipe-engine']);

      for (const rung of ['repair', 'reset-image-store', 'wipe-engine'])
        expect(skipped(run, rung)).toBe('the engine’s files are on another machine (it is reached by ssh)');
      expect(run.report.rungs).toEqual([]);
    },
    3 * MINUTE,
  );
});
