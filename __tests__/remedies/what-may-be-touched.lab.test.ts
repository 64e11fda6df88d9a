/** On real engines: what a rung must not touch stays as it is, and what it moved comes back byte for byte. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loopDevice } from '../../lab/engine/data-root.ts';
import { layoutOf } from '../../lab/engine/layout.ts';
import type { LabEngine } from '../../lab/engine/options.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { listAside } from '../../src/privileged/ops/list-aside.ts';
import { putBack } from '../../src/privileged/ops/put-back.ts';
import { setAside } from '../../src/privileged/ops/set-aside.ts';
import { obstaclesOf, REMEDIES } from '../../src/remedies/index.ts';
import { recoverSetAside } from '../../src/remedies/recover-set-aside.ts';
import type { RemedyContext, RemedyResult } from '../../src/remedies/remedy.ts';
import { contextFor, mender } from './treat-fault.ts';

const MINUTE = 60_000;
const inventory = await prepareLab({ want: ['debian'] });
const ready = inventory.root.have && inventory.engines['28.5'].have;
const suite = ready ? describe : describe.skip;

type Options = Partial<Parameters<typeof startPreparedEngine>[0]>;

async function withEngine(
  use: (lab: PreparedEngine, engine: Engine) => Promise<void>,
  options: Options = {},
): Promise<void> {
  const lab = await startPreparedEngine({ project: 'own-base', ...options });
  try {
    await use(lab, await mender(lab));
  } finally {
    await lab.remove();
  }
}

/** As a later run has it, which saw nothing of this engine before. */
function laterRun({ dir, env, stopScript, startScript, logFile }: LabEngine): Engine {
  const [engineStop, engineStart] = [stopScript, startScript];
  return createEngine({
    command: null,
    env: { ...env, BUILDMEND_STATE_DIR: join(dir, 'later') },
    engineStop,
    engineStart,
    engineLog: logFile,
  });
}

async function whyNot(
  context: RemedyContext,
  rung: 'reset-build-cache' | 'reset-image-store' | 'wipe-engine',
): Promise<string> {
  return (await obstaclesOf([rung], () => context))[rung] ?? 'nothing is in the way';
}

function sh(script: string, ...args: readonly string[]): string {
  return execFileSync('sh', ['-ec', script, 'sh', ...args], { encoding: 'utf8' });
}

/** Path, inode, mode, owner, size, time and content of everything below. */
function everyByte(dir: string, name = '.'): string {
  return sh(
    `cd "$1"; [ -e "$2" ] || exit 0; find "$2" -printf '%p %i %y %m %U:%G %s %T@ %l\\n' | sort
     find "$2" -type f -print0 | sort -z | xargs -0r sha256sum`,
    dir,
    name,
  );
}

const applied = (result: RemedyResult): Extract<RemedyResult, { kind: 'applied' }> => {
  if (result.kind === 'failed') throw new Error(result.why);
  return result;
};

suite('a data root', () => {
  test(
    'that is somebody’s directory is refused, whatever daemon.json says',
    () =>
      withEngine(
        async (lab) => {
          const script = join(lab.dir, 'dockerd.sh');
          const text = await readFile(script, 'utf8');
          await writeFile(script, text.replace(`'--data-root' '${lab.dataRoot}'`, ''));
          await pointTo(lab, lab.dataRoot);
          await lab.start();
          process.kill(lab.pid() ?? 0, 'SIGSTOP');
          const precious = join(lab.dir, 'precious');
          for (const name of [
            'image',
            'volumes',
            'containers',
            'overlay2',
            'buildkit',
            'network',
            'plugins',
          ]) {
            await mkdir(join(precious, name), { recursive: true });
            await writeFile(join(precious, name, 'holiday.jpg'), name);
          }
          const before = everyByte(precious);
          await pointTo(lab, precious);

          const engine = laterRun(lab);
          const context = await contextFor(engine);

          expect((await engine.facts())?.dataRoot).toBe(precious);
          for (const rung of ['reset-build-cache', 'reset-image-store', 'wipe-engine'] as const) {
            expect(await whyNot(context, rung)).toContain('does not look like a Docker data root');
            await expect(REMEDIES[rung].apply(context)).rejects.toThrow(
              'does not look like a Docker data root',
            );
          }
          expect(everyByte(precious)).toBe(before);
        },
        { start: false },
      ),
    MINUTE,
  );

  const pointTo = async ({ daemonConfigFile }: LabEngine, dataRoot: string): Promise<void> => {
    const config = JSON.parse(await readFile(daemonConfigFile, 'utf8'));
    await writeFile(daemonConfigFile, JSON.stringify({ ...config, 'data-root': dataRoot }));
  };
});

