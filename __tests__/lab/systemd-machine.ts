/** A machine with a real init and Debian's docker service on which the built CLI is installed, a context is built and a volume kept. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { nodeFolder } from '../../lab/runner/node-24.ts';
import { type Flavour, type SystemdHost, startSystemdHost } from '../../lab/systemd-host.ts';
import type { Report } from '../../src/report/report.ts';

const DOCKERFILE = `FROM scratch
COPY busybox /bin/sh
RUN echo one > /one
RUN echo two > /two
RUN echo three > /three
COPY changed /changed
RUN read -r text < /changed && echo "$text" > /seen
`;

const REPORT = '/root/report.json';

export interface MendedRun {
  readonly exitCode: number | undefined;
  readonly report: Report;
  readonly stderr: string;
}

export interface MendOptions {
  readonly args?: readonly string[];
  readonly ladder?: string;
}

export interface Machine {
  readonly host: SystemdHost;
  /** Runs a script inside with `sh -c` and gives its trimmed output; throws when it fails. */
  readonly sh: (script: string) => Promise<string>;
  /** `buildmend run -- docker build` of a changed context, without any command for the engine. */
  readonly mend: (options?: MendOptions) => Promise<MendedRun>;
  readonly remove: () => Promise<void>;
}

/** Boots it, installs the built CLI, builds once and makes the volume `keep`. */
export async function startMachine(flavour: Flavour = 'systemd'): Promise<Machine> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bml-systemd-'));
  const binds = [{ from: path.join(await nodeFolder(), 'node'), to: '/opt/node/bin/node' }];
  const host = await startSystemdHost({ binds, flavour });
  const machine = machineOn(host, async () => {
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  });
  try {
    await writeFile(path.join(folder, 'Dockerfile'), DOCKERFILE);
    await host.copyIn(folder, '/context');
    // Copied, for a bind would follow whoever bundles meanwhile.
    await host.copyIn(path.join(import.meta.dirname, '..', '..', 'dist'), '/opt/buildmend/dist');
    await machine.sh(
      `cp /bin/busybox /context/busybox && echo 0 > /context/changed
       docker volume create keep && echo kept > /var/lib/docker/volumes/keep/_data/kept.txt
       cd /context && DOCKER_BUILDKIT=1 docker build -t app .`,
    );
    return machine;
  } catch (error) {
    await machine.remove();
    throw error;
  }
}

function machineOn(host: SystemdHost, remove: () => Promise<void>): Machine {
  let change = 0;
  const sh = async (script: string): Promise<string> => {
    const run = await host.exec(['sh', '-c', script]);
    if (run.exitCode !== 0) throw new Error(`${script}\nended with ${run.exitCode}: ${run.stderr}`);
    return run.stdout.trim();
  };
  const mend = async ({ args = [], ladder }: MendOptions = {}): Promise<MendedRun> => {
    change += 1;
    await sh(`echo ${change} > /context/changed; rm -f ${REPORT}`);
    const words = ['run', '--report', REPORT, ...(ladder === undefined ? [] : ['--ladder', ladder]), ...args];
    const command = ['docker', 'build', '-t', 'app', '.'];
    const cli = ['/opt/node/bin/node', '/opt/buildmend/dist/cli/index.js', ...words, '--', ...command];
    const env = { DOCKER_BUILDKIT: '1', BUILDMEND_STATE_DIR: '/root/state' };
    const run = await host.exec(cli, { cwd: '/context', env, timeoutMs: 120_000 });
    const report = await host.exec(['cat', REPORT]);
    if (report.exitCode !== 0) throw new Error(`no report; exit ${run.exitCode}:\n${run.stderr}`);
    return { exitCode: run.exitCode, report: JSON.parse(report.stdout), stderr: run.stderr };
  };
  return { host, sh, mend, remove };
}
