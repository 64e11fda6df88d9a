/** Who else is on an engine: by its own words, by a builder's, and by its files where it cannot tell. */
import { describe, expect, test } from '@jest/globals';
import type { CliResult, DockerCli } from '../../src/engine/engine.ts';
import { lookAtNeighbours, type NeighboursQuestion } from '../../src/engine/neighbours.ts';

const QUESTION: NeighboursQuestion = {
  endpoint: { kind: 'tcp', url: 'tcp://far:2375' },
  context: 'default',
  builder: { name: 'mine', driver: 'docker-container', containers: ['buildx_buildkit_mine0'] },
  facts: { liveRestore: false, swarm: false },
  autoRemoved: async () => null,
};

const CONTAINERS = [
  ['id1', 'web', 'nginx', 'false', 'json-file'],
  ['id2', 'test', 'alpine', 'true', 'json-file'],
  ['id3', 'wizardly_sinoussi', 'sha256:db41', 'false', 'none'],
  ['id4', 'buildx_buildkit_mine0', 'moby/buildkit', 'false', 'json-file'],
  ['id5', 'buildx_buildkit_theirs0', 'moby/buildkit', 'false', 'json-file'],
  ['id6', 'silent', 'sha256:aa', 'false', 'json-file'],
] as const;

interface Script {
  readonly history?: CliResult;
  /** Ids that the engine cannot inspect. */
  readonly withheld?: readonly string[];
}

const ok = (stdout: string): CliResult => ({ exitCode: 0, stdout, stderr: '', timedOut: false });
const FAILED: CliResult = { exitCode: 1, stdout: '', stderr: 'no', timedOut: false };
const RUNNING = ok('{"status":"Running"}\n{"status":"Completed"}\n');

function aClient({ history = RUNNING, withheld = [] }: Script = {}): DockerCli {
  const docker = async (args: readonly string[]): Promise<CliResult> => {
    const words = args.join(' ');
    if (words.startsWith('ps '))
      return ok(CONTAINERS.map(([id, name, image]) => `${id}\t${name}\t${image}`).join('\n'));
    if (words.startsWith('container inspect')) {
      const seen = CONTAINERS.filter(([id]) => !withheld.includes(id));
      return ok(seen.map(([id, , , autoRemove, log]) => `${id}\t${autoRemove}\t${log}`).join('\n'));
    }
    if (words.includes('history ls')) return history;
    if (words.includes('theirs0 buildctl')) return ok('TYPE REF\nSTARTED a\nSTARTED b\nCOMPLETE c\n');
    return FAILED;
  };
  return { docker };
}

describe('neighbours', () => {
  test('are builds in the engine, in builders that the client does not know, and of the classic builder', async () => {
    const { builds } = await lookAtNeighbours(aClient(), QUESTION);
    expect(builds).toEqual([
      { where: 'engine', name: 'default', count: 1, ours: false },
      { where: 'builder', name: 'theirs', count: 2, ours: false },
      { where: 'classic', name: '', count: 1, ours: false },
    ]);
  });

  test('are containers, but neither builders’ own nor steps', async () => {
    const { containers } = await lookAtNeighbours(aClient(), QUESTION);
    expect(containers).toEqual([
      { name: 'web', autoRemove: false },
      { name: 'test', autoRemove: true },
      { name: 'silent', autoRemove: false },
    ]);
  });

  test('that the engine cannot inspect are known by its files, else feared for', async () => {
    const withheld = ['id1', 'id2'];
    const byFiles = { ...QUESTION, autoRemoved: async () => ['id2'] };
    const known = await lookAtNeighbours(aClient({ withheld }), byFiles);
    const feared = await lookAtNeighbours(aClient({ withheld }), QUESTION);
    expect(known.containers.slice(0, 2)).toEqual([
      { name: 'web', autoRemove: false },
      { name: 'test', autoRemove: true },
    ]);
    expect(feared.containers.slice(0, 2).map(({ autoRemove }) => autoRemove)).toEqual([true, true]);
  });

  test('hold nobody up where nothing can be found out', async () => {
    const silent: DockerCli = { docker: async () => FAILED };
    expect(await lookAtNeighbours(silent, QUESTION)).toMatchObject({ builds: [], containers: [] });
    expect((await lookAtNeighbours(aClient({ history: FAILED }), QUESTION)).builds).toHaveLength(2);
  });
});