suite('the way back', () => {
  const STORES = ['overlay2', 'image', 'buildkit', 'containers', 'tmp'];
  test.each([
    ['reset-build-cache', ['buildkit']],
    ['reset-image-store', STORES],
    ['wipe-engine', [...STORES, 'network', 'plugins', 'containerd', 'runtimes', 'swarm']],
  ] as const)(
    'of %s gives every byte back as it was',
    (rung, moved) =>
      withEngine(async (lab, engine) => {
        const seen: string[] = [];
        const look = () => seen.push(moved.map((name) => everyByte(lab.dataRoot, name)).join('\n'));
        const context = await contextFor(engine);
        const host = {
          ...engine.host,
          stop: async () => {
            await engine.host.stop();
            look();
          },
          start: async () => {
            look();
            await engine.host.start();
          },
        };

        const result = applied(await REMEDIES[rung].apply({ ...context, engine: { ...engine, host } }));
        const undone = await result.undo?.();

        expect(undone).toBe(true);
        // After the first stop; without the stores; with new ones; put back
        expect(seen).toHaveLength(4);
        expect(seen[1]).not.toBe(seen[0]);
        expect(differences(seen[0] ?? '', seen[3] ?? '')).toEqual([]);
      }),
    MINUTE,
  );
});

/** Lines that only one of the two has. */
function differences(before: string, after: string): readonly string[] {
  const [old, now] = [new Set(before.split('\n')), new Set(after.split('\n'))];
  return [...[...old].filter((line) => !now.has(line)), ...[...now].filter((line) => !old.has(line))];
}

suite('a mount below a store', () => {
  test(
    'ends the rung, in the engine’s own namespace too, and its source keeps its files',
    () =>
      withEngine(async (lab, engine) => {
        const precious = join(lab.dir, 'precious');
        await mkdir(precious);
        await writeFile(join(precious, 'file'), 'precious');
        const [enter = '', ...words] = lab.inNamespace(['mount', '--bind', precious]);
        const bind = (point: string) => execFileSync(enter, [...words, point]);
        const point = join(lab.dataRoot, 'overlay2', 'x');
        await mkdir(point);
        bind(point);

        const pid = lab.pid();
        const context = await contextFor(engine);
        const refused = await REMEDIES['reset-image-store'].apply(context);

        expect(await whyNot(context, 'reset-image-store')).toContain('overlay2/x is a mount point');
        expect(refused).toMatchObject({
          kind: 'failed',
          why: expect.stringContaining('overlay2/x is a mount point'),
        });
        expect(lab.pid()).toBe(pid);
        expect(await readFile(join(precious, 'file'), 'utf8')).toBe('precious');

        const [out = '', ...unmount] = lab.inNamespace(['umount', point]);
        execFileSync(out, unmount);
        const result = applied(
          await REMEDIES['reset-image-store'].apply(
            await contextFor(engine, { runId: 'again', builds: [lab.imageTag] }),
          ),
        );
        const aside = join(lab.dataRoot, '.buildmend/set-aside/again-reset-image-store/store/overlay2/x');
        bind(aside);

        await expect(result.commit?.()).rejects.toThrow('is mounted below what is to be deleted');

        expect(await readFile(join(precious, 'file'), 'utf8')).toBe('precious');
      }),
    MINUTE,
  );

  test.each(['reset-image-store', 'wipe-engine'] as const)(
    'that is a store of its own file system is not moved by %s',
    (rung) =>
      withEngine(
        async (lab) => {
          const store = join(lab.dataRoot, 'containers');
          execFileSync('mount', ['-t', 'tmpfs', 'mine', store]);
          await writeFile(join(store, 'file'), 'precious');
          await lab.start();

          const result = await REMEDIES[rung].apply(await contextFor(await mender(lab)));

          expect(result).toMatchObject({
            kind: 'failed',
            why: expect.stringContaining(`${store}: it stands on another device`),
          });
          expect(await readFile(join(store, 'file'), 'utf8')).toBe('precious');
          expect(await readdir(lab.dataRoot)).not.toContain('.buildmend');
        },
        { start: false },
      ),
    MINUTE,
  );

  test(
    'that holds the volumes elsewhere is neither moved nor in the way',
    () =>
      withEngine(
        async (lab) => {
          const volumes = join(lab.dataRoot, 'volumes');
          sh(
            'cp -a "$1" "$2" && mount -t tmpfs mine "$1" && cp -a "$2/." "$1"',
            volumes,
            join(lab.dir, 'copy'),
          );
          await lab.start();
          const engine = await mender(lab);

          const result = applied(await REMEDIES['wipe-engine'].apply(await contextFor(engine)));
          await result.commit?.();
          const greedy = await contextFor(engine, { runId: 'greedy', allowVolumeLoss: true });
          const refused = await REMEDIES['wipe-engine'].apply(greedy);

          expect(await readFile(join(volumes, 'keep/_data/kept.txt'), 'utf8')).toContain('kept');
          expect(refused).toMatchObject({ why: expect.stringContaining('it stands on another device') });
          expect((await lab.docker(['volume', 'ls', '-q'])).stdout).toBe('keep');
        },
        { start: false },
      ),
    MINUTE,
  );
});

