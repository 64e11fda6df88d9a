/** A containerd that is a unit of its own stands still: it is restarted with the engine where only Docker uses it. Asked for by `HOSTS=1`. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepareSystemdRootfs } from '../../lab/systemd-host.ts';
import { expectRecovered } from './expect-recovered.ts';
import { type Machine, startMachine } from './systemd-machine.ts';

const MINUTE = 60_000;
const D = '/var/lib/docker';
const HUNG = ['--silence-limit', '2s'];

const rootfs =
  process.env['HOSTS'] === '1'
    ? await prepareSystemdRootfs(() => {})
    : { have: false as const, why: 'asked for by HOSTS=1' };
const suite = rootfs.have ? describe : describe.skip;

suite(`a frozen containerd.service${rootfs.have ? '' : ` (skipped: ${rootfs.why})`}`, () => {
  let machine: Machine;

  beforeAll(async () => {
    machine = await startMachine();
  }, 2 * MINUTE);

  afterAll(async () => {
    await machine?.remove();
  }, MINUTE);

  const containerd = (): Promise<string> =>
    machine.sh('systemctl show -p MainPID --value containerd.service');

  it(
    'is restarted with the engine',
    async () => {
      const before = await containerd();
      await machine.sh(
        `kill -STOP ${before}; systemctl kill --signal=KILL docker.service docker.socket; systemctl stop --no-block docker.socket`,
      );

      const run = await machine.mend({ args: HUNG });

      await expectRecovered(machine, run, {
        rung: 'restart-engine',
        failureClass: 'engine-unavailable',
        dataRoot: D,
      });
      expect(await containerd()).not.toBe(before);
    },
    2 * MINUTE,
  );

  it(
    'is left alone where others use it, and the reason is told',
    async () => {
      await machine.sh('ctr namespaces create k8s.io; echo x | ctr -n k8s.io content ingest theirs; sync');
      const before = await containerd();
      await machine.sh(
        `kill -STOP ${before}; systemctl kill --signal=KILL docker.service docker.socket; systemctl stop --no-block docker.socket`,
      );

      const run = await machine.mend({ args: HUNG });

      expect(await containerd()).toBe(before);
      expect(run.report.verdict).toBe('failed');
      const restart = run.report.rungs.find(({ id }) => id === 'restart-engine');
      expect(restart?.detail).toContain('k8s.io has containers or images in it, too: it is not restarted');
    },
    4 * MINUTE,
  );
});
