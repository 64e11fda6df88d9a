/** A real systemd with a real docker.service: what the host offers, and one fault exactly as users meet it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepareSystemdRootfs, type SystemdHost, startSystemdHost } from '../../lab/systemd-host.ts';

const MINUTE = 60_000;

const DOCKERFILE = `FROM scratch
COPY busybox /bin/sh
RUN echo made > /made
COPY changed /changed
`;

const rootfs = await prepareSystemdRootfs(() => {});
const suite = rootfs.have ? describe : describe.skip;

suite(`systemd host${rootfs.have ? '' : ` (skipped: ${rootfs.why})`}`, () => {
  let host: SystemdHost;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'bml-systemd-'));
    await writeFile(path.join(folder, 'Dockerfile'), DOCKERFILE);
    await writeFile(path.join(folder, 'changed'), '0');
    const binds = [{ from: process.execPath, to: '/opt/node/bin/node' }];
    host = await startSystemdHost({ binds });
    await host.copyIn(folder, '/context');
    await host.exec(['cp', '/bin/busybox', '/context/busybox']);
  }, 3 * MINUTE);

  afterAll(async () => {
    await host?.stop();
    await rm(folder, { recursive: true, force: true });
  }, MINUTE);

  const build = async (change: string) => {
    await host.exec(['tee', '/context/changed'], { input: change });
    const argv = ['docker', 'build', '--progress=plain', '-t', 'app', '.'];
    return host.exec(argv, { cwd: '/context', env: { DOCKER_BUILDKIT: '1' } });
  };

  const output = async (...argv: readonly string[]): Promise<string> => (await host.exec(argv)).stdout.trim();

  it('has the service and its socket enabled and active, as Debian has them', async () => {
    expect(await output('systemctl', 'is-enabled', 'docker.service', 'docker.socket')).toBe(
      'enabled\nenabled',
    );
    expect(await output('systemctl', 'is-active', 'docker.service', 'docker.socket')).toBe('active\nactive');
    expect(await output('docker', 'info', '-f', '{{.ServerVersion}} {{.Driver}}')).toMatch(
      /^20\.10\S* overlay2$/,
    );
  });

  it(
    'builds with BuildKit and runs what it built',
    async () => {
      expect(await build('1')).toMatchObject({ exitCode: 0 });
      expect(await output('docker', 'run', '--rm', 'app', '/bin/sh', '-c', 'cat /made /changed')).toBe(
        'made\n1',
      );
    },
    MINUTE,
  );

  it('hands back the exit code, both streams, and undefined when a command is killed', async () => {
    const ended = await host.exec(['sh', '-c', 'echo out; echo err >&2; exit 7']);
    expect(ended).toEqual({ exitCode: 7, stdout: 'out\n', stderr: 'err\n' });
    const killed = await host.exec(['sleep', '60'], { timeoutMs: 300 });
    expect(killed.exitCode).toBeUndefined();
    const gone = 'for i in $(seq 50); do pgrep -xf "sleep 60" || exit 0; sleep 0.1; done; exit 1';
    expect((await host.exec(['sh', '-c', gone])).exitCode).toBe(0);
  });

  it('shows bound files read-only', async () => {
    expect(await output('/opt/node/bin/node', '--version')).toBe(process.version);
    expect((await host.exec(['touch', '/opt/node/bin/node'])).exitCode).toBe(1);
  });

  it(
    'restarts the engine with systemctl and keeps its journal',
    async () => {
      const before = await output('systemctl', 'show', '-p', 'MainPID', 'docker');
      expect((await host.exec(['systemctl', 'restart', 'docker'])).exitCode).toBe(0);
      expect(await output('systemctl', 'show', '-p', 'MainPID', 'docker')).not.toBe(before);
      expect(await output('journalctl', '-u', 'docker', '--no-pager')).toContain('API listen on');
    },
    MINUTE,
  );

  it(
    'starts a stopped engine again through docker.socket',
    async () => {
      await host.exec(['systemctl', 'stop', 'docker.service']);
      expect(await output('systemctl', 'is-active', 'docker.service')).toBe('inactive');
      expect((await host.exec(['docker', 'version'])).exitCode).toBe(0);
      expect(await output('systemctl', 'is-active', 'docker.service')).toBe('active');
    },
    MINUTE,
  );

  it(
    'fails as users saw it when the links of overlay2 are gone',
    async () => {
      expect(await build('2')).toMatchObject({ exitCode: 0 });
      await host.exec(['rm', '-rf', '/var/lib/docker/overlay2/l']);
      const failed = await build('3');
      expect(failed.exitCode).toBe(1);
      expect(failed.stderr).toMatch(
        /failed to prepare (\S+): symlink \.\.\/\1\/diff \/var\/lib\/docker\/overlay2\/l\/\S+: no such file or directory/,
      );
    },
    MINUTE,
  );
});