suite('volumes', () => {
  test(
    'are gone with wipe-engine only where their loss is allowed',
    () =>
      withEngine(async (lab, engine) => {
        const kept = applied(await REMEDIES['wipe-engine'].apply(await contextFor(engine)));
        await kept.commit?.();
        const stillThere = (await lab.docker(['volume', 'ls', '-q'])).stdout;
        const allowed = await contextFor(engine, { runId: 'allowed', allowVolumeLoss: true });
        const gone = applied(await REMEDIES['wipe-engine'].apply(allowed));
        await gone.commit?.();

        expect(stillThere).toBe('keep');
        expect(kept.lost.join()).not.toContain('volume');
        expect((await lab.docker(['volume', 'ls', '-q'])).stdout).toBe('');
        expect(gone.lost).toContain('every volume of the engine');
      }),
    MINUTE,
  );
});

suite('others', () => {
  test(
    'in a swarm keep their engine, whether or not it runs',
    () =>
      withEngine(async (lab, engine) => {
        const joined = await lab.docker(['swarm', 'init', '--advertise-addr', '127.0.0.1']);
        expect(joined).toMatchObject({ exitCode: 0 });
        const running = await contextFor(laterRun(lab));
        for (const rung of ['reset-image-store', 'wipe-engine'] as const)
          expect(await whyNot(running, rung)).toContain('member of a swarm');

        await lab.stop();
        const down = await contextFor(engine);
        for (const rung of ['reset-image-store', 'wipe-engine'] as const) {
          expect(await whyNot(down, rung)).toContain('member of a swarm');
          expect(await REMEDIES[rung].apply(down)).toMatchObject({ kind: 'failed' });
        }
        expect(await readdir(join(lab.dataRoot, 'swarm'))).not.toEqual([]);
      }),
    MINUTE,
  );

  test(
    'that run forbid what would lose them, and are named',
    () =>
      withEngine(async (lab, engine) => {
        await lab.docker(['run', '-d', '--name', 'web', '--entrypoint', 'sleep', lab.imageTag, '600']);
        const context = await contextFor(engine);

        expect(await whyNot(context, 'reset-image-store')).toContain('would be lost (web)');
        expect(await whyNot(context, 'reset-build-cache')).toBe('nothing is in the way');
        const allowed = await contextFor(engine, { allowContainerLoss: true });
        const result = applied(await REMEDIES['reset-image-store'].apply(allowed));

        expect(result.lost).toContain('containers, with their files and logs: web');
        expect((await lab.docker(['ps', '-aq'])).stdout).toBe('');
      }),
    MINUTE,
  );

  test(
    'that outlive the engine (live-restore) have nothing moved under them',
    () =>
      withEngine(
        async (lab, engine) => {
          await lab.docker(['run', '-d', '--name', 'web', '--entrypoint', 'sleep', lab.imageTag, '600']);
          expect(await whyNot(await contextFor(engine), 'reset-build-cache')).toContain('live-restore');
          await lab.stop();

          const later = await contextFor(engine, { allowContainerLoss: true });
          const why = await whyNot(later, 'reset-build-cache');
          const result = await REMEDIES['reset-build-cache'].apply(later);

          expect(why).toContain('containers live on though the engine does not answer');
          expect(result).toMatchObject({ kind: 'failed', why });
          expect(existsSync(join(lab.dataRoot, 'buildkit', 'cache.db'))).toBe(true);
          await lab.start();
          const allowed = await contextFor(engine, { runId: 'allowed', allowContainerLoss: true });
          applied(await REMEDIES['reset-image-store'].apply(allowed));
        },
        { daemonConfig: { 'live-restore': true } },
      ),
    MINUTE,
  );
});

suite('an image that nobody else has', () => {
  test(
    'is named, and its store is kept until a person decides',
    () =>
      withEngine(async (lab, engine) => {
        const made = (await lab.docker(['create', lab.imageTag])).stdout;
        await lab.docker(['commit', made, 'precious:1']);
        const context = await contextFor(engine, { builds: [lab.imageTag] });

        const result = applied(await REMEDIES['reset-image-store'].apply(context));
        await result.commit?.();

        const [left] = await listAside({ dataRoot: lab.dataRoot });
        expect(result.lost[0]).toMatch(/^images that no registry has for us: .*precious:1/);
        expect(left).toMatchObject({ state: 'kept', keptBecause: expect.stringContaining('precious:1') });
        for (const when of ['before', 'passed', 'settle'] as const)
          expect(await recoverSetAside({ ...(await contextFor(engine)), when })).toEqual([]);
        await lab.stop();
        await putBack({ dataRoot: lab.dataRoot, id: left?.id ?? '' }, AbortSignal.timeout(MINUTE));
        await lab.start();
        expect((await lab.docker(['image', 'inspect', 'precious:1'])).exitCode).toBe(0);
      }),
    MINUTE,
  );
});

