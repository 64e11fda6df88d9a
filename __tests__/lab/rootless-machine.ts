/** A machine with systemd on which a plain user has a real rootless engine: RootlessKit, sub-uids, Docker's own setup tool. */
import { type Machine, type MendedRun, type MendOptions, startMachine } from './systemd-machine.ts';

const CONTRIB = '/usr/share/docker.io/contrib';
const HOME = '/home/builder';
const REPORT = `${HOME}/report.json`;
/** Its own file of another user: outside of the user's namespace that is a sub-uid's. */
const DOCKERFILE = `FROM scratch
COPY busybox /bin/sh
RUN echo one > /one
COPY --chown=5:5 busybox /own/busybox
RUN echo three > /three
COPY changed /changed
RUN read -r text < /changed && echo "$text" > /seen
`;

export const ROOTLESS_DATA = `${HOME}/.local/share/docker`;

/** The user's environment, as a login gives it. */
export const USER_ENV = {
  PATH: `/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:${CONTRIB}`,
  HOME,
  USER: 'builder',
  XDG_RUNTIME_DIR: '/run/user/1000',
  DOCKER_HOST: 'unix:///run/user/1000/docker.sock',
  DOCKER_BUILDKIT: '1',
} as const;

export interface RootlessMachine extends Machine {
  /** Runs a script as the user; throws when it fails. */
  readonly asUser: (script: string) => Promise<string>;
  /** The built CLI as the user, or as root on the user's engine. */
  readonly mendAs: (who: 'user' | 'root', options?: MendOptions) => Promise<MendedRun>;
}

/** Its engine runs under `systemctl --user`, with the volume `keep` and one build done. */
export async function startRootlessMachine(): Promise<RootlessMachine> {
  const machine = await startMachine();
  const rootless = { ...machine, ...as(machine) };
  try {
    await machine.sh('chmod -R a+rX /opt/buildmend; useradd -m builder && loginctl enable-linger builder');
    await machine.sh('for i in $(seq 50); do [ -S /run/user/1000/bus ] && exit; sleep 0.1; done; exit 1');
    await rootless.asUser('dockerd-rootless-setuptool.sh install --skip-iptables || true; docker version');
    await rootless.asUser(
      `mkdir ~/context && cp /bin/busybox ~/context/ && echo 0 > ~/context/changed
       cat > ~/context/Dockerfile <<'EOF'\n${DOCKERFILE}EOF
       docker volume create keep && echo kept > ${ROOTLESS_DATA}/volumes/keep/_data/kept.txt
       cd ~/context && docker build --network=host -t app .`,
    );
    return rootless;
  } catch (error) {
    await machine.remove();
    throw error;
  }
}

const AS_USER = ['setpriv', '--reuid=builder', '--regid=builder', '--init-groups'] as const;

function as(machine: Machine): Pick<RootlessMachine, 'asUser' | 'mendAs'> {
  let change = 0;
  const asUser = async (script: string): Promise<string> => {
    const run = await machine.host.exec([...AS_USER, 'sh', '-c', script], { env: USER_ENV, cwd: HOME });
    if (run.exitCode !== 0) throw new Error(`${script}\nended with ${run.exitCode}: ${run.stderr}`);
    return run.stdout.trim();
  };
  const mendAs = async (who: 'user' | 'root', { args = [] }: MendOptions = {}): Promise<MendedRun> => {
    change += 1;
    await machine.sh(`echo ${change} > ${HOME}/context/changed; rm -f ${REPORT}`);
    const words = ['run', '--report', REPORT, ...args, '--'];
    const build = ['docker', 'build', '--network=host', '-t', 'app', '.'];
    const cli = ['/opt/node/bin/node', '/opt/buildmend/dist/cli/index.js', ...words, ...build];
    const env = who === 'user' ? USER_ENV : { ...USER_ENV, HOME: '/root', USER: 'root', XDG_RUNTIME_DIR: '' };
    const command = [...(who === 'user' ? AS_USER : []), ...cli];
    const run = await machine.host.exec(command, { cwd: `${HOME}/context`, env, timeoutMs: 120_000 });
    const report = await machine.host.exec(['cat', REPORT]);
    if (report.exitCode !== 0) throw new Error(`no report; exit ${run.exitCode}:\n${run.stderr}`);
    return { exitCode: run.exitCode, report: JSON.parse(report.stdout), stderr: run.stderr };
  };
  return { asUser, mendAs };
}
