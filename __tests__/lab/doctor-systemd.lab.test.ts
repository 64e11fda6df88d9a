/** The built doctor on a machine with a real systemd: of a stopped engine, the unit says where its files are. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { prepareSystemdRootfs } from '../../lab/systemd-host.ts';
import type { DoctorCheck } from '../../src/engine/doctor.ts';
import { type Machine, startMachine } from './systemd-machine.ts';

const MINUTE = 60_000;
const rootfs = await prepareSystemdRootfs(() => {});
const suite = rootfs.have ? describe : describe.skip;

suite(`the doctor under systemd${rootfs.have ? '' : ` (skipped: ${rootfs.why})`}`, () => {
  let machine: Machine;
  beforeAll(async () => {
    machine = await startMachine();
  }, 3 * MINUTE);
  afterAll(() => machine?.remove(), MINUTE);

  /** With a new folder for what is remembered: nothing is known from before. */
  async function doctor(): Promise<readonly DoctorCheck[]> {
    const env = { BUILDMEND_STATE_DIR: `/tmp/state-${Math.random()}` };
    const cli = ['/opt/node/bin/node', '/opt/buildmend/dist/cli/index.js', 'doctor', '--json'];
    const run = await machine.host.exec(cli, { env, timeoutMs: MINUTE });
    const said: { readonly checks: readonly DoctorCheck[] } = JSON.parse(run.stdout);
    return said.checks;
  }

  const statesOf = (checks: readonly DoctorCheck[]): readonly string[] =>
    checks.filter(({ state }) => state !== 'healthy').map(({ id, state }) => `${id} ${state}`);

  it(
    'finds nothing on a healthy engine',
    async () => {
      expect(statesOf(await doctor()).filter((line) => line !== 'kernel-log unknown')).toEqual([]);
    },
    MINUTE,
  );

  it(
    'reads the files of a stopped engine, and names what a damaged one costs',
    async () => {
      await machine.sh('docker network create mynet && systemctl stop docker.socket docker.service');
      const stopped = await doctor();
      expect(statesOf(stopped).filter((line) => line !== 'kernel-log unknown')).toEqual([
        'reachable broken',
        'engine-process broken',
        'ready unknown',
      ]);
      expect(stopped.map(({ id }) => id)).toContain('overlay2-links');

      await machine.sh(
        'cd /var/lib/docker && printf x | dd of=network/files/local-kv.db bs=1 seek=20 conv=notrunc && printf x | dd of=network/files/local-kv.db bs=1 seek=4116 conv=notrunc',
      );
      const broken = (await doctor()).find(({ id }) => id === 'local-kv-db');

      expect(broken).toMatchObject({
        state: 'broken',
        path: '/var/lib/docker/network/files/local-kv.db',
        dependents: ['network mynet'],
      });
    },
    MINUTE,
  );
});