suite('a disk', () => {
  test(
    'without a free block keeps the engine running and its stores where they are, and has a way back',
    () =>
      withEngine(
        async (lab, engine) => {
          const early = applied(await REMEDIES['reset-build-cache'].apply(await contextFor(engine)));
          const fill = join(lab.dataRoot, 'tmp', 'fill');
          sh(
            'for size in 64k 512; do dd if=/dev/zero bs=$size oflag=append conv=notrunc of="$1" 2>/dev/null || :; done',
            fill,
          );
          const pid = lab.pid();
          const full = await contextFor(engine, { runId: 'full' });

          expect(await engine.freeBytes()).toBe(0);
          expect(await whyNot(full, 'reset-image-store')).toContain('not a block is free');
          expect(await REMEDIES['reset-image-store'].apply(full)).toMatchObject({ kind: 'failed' });
          expect(lab.pid()).toBe(pid);
          await lab.stop();
          const args = {
            dataRoot: lab.dataRoot,
            id: 'full',
            rung: 'x',
            startedAt: '',
            entries: ['image'],
            volumesToo: false,
          };
          await expect(
            setAside({ ...args, owner: { pid: 1, startTicks: '' } }, AbortSignal.timeout(MINUTE)),
          ).rejects.toThrow('the disk is full');
          expect(await early.undo?.()).toBe(true);
          expect(await readdir(lab.dataRoot)).not.toContain('.buildmend');
          expect(existsSync(join(lab.dataRoot, 'image', 'overlay2', 'repositories.json'))).toBe(true);
        },
        { disk: { sizeMiB: 256 } },
      ),
    MINUTE,
  );

  test(
    'whose reserve a killed run had lent gets it back from the next',
    () =>
      withEngine(
        async (lab, engine) => {
          const device = basename((await loopDevice(layoutOf(lab.dir))) ?? '');
          const reserved = () => readFile(join('/sys/fs/ext4', device, 'reserved_clusters'), 'utf8');
          const before = await reserved();
          const killed = spawnSync(process.execPath, [
            join(import.meta.dirname, 'lends-and-dies.ts'),
            lab.dataRoot,
          ]);
          const lent = await reserved();
          const said: string[] = [];

          const context = await contextFor(engine, { say: (line) => said.push(line) });
          await recoverSetAside({ ...context, when: 'passed' });

          expect([killed.signal, Number(lent)]).toEqual(['SIGKILL', 0]);
          expect(await reserved()).toBe(before);
          expect(said).toEqual([`an earlier run had lent the reserve of ${device}; it is given back`]);
          expect(existsSync(`/run/buildmend/reserve-${device}.json`)).toBe(false);
        },
        { disk: { sizeMiB: 256 } },
      ),
    MINUTE,
  );

  test(
    'with an immutable store keeps it, and says which',
    () =>
      withEngine(
        async (lab, engine) => {
          const store = join(lab.dataRoot, 'buildkit');
          execFileSync('chattr', ['+i', store]);

          const result = await REMEDIES['reset-image-store'].apply(await contextFor(engine));

          execFileSync('chattr', ['-i', store]);
          expect(result).toMatchObject({
            kind: 'failed',
            why: expect.stringMatching(
              /buildkit cannot be moved .* immutable .*; the engine runs again as before/s,
            ),
          });
          expect(await readdir(lab.dataRoot)).not.toContain('.buildmend');
        },
        { disk: { sizeMiB: 256 } },
      ),
    MINUTE,
  );

  test(
    'with an immutable file in a store deletes it once the file may be deleted',
    () =>
      withEngine(
        async (lab, engine) => {
          const file = join(lab.dataRoot, 'overlay2', 'stubborn');
          await writeFile(file, '');
          execFileSync('chattr', ['+i', file]);
          const result = applied(
            await REMEDIES['reset-image-store'].apply(await contextFor(engine, { builds: [lab.imageTag] })),
          );

          await expect(result.commit?.()).rejects.toThrow(/stubborn.*Operation not permitted/s);

          const aside = join(lab.dataRoot, '.buildmend/set-aside/lab-reset-image-store');
          expect(existsSync(join(aside, 'store/overlay2/stubborn'))).toBe(true);
          execFileSync('chattr', ['-i', join(aside, 'store/overlay2/stubborn')]);
          await result.commit?.();
          expect(await readdir(lab.dataRoot)).not.toContain('.buildmend');
        },
        { disk: { sizeMiB: 256 } },
      ),
    MINUTE,
  );
});
