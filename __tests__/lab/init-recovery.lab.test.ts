/**
 * The built CLI on machines whose init is no systemd: Debian's own init script under sysv, the same under OpenRC, and a script of
 * OpenRC's own kind with its supervisor. `HOSTS=1` (npm run hosts) makes and boots them: that takes minutes.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Flavour, prepareSystemdRootfs } from '../../lab/systemd-host.ts';
import { expectRecovered } from './expect-recovered.ts';
import { type Machine, startMachine } from './systemd-machine.ts';

const MINUTE = 60_000;
const D = '/var/lib/docker';
const UNAVAILABLE = { rung: 'restart-engine', failureClass: 'engine-unavailable', dataRoot: D };

/** As Alpine's package has it: OpenRC's supervisor starts dockerd, and starts it again when it dies. */
const SUPERVISED = `#!/sbin/openrc-run
supervisor=supervise-daemon
name="Docker Daemon"
command="/usr/sbin/dockerd"
command_args="\${DOCKER_OPTS}"
DOCKER_LOGFILE="/var/log/\${RC_SVCNAME}.log"
supervise_daemon_args="--stdout \\"\${DOCKER_LOGFILE}\\" --stderr \\"\${DOCKER_LOGFILE}\\""
retry="TERM/60/KILL/10"
start_pre() {
	checkpath -f -m 0644 -o root:docker "$DOCKER_LOGFILE"
}
`;

interface Kind {
  readonly name: string;
  readonly flavour: Flavour;
  readonly host: 'sysv' | 'openrc';
  readonly supervised: boolean;
}

const KINDS: readonly Kind[] = [
  { name: 'sysv', flavour: 'sysv', host: 'sysv', supervised: false },
  { name: 'OpenRC with an init script', flavour: 'openrc', host: 'openrc', supervised: false },
  { name: 'OpenRC with its supervisor', flavour: 'openrc', host: 'openrc', supervised: true },
];

const wanted = process.env['HOSTS'] === '1';

for (const { name, flavour, host, supervised } of KINDS) {
  const rootfs = wanted
    ? await prepareSystemdRootfs(() => {}, flavour)
    : { have: false as const, why: 'asked for by HOSTS=1' };
  const suite = rootfs.have ? describe : describe.skip;

  suite(`under ${name}${rootfs.have ? '' : ` (skipped: ${rootfs.why})`}`, () => {
    let machine: Machine;

    beforeAll(async () => {
      machine = await startMachine(flavour);
      if (!supervised) return;
      await machine.sh('service docker stop; rc-service docker zap || true');
      await machine.sh(`cat > /etc/init.d/docker <<'EOF'\n${SUPERVISED}EOF\nrc-update -u`);
      await machine.sh(
        'rc-service docker start && for i in 1 2 3 4 5 6 7 8 9; do docker version && exit; sleep 1; done',
      );
    }, 3 * MINUTE);

    afterAll(async () => {
      await machine?.remove();
    }, MINUTE);

    const pid = (): Promise<string> => machine.sh('pidof dockerd');
    const status = (): Promise<string> =>
      machine.sh(`${supervised ? 'rc-service' : 'service'} docker status`).then((text) => text.toLowerCase());

    it(
      'starts an engine that was killed, as the service that it was',
      async () => {
        await machine.sh('kill -9 $(pidof supervise-daemon) $(pidof dockerd)');

        const run = await machine.mend();

        await expectRecovered(machine, run, UNAVAILABLE);
        expect(run.report.engine.host).toBe(host);
        expect(await status()).toMatch(/started|is running/);
      },
      MINUTE,
    );

    it(
      'ends and starts an engine that hangs',
      async () => {
        const before = await pid();
        await machine.sh(`kill -STOP ${before}`);

        const run = await machine.mend({ args: ['--silence-limit', '2s'] });

        await expectRecovered(machine, run, UNAVAILABLE);
        expect(await pid()).not.toBe(before);
        expect(await status()).toMatch(/started|is running/);
      },
      MINUTE,
    );

    it(
      'sets the build cache aside, whose database keeps the engine from starting',
      async () => {
        const manager = supervised ? 'rc-service' : 'service';
        await machine.sh(
          `${manager} docker stop; head -c 32768 /dev/urandom > ${D}/buildkit/metadata_v2.db; ${manager} docker start || true`,
        );

        const run = await machine.mend();

        await expectRecovered(machine, run, {
          rung: 'reset-build-cache',
          failureClass: 'buildkit-state-corruption',
          dataRoot: D,
        });
        expect(await status()).toMatch(/started|is running/);
      },
      MINUTE,
    );
  });
}
