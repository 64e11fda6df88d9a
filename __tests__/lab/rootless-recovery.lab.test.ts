/** The built CLI and a real rootless engine, told nothing of it: as its user without any rights, and as root. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepareSystemdRootfs } from '../../lab/systemd-host.ts';
import { expectRecovered } from './expect-recovered.ts';
import { ROOTLESS_DATA as D, type RootlessMachine, startRootlessMachine } from './rootless-machine.ts';

const MINUTE = 60_000;
const HUNG = ['--silence-limit', '2s'];
const UNAVAILABLE = { rung: 'restart-engine', failureClass: 'engine-unavailable', dataRoot: D };
const BARE = `umask 027; setsid dockerd-rootless.sh --iptables=false >~/bare.log 2>&1 </dev/null &
  for i in $(seq 50); do docker version >/dev/null 2>&1 && exit; sleep 0.1; done; exit 1`;

const rootfs = await prepareSystemdRootfs(() => {});
const suite = rootfs.have ? describe : describe.skip;

suite(`a rootless engine${rootfs.have ? '' : ` (skipped: ${rootfs.why})`}`, () => {
  let machine: RootlessMachine;

  beforeAll(async () => {
    machine = await startRootlessMachine();
  }, 2 * MINUTE);

  afterAll(async () => {
    await machine?.remove();
  }, MINUTE);

  const enginePid = (): Promise<string> => machine.sh('pgrep -u builder -x dockerd');

  it(
    'gets its links again, as its user without any rights, and is never stopped',
    async () => {
      const before = await enginePid();
      await machine.asUser(`rm -rf ${D}/overlay2/l`);

      const run = await machine.mendAs('user');

      await expectRecovered(machine, run, {
        rung: 'repair',
        failureClass: 'overlay2-corruption',
        dataRoot: D,
      });
      expect(run.report.engine.host).toBe('systemd-user');
      expect(run.report.attempts.at(-1)?.cachedSteps).toBe(4);
      expect(await enginePid()).toBe(before);
    },
    MINUTE,
  );

  it(
    'gets its links again from root, and they are its user’s',
    async () => {
      await machine.asUser(`rm -rf ${D}/overlay2/l`);

      const run = await machine.mendAs('root');

      await expectRecovered(machine, run, {
        rung: 'repair',
        failureClass: 'overlay2-corruption',
        dataRoot: D,
      });
      expect(await machine.sh(`find ${D}/overlay2/l ! -user builder | wc -l`)).toBe('0');
    },
    MINUTE,
  );

  it(
    'is ended and started by its user’s service manager when it hangs',
    async () => {
      const before = await enginePid();
      await machine.asUser(`kill -STOP ${before}`);

      const run = await machine.mendAs('user', { args: HUNG });

      await expectRecovered(machine, run, UNAVAILABLE);
      expect(await enginePid()).not.toBe(before);
      expect(await machine.asUser('systemctl --user is-active docker')).toBe('active');
    },
    MINUTE,
  );

  it(
    'has its build cache set aside and deleted, files of sub-uids included',
    async () => {
      const subUids = `find ${D}/overlay2 -uid +99999 | wc -l`;
      expect(Number(await machine.sh(subUids))).toBeGreaterThan(0);
      await machine.asUser(
        `docker rmi -f app; systemctl --user stop docker; head -c 32768 /dev/urandom > ${D}/buildkit/metadata_v2.db
         systemctl --user start docker`,
      );

      const run = await machine.mendAs('user');

      const failureClass = 'buildkit-state-corruption';
      await expectRecovered(machine, run, { rung: 'reset-build-cache', failureClass, dataRoot: D });
      expect(await machine.sh(`find ${D} -user root | wc -l`)).toBe('0');
    },
    MINUTE,
  );

  it(
    'is left alone with the reason where its user is not logged in',
    async () => {
      await machine.sh('loginctl disable-linger builder; systemctl stop user@1000');

      const run = await machine.mendAs('user');

      expect(run.report.verdict).toBe('failed');
      expect(run.report.rungs).toEqual([]);
      const restart = run.report.skipped.find(({ id }) => id === 'restart-engine');
      expect(restart?.why).toContain('loginctl enable-linger');
      await machine.sh('loginctl enable-linger builder');
      await machine.sh('for i in $(seq 50); do [ -S /run/user/1000/bus ] && exit; sleep 0.1; done; exit 1');
    },
    MINUTE,
  );

  it(
    'is started again as it was where RootlessKit was started by hand',
    async () => {
      const how = `P=$(pgrep -u builder -o -x rootlesskit); tr '\\0' ' ' < /proc/$P/cmdline; readlink /proc/$P/fd/1; grep Umask /proc/$P/status`;
      await machine.asUser(`systemctl --user stop docker; rm ~/.config/systemd/user/docker.service; ${BARE}`);
      const [before, pid] = [await machine.sh(how), await enginePid()];
      await machine.asUser(`kill -STOP ${pid}`);

      const run = await machine.mendAs('user', { args: HUNG });

      await expectRecovered(machine, run, UNAVAILABLE);
      expect(run.report.engine.host).toBe('process');
      expect(await enginePid()).not.toBe(pid);
      expect(await machine.sh(how)).toBe(before);
      expect(before).toContain('Umask:\t0027');
    },
    MINUTE,
  );

  it(
    'is started again by hand as an earlier run remembers it, when it was killed',
    async () => {
      await machine.asUser('kill -9 $(pgrep -u builder -x dockerd); sleep 1; systemctl --user daemon-reload');

      const run = await machine.mendAs('user');

      await expectRecovered(machine, run, UNAVAILABLE);
      expect(run.report.engine.host).toBe('process');
    },
    MINUTE,
  );
});
