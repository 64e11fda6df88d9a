/** One broken database of containerd: the images, whose content is as it was, are all there again afterwards. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FAULTS } from '../../lab/faults/index.ts';
import { touchContext } from '../../lab/fixtures/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { ALL_RUNGS, runCli, scripts } from './run-wrapped.ts';

const { root } = await prepareLab({ want: ['debian'] });
const suite = root.have ? describe : describe.skip;

suite(`the images of a store that was set aside${root.have ? '' : ` (skipped: ${root.why})`}`, () => {
  it('are loaded again by their names and digests; one that is damaged is named', async () => {
    const engine = await startPreparedEngine({ store: 'containerd', project: 'base-image' });
    try {
      await builds(engine, 'second');
      await builds(engine, 'damaged');
      const before = await digestsOf(engine);
      await damage(engine, before.get('damaged:1') ?? '');
      await FAULTS['containerd-snapshotter-db'].inject(engine);
      await touchContext(engine.projectDir);
      const { report } = await runCli(engine, ['docker', 'build', '-t', engine.imageTag, '.'], {
        args: ['--ladder', ALL_RUNGS, ...scripts(engine)],
      });

      expect(report).toMatchObject({ verdict: 'recovered', rungs: [{ id: 'reset-image-store' }] });
      const after = await digestsOf(engine);
      for (const name of ['second:1', 'localhost:5000/bm/base:1'])
        expect([name, after.get(name)]).toEqual([name, before.get(name)]);
      expect(after.has('damaged:1')).toBe(false);
      expect(report.rungs[0]?.lost).toContain('images that are damaged: damaged:1');
    } finally {
      await engine.remove();
    }
  }, 180_000);
});

suite(`the images of an engine that does not start${root.have ? '' : ` (skipped: ${root.why})`}`, () => {
  it('are known from the last look at it, where the database that names them is broken', async () => {
    const engine = await startPreparedEngine({ store: 'containerd', project: 'base-image' });
    const build = ['docker', 'build', '-t', engine.imageTag, '.'];
    try {
      await builds(engine, 'second');
      // Long enough a build for all to be looked at beside it
      await touchContext(engine.projectDir);
      await runCli(engine, build);
      const before = await digestsOf(engine);
      await FAULTS['containerd-meta-db'].inject(engine);
      const { report, stderr } = await runCli(engine, build, {
        args: ['--ladder', ALL_RUNGS, ...scripts(engine)],
      });

      expect(report.verdict).toBe('recovered');
      expect(stderr).toContain('loaded from it');
      const after = await digestsOf(engine);
      expect(after.get('second:1')).toBe(before.get('second:1'));
      expect(after.get('localhost:5000/bm/base:1')).toBe(before.get('localhost:5000/bm/base:1'));
    } finally {
      await engine.remove();
    }
  }, 180_000);
});

/** A layer of its own above the project's base image. */
async function builds(engine: PreparedEngine, name: string): Promise<void> {
  const input = `FROM localhost:5000/bm/base:1\nRUN echo ${name} > /name\n`;
  const run = await engine.docker(['build', '-t', `${name}:1`, '-'], { cwd: engine.projectDir, input });
  if (run.exitCode !== 0) throw new Error(run.stderr);
}

async function digestsOf(engine: PreparedEngine): Promise<ReadonlyMap<string, string>> {
  const words = ['image', 'ls', '--no-trunc', '--format', '{{.Repository}}:{{.Tag}} {{.ID}}'];
  const { stdout } = await engine.docker(words);
  return new Map(
    stdout.split('\n').map((line): [string, string] => {
      const [name = '', id = ''] = line.split(' ');
      return [name, id];
    }),
  );
}

/** The index itself is gone: nothing of the image can be known. */
async function damage({ dataRoot }: PreparedEngine, digest: string): Promise<void> {
  const content = path.join(dataRoot, 'containerd/daemon/io.containerd.content.v1.content/blobs');
  await rm(path.join(content, ...digest.split(':')));
}
