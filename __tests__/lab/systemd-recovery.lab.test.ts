/** The built CLI on a machine with a real systemd, told nothing of the engine: it finds docker.service and mends its builds. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepareSystemdRootfs } from '../../lab/systemd-host.ts';
import { type Machine, type MendedRun, startMachine } from './systemd-machine.ts';

const MINUTE = 60_000;
const D = '/var/lib/docker';

/** Connects again and again, as other users of a machine do: with its socket active the engine would be started by this. */
const KNOCKING = `(while [ -e /run/knock ]; do timeout 1 docker version; sleep 0.05; done) >/dev/null 2>&1 </dev/null &`;

const rootfs = await prepareSystemdRootfs(() => {});
const suite = rootfs.have ? describe : describe.skip;

suite(`under systemd${rootfs.have ? '' : ` (skipped: ${rootfs.why})`}`, () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await startMachine();
  }, 2 * MINUTE);

  afterAll(async () => {
    await machine?.remove();
  }, MINUTE);

  const mainPid = (): Promise<string> => machine.sh('systemctl show -p MainPID --value docker');
  const result = (): Promise<string> =>
    machine.sh('systemctl show -p ActiveState -p Result --value docker | tr "\\n" " "');

  const journalCursor = (): Promise<string> =>
    machine.sh('journalctl -n 1 --show-cursor -q | sed -n "s/^-- cursor: //p"');

  /** What systemd did with service and socket since then, in order. */
  async function unitEvents(cursor: string): Promise<readonly string[]> {
    const journal = `journalctl -u docker.socket -u docker.service --after-cursor='${cursor}' -o cat -q`;
    const lines = await machine.sh(`${journal} | grep -E "^(Closed|Listening|Stopped|Started)"`);
    return lines.split('\n').map((line) => `${line.split(' ')[0]} ${/docker\.\w+/.exec(line)?.[0]}`);
  }

  async function expectRecovered(run: MendedRun, rung: string, failureClass: string): Promise<void> {
    const { report, exitCode } = run;
    expect(report).toMatchObject({ verdict: 'recovered', failureClass });
    expect(report.rungs.at(-1)).toMatchObject({ id: rung, outcome: 'helped' });
    expect(exitCode).toBe(0);
    expect(report.volumes.after).toMatchObject([{ name: 'keep', driver: 'local' }]);
    expect(await machine.sh(`cat ${D}/volumes/keep/_data/kept.txt`)).toBe('kept');
    // Stores with images that no registry has are kept on purpose
    const left = `grep -L '"state": "kept"' ${D}/.buildmend/set-aside/*/manifest.json 2>/dev/null || true`;
    expect(await machine.sh(left)).toBe('');
    expect(await machine.sh('systemctl is-active docker.service docker.socket')).toBe('active\nactive');
    expect(await machine.sh('docker run --rm app /bin/sh -c "read -r seen < /seen && echo $seen"')).toBe('');
  }

  it(
    'makes the links of overlay2 again, with the cache kept and the engine never stopped',
    async () => {
      const before = await mainPid();
      await machine.sh(`rm -rf ${D}/overlay2/l`);

      const run = await machine.mend();

      await expectRecovered(run, 'repair', 'overlay2-corruption');
      expect(run.report.rungs).toHaveLength(1);
      expect(run.report.attempts.at(-1)?.cachedSteps).toBe(4);
      expect(await mainPid()).toBe(before);
    },
    MINUTE,
  );

  it(
    'starts an engine whose service and socket were stopped',
    async () => {
      await machine.sh('systemctl stop docker.service docker.socket');

      const run = await machine.mend();

      await expectRecovered(run, 'restart-engine', 'engine-unavailable');
      expect(run.report.attempts.at(-1)?.cachedSteps).toBe(4);
    },
    MINUTE,
  );

  it(
    'ends and starts an engine that hangs',
    async () => {
      const before = await mainPid();
      await machine.sh(`kill -STOP ${before}`);

      const run = await machine.mend({ args: ['--silence-limit', '2s'] });

      await expectRecovered(run, 'restart-engine', 'engine-unavailable');
      expect(await mainPid()).not.toBe(before);
    },
    MINUTE,
  );

  it(
    'ends an engine that hangs, with a stop command that waits for it',
    async () => {
      await machine.sh(`kill -STOP ${await mainPid()}`);

      const args = ['--silence-limit', '2s', '--engine-stop', 'systemctl stop docker.service'];
      const run = await machine.mend({ args });

      await expectRecovered(run, 'restart-engine', 'engine-unavailable');
      expect(run.report.rungs.at(-1)?.durationMs).toBeLessThan(20_000);
    },
    MINUTE,
  );

  it(
    'forgets the start limit that keeps systemd from starting the engine',
    async () => {
      const again = 'for i in 1 2 3 4 5 6; do systemctl restart docker.service || exit 0; done; exit 1';
      await machine.sh(`systemctl reset-failed docker.service docker.socket; ${again}`);
      expect(await result()).toBe('start-limit-hit failed');
      expect((await machine.host.exec(['systemctl', 'start', 'docker.service'])).exitCode).not.toBe(0);

      const run = await machine.mend();

      await expectRecovered(run, 'restart-engine', 'engine-unavailable');
      expect(await result()).toBe('success active');
    },
    MINUTE,
  );

  it(
    'sets the build cache aside when the journal names its database',
    async () => {
      await machine.sh(
        `systemctl stop docker.service docker.socket; systemctl reset-failed docker.service docker.socket
         head -c 32768 /dev/urandom > ${D}/buildkit/metadata_v2.db
         systemctl start docker.socket; systemctl start docker.service || true`,
      );

      const run = await machine.mend();

      await expectRecovered(run, 'reset-build-cache', 'buildkit-state-corruption');
      expect(run.report.evidence.some(({ text }) => /invalid database/.test(text))).toBe(true);
    },
    MINUTE,
  );

  it(
    'keeps the socket from starting the engine while its stores are set aside',
    async () => {
      await machine.sh(
        `systemctl stop docker.service docker.socket; systemctl reset-failed docker.service docker.socket
         rm -rf ${D}/overlay2/*; systemctl start docker.socket docker.service; touch /run/knock; ${KNOCKING}`,
      );
      const cursor = await journalCursor();

      const run = await machine.mend({ ladder: 'reset-image-store' });
      await machine.sh('rm -f /run/knock');

      await expectRecovered(run, 'reset-image-store', 'overlay2-corruption');
      expect(await unitEvents(cursor)).toEqual([
        'Stopped docker.service',
        'Closed docker.socket',
        'Listening docker.socket',
        'Started docker.service',
      ]);
    },
    MINUTE,
  );

  it(
    'keeps the socket from starting an engine that the user’s command stopped without it',
    async () => {
      await machine.sh(
        `systemctl stop docker.service docker.socket; systemctl reset-failed docker.service docker.socket
         rm -rf ${D}/overlay2/*; systemctl start docker.socket docker.service; touch /run/knock; ${KNOCKING}`,
      );
      const cursor = await journalCursor();
      const args = ['--engine-stop', 'systemctl stop docker.service'];

      const run = await machine.mend({ ladder: 'reset-image-store', args });
      await machine.sh('rm -f /run/knock');

      await expectRecovered(run, 'reset-image-store', 'overlay2-corruption');
      // Before the socket is closed it may start the engine once more behind the user's command.
      expect((await unitEvents(cursor)).slice(-4)).toEqual([
        'Stopped docker.service',
        'Closed docker.socket',
        'Listening docker.socket',
        'Started docker.service',
      ]);
    },
    MINUTE,
  );

  it(
    'quotes the end of the journal when nothing of ours helps',
    async () => {
      await machine.sh(
        `systemctl stop docker.service docker.socket; systemctl reset-failed docker.service docker.socket
         mkdir -p /etc/docker; echo '{"no-such-option": true}' > /etc/docker/daemon.json`,
      );

      const run = await machine.mend();

      expect(run.report.verdict).toBe('failed');
      expect(run.exitCode).toBe(1);
      expect(run.report.engineLog.join('\n')).toContain('no-such-option');
      const tail = run.stderr.slice(run.stderr.indexOf('the engine’s own log'));
      expect(tail).toContain('no-such-option');
      await machine.sh('rm /etc/docker/daemon.json');
    },
    MINUTE,
  );
});
