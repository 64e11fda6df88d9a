/** How texts, exit status, measurements and findings are weighed against each other. */
import { describe, expect, test } from '@jest/globals';
import { type DiagnoseInput, diagnose } from '../../src/classify/diagnose.ts';
import type { LowPoint } from '../../src/core/attempt.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { LineSource, SourcedLine } from '../../src/core/line.ts';

const LINK =
  'ERROR: failed to solve: failed to prepare a as b: symlink ../b/diff /d/overlay2/l/AB12: no such file or directory';
const STEP = '[2/2] RUN make';
const EXIT_1 = 'process "…" did not complete successfully: exit code: 1';
const NO_DAEMON =
  'ERROR: Cannot connect to the Docker daemon at unix:///run/x.sock. Is the docker daemon running?';
const EOF =
  'ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF';

function log(...all: readonly (readonly [LineSource, string, string?])[]): readonly SourcedLine[] {
  return all.map(([source, text, step], index) => ({ source, text, line: index + 1, step: step ?? null }));
}

function failedStep(output: string, code = 1, quoted = 'make'): readonly SourcedLine[] {
  const error = `process "…" did not complete successfully: exit code: ${code}`;
  return log(
    ['step', output, STEP],
    ['engine', error, STEP],
    ['quoted', quoted, STEP],
    ['engine', `ERROR: failed to solve: ${error}`],
  );
}

function diagnosed(lines: readonly SourcedLine[], more: Partial<DiagnoseInput> = {}) {
  return diagnose({
    lines,
    end: { kind: 'exited', code: 1 },
    stop: null,
    lowPoint: null,
    findings: [],
    ...more,
  });
}

function broken(id: Finding['id'], failureClass: NonNullable<Finding['implies']>['failureClass']): Finding {
  return {
    id,
    state: 'broken',
    path: '/d/x',
    detail: 'it is broken',
    implies: { failureClass, owner: 'engine' },
  };
}

const lowPoint = (freeBytes: number): LowPoint => ({
  path: '/d',
  freeBytes,
  totalBytes: 40e9,
  freeInodes: 1e6,
  totalInodes: 2e6,
  fastestFallBytes: 0,
  fastestFallInodes: 0,
});

describe('the end of the process', () => {
  test('makes a build that exited with 0 pass, whatever it printed', () => {
    expect(diagnosed(log(['engine', LINK]), { end: { kind: 'exited', code: 0 } }).failureClass).toBe('none');
  });

  test('makes a failure without a word unknown', () => {
    const result = diagnosed([]);
    expect(result).toMatchObject({ failureClass: 'unknown', owner: 'unknown', confidence: 0 });
  });

  test('blames a program that could not start on the configuration', () => {
    const result = diagnosed([], { end: { kind: 'not-started', reason: 'spawn docker ENOENT', code: 127 } });
    expect(result).toMatchObject({ failureClass: 'config-error', owner: 'configuration' });
  });

  test.each([
    { kind: 'exited', code: 130 } as const,
    { kind: 'signaled', signal: 'SIGTERM', number: 15 } as const,
  ])('believes no text of a build that somebody ended (%j)', (end) => {
    expect(diagnosed(log(['engine', LINK]), { end }).failureClass).toBe('unknown');
  });

  test('takes an engine that fell silent for unavailable, unless a finding knows more', () => {
    const stop = { kind: 'engine-silent', afterMs: 60_000 } as const;
    expect(diagnosed([], { stop }).failureClass).toBe('engine-unavailable');
    const findings = [broken('kernel-log', 'storage-io-error')];
    expect(diagnosed([], { stop, findings }).failureClass).toBe('storage-io-error');
  });

  test('counts a kill of the client as a failure whose text may still speak', () => {
    const end = { kind: 'signaled', signal: 'SIGKILL', number: 9 } as const;
    expect(diagnosed(log(['engine', LINK]), { end }).failureClass).toBe('overlay2-corruption');
  });
});

describe('the source of a line', () => {
  test.each(['step', 'quoted'] as const)(
    'makes the text of a lost link worthless when it is %s',
    (source) => {
      const lines = log(
        [source, LINK, STEP],
        ['engine', EXIT_1, STEP],
        ['engine', `ERROR: failed to solve: ${EXIT_1}`],
      );
      expect(diagnosed(lines).failureClass).toBe('build-step-failed');
    },
  );

  test('lets the closing error outweigh an earlier one', () => {
    const lines = log(
      ['engine', 'ERROR: r.example/c: 503 Service Unavailable', 'importing cache manifest from r.example/c'],
      [
        'engine',
        'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: "…": not found',
      ],
    );
    expect(diagnosed(lines).failureClass).toBe('dockerfile-error');
  });

  test('does not put an earlier error in the place of a closing one that no rule knows', () => {
    const lines = log(
      ['engine', 'ERROR: layer does not exist', 'importing cache manifest from x'],
      ['engine', 'ERROR: failed to solve: something new'],
    );
    expect(diagnosed(lines).failureClass).toBe('unknown');
  });

  test('reads the cause of a client’s symptom in the journal', () => {
    const cause = "dockerd: failed to start daemon: Couldn't create reference store repository: EOF";
    expect(diagnosed(log(['client', NO_DAEMON])).failureClass).toBe('engine-unavailable');
    expect(diagnosed(log(['journal', cause], ['client', NO_DAEMON])).failureClass).toBe(
      'overlay2-corruption',
    );
  });

  test.each([
    [
      'dockerd: failed to start daemon: open /d/buildkit/cache.db: invalid database',
      'buildkit-state-corruption',
    ],
    [
      'dockerd: failed to start daemon: Error initializing network controller: invalid database',
      'engine-unavailable',
    ],
    [
      'dockerd: failed to start daemon: error initializing graphdriver: driver not supported: overlay2',
      'nested-overlay',
    ],
    ['dockerd: failed to start daemon: mkdir /d/tmp: no space left on device', 'disk-full'],
  ])('takes %s for %s', (text, expected) => {
    expect(diagnosed(log(['journal', text], ['client', NO_DAEMON])).failureClass).toBe(expected);
  });

  test('lets what dockerd said when it ended explain that it does not answer, and nothing else of its log', () => {
    const silent = { findings: [broken('reachable', 'engine-unavailable')] };
    const settings = 'unable to configure the Docker daemon with file /d.json: invalid character';
    const noise = 'could not select device driver "nvidia" with capabilities: [[gpu]]';
    const of = (text: string) => diagnosed(log(['journal', text], ['client', NO_DAEMON]), silent);

    expect(of(settings)).toMatchObject({ failureClass: 'config-error', owner: 'configuration' });
    expect(of(noise).failureClass).toBe('engine-unavailable');
  });

  test('blames the engine for a step that its own hook ended, where its socket is proved to be gone', () => {
    const hook =
      'runc run failed: unable to start container process: error during container init: error running hook #0: exit status 1, stderr: dial unix /run/docker/libnetwork/1.sock: connect: no such file or directory';
    const findings = [broken('engine-process', 'engine-unavailable')];

    expect(diagnosed(failedStep(hook)).owner).toBe('code');
    expect(diagnosed(failedStep(hook), { findings }).failureClass).toBe('engine-unavailable');
  });

  test('takes a pull of somebody else that failed in the journal for noise', () => {
    const noise =
      'Handler for POST returned error: Get "https://r.example/v2/": dial tcp: lookup r.example: no such host';
    const lines = log(['engine', EOF], ['journal', noise]);
    expect(diagnosed(lines, { driver: 'docker-container' }).failureClass).toBe('builder-unavailable');
  });

  test('believes a journal less, and only a cause, when the command’s own words are unknown', () => {
    const unknown = ['engine', 'ERROR: failed to solve: something new'] as const;
    const cause = diagnosed(log(unknown, ['journal', 'layer does not exist']));
    expect(cause.failureClass).toBe('overlay2-corruption');
    expect(cause.confidence).toBeLessThan(0.75);
    const symptom = diagnosed(log(unknown, ['journal', 'error getting events from daemon: EOF']));
    expect(symptom.failureClass).toBe('unknown');
  });

  test('reads a snapshotter’s database as the builder’s own where a builder builds', () => {
    const lines = log([
      'engine',
      'ERROR: failed to solve: failed to prepare  as x: failed to open database file: invalid database',
    ]);
    expect(diagnosed(lines, { driver: 'docker' }).failureClass).toBe('containerd-store-corruption');
    expect(diagnosed(lines, { driver: 'docker-container' }).failureClass).toBe('buildkit-state-corruption');
  });

  test('gives no line number to what is not of the attempt’s record', () => {
    const journal = {
      source: 'journal',
      text: 'dockerd: failed to start daemon: layer does not exist',
      line: 0,
      step: null,
    } as const;
    expect(diagnosed([journal]).evidence[0]?.line).toBeNull();
  });

  test('keeps the user’s own mistake against what the journal says', () => {
    const lines = log(
      ['journal', 'layer does not exist'],
      ['engine', 'ERROR: failed to solve: dockerfile parse error on line 1: unknown instruction: …'],
    );
    expect(diagnosed(lines).failureClass).toBe('dockerfile-error');
  });

  test('lets a failing disk in the kernel’s log explain an engine’s error', () => {
    const lines = log(['kernel', 'EXT4-fs error (device sda1): ext4_lookup:1590'], ['engine', LINK]);
    expect(diagnosed(lines)).toMatchObject({ failureClass: 'storage-io-error', owner: 'host' });
  });
});

describe('a step’s own output', () => {
  test.each([
    ['curl: (56) Recv failure: Connection reset by peer', 'network-transient'],
    ['FATAL ERROR: JavaScript heap out of memory', 'out-of-memory'],
    ["dd: error writing '/blob': No space left on device", 'disk-full'],
  ])('gives at most a guess: %s', (output, expected) => {
    const result = diagnosed(failedStep(output));
    expect(result.failureClass).toBe(expected);
    expect(result.confidence).toBeLessThanOrEqual(0.4);
  });

  test('of an earlier step that passed gives nothing', () => {
    const lines = [
      ...log(['step', 'No space left on device', '[1/2] RUN probe']),
      ...failedStep('3 problems'),
    ];
    expect(diagnosed(lines).failureClass).toBe('build-step-failed');
  });

  test('about a full disk is believed only with a measured low point', () => {
    const lines = failedStep('No space left on device');
    expect(diagnosed(lines, { lowPoint: lowPoint(4096) })).toMatchObject({
      failureClass: 'disk-full',
      confidence: 0.95,
    });
    expect(diagnosed(lines, { lowPoint: lowPoint(20e9) }).failureClass).toBe('build-step-failed');
  });

  test('about a full disk is believed where the inodes ran out, or may have between two looks', () => {
    const lines = failedStep('No space left on device');
    const noInodes: LowPoint = { ...lowPoint(20e9), freeInodes: 3 };
    const nearly: LowPoint = { ...lowPoint(20e9), freeInodes: 5000, fastestFallInodes: 4500 };
    for (const low of [noInodes, nearly]) {
      const said = diagnosed(lines, { lowPoint: low });
      expect(said).toMatchObject({ failureClass: 'disk-full', confidence: low === nearly ? 0.9 : 0.95 });
      expect(said.evidence.map(({ rule }) => rule)).toContain('measured/low-inodes');
    }
    const btrfs: LowPoint = { ...lowPoint(20e9), freeInodes: 0, totalInodes: 0 };
    expect(diagnosed(lines, { lowPoint: btrfs }).failureClass).toBe('build-step-failed');
  });

  test('is excused by a small file system of its own', () => {
    const lines = failedStep('No space left on device', 1, 'RUN --mount=type=tmpfs,target=/t make');
    expect(diagnosed(lines).failureClass).toBe('build-step-failed');
  });

  test('with exit status 137 is a lack of memory, unless the step kills itself', () => {
    expect(diagnosed(failedStep('Killed', 137)).failureClass).toBe('out-of-memory');
    expect(diagnosed(failedStep('Killed', 137, 'sh -c "kill -9 $$"')).failureClass).toBe('build-step-failed');
  });

  test('with an I/O error counts only with a proof of the disk', () => {
    const lines = failedStep('cat: x: Input/output error');
    const findings = [broken('kernel-log', 'storage-io-error')];
    expect(diagnosed(lines).failureClass).toBe('build-step-failed');
    expect(diagnosed(lines, { findings }).failureClass).toBe('storage-io-error');
    expect(diagnosed(failedStep('3 problems'), { findings }).failureClass).toBe('build-step-failed');
  });
});

describe('findings', () => {
  test.each([
    ['of a log without a word', []],
    ['beside a step that failed', failedStep('make: error')],
    ['beside an engine that does not answer', log(['client', NO_DAEMON])],
  ] as const)('that are unknown prove nothing %s', (_, lines) => {
    const unknown = [
      { ...broken('kernel-log', 'storage-io-error'), state: 'unknown' },
      { ...broken('overlay2-links', 'overlay2-corruption'), state: 'unknown' },
    ] as const;
    expect(diagnosed(lines, { findings: unknown })).toEqual(diagnosed(lines));
  });

  const links = broken('overlay2-links', 'overlay2-corruption');

  test('that agree with the text make it sure', () => {
    const result = diagnosed(log(['engine', LINK]), { findings: [links] });
    expect(result).toMatchObject({ failureClass: 'overlay2-corruption', confidence: 0.97 });
    expect(result.evidence[0]).toMatchObject({
      rule: 'finding/overlay2-links',
      source: 'finding',
      line: null,
    });
  });

  test('that disagree with the text lower what is sure, and the text stays', () => {
    const result = diagnosed(log(['engine', LINK]), {
      findings: [broken('buildkit-state', 'buildkit-state-corruption')],
    });
    expect(result.failureClass).toBe('overlay2-corruption');
    expect(result.confidence).toBeLessThan(0.7);
  });

  test.each([
    'ERROR: failed to solve: dockerfile parse error on line 1: unknown instruction: …',
    'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: "…": not found',
    `ERROR: failed to solve: ${EXIT_1}`,
  ])('that the text does not name never outvote the user’s own mistake: %s', (text) => {
    const result = diagnosed(log(['engine', text]), { findings: [links, broken('free-space', 'disk-full')] });
    expect(['code', 'configuration']).toContain(result.owner);
  });

  test('that a step’s output does not name never outvote what is guessed from it', () => {
    const lines = failedStep('curl: (56) Recv failure: Connection reset by peer');
    expect(diagnosed(lines, { findings: [links] }).failureClass).toBe('network-transient');
    expect(diagnosed(failedStep('No space left on device'), { findings: [links] }).failureClass).toBe(
      'disk-full',
    );
  });

  test('tell a killed builder from one out of memory', () => {
    const lines = log(['engine', EOF]);
    const own = { driver: 'docker-container' } as const;
    expect(diagnosed(lines, own).failureClass).toBe('builder-unavailable');
    expect(diagnosed(lines, { driver: 'docker' }).failureClass).toBe('engine-unavailable');
    const findings = [broken('builder-container', 'out-of-memory')];
    expect(diagnosed(lines, { ...own, findings }).failureClass).toBe('out-of-memory');
  });

  test('that name a cause count more than one that only repeats the silence', () => {
    const findings = [broken('reachable', 'engine-unavailable'), broken('local-kv-db', 'disk-full')];
    expect(diagnosed(log(['client', NO_DAEMON]), { findings }).failureClass).toBe('disk-full');
    const kept = diagnosed(log(['client', NO_DAEMON]), {
      findings: [broken('reachable', 'engine-unavailable')],
    });
    expect(kept).toMatchObject({ failureClass: 'engine-unavailable', confidence: 0.95 });
  });

  test('name why a builder does not answer', () => {
    const lines = log([
      'engine',
      'ERROR: failed to build: listing workers for Build: failed to list workers: Unavailable: connection error',
    ]);
    expect(diagnosed(lines).failureClass).toBe('builder-unavailable');
    const findings = [broken('builder-container', 'buildkit-state-corruption')];
    expect(diagnosed(lines, { findings }).failureClass).toBe('buildkit-state-corruption');
  });

  test('fill the silence of a text that names nothing', () => {
    expect(
      diagnosed(log(['client', NO_DAEMON]), {
        findings: [broken('repositories-json', 'overlay2-corruption')],
      }).failureClass,
    ).toBe('overlay2-corruption');
    expect(diagnosed([], { findings: [links] }).failureClass).toBe('overlay2-corruption');
  });

  test('explain a registry that is asked for a base image whose record is lost', () => {
    const lines = log([
      'engine',
      'ERROR: failed to solve: failed to do request: Head "https://r.example/v2/lab/base/manifests/latest": dial tcp: lookup r.example: no such host',
    ]);
    expect(diagnosed(lines).failureClass).toBe('network-transient');
    expect(diagnosed(lines, { findings: [broken('layerdb', 'overlay2-corruption')] }).failureClass).toBe(
      'overlay2-corruption',
    );
  });

  test('explain a shell that is gone', () => {
    const output =
      'runc run failed: unable to start container process: exec: "/bin/sh": stat /bin/sh: no such file or directory';
    expect(diagnosed(failedStep(output)).failureClass).toBe('dockerfile-error');
    expect(
      diagnosed(failedStep(output), { findings: [broken('overlay2-layers', 'overlay2-corruption')] })
        .failureClass,
    ).toBe('overlay2-corruption');
  });

  test('that are healthy, unknown, or prove nothing change nothing', () => {
    const finding: Finding = { id: 'overlay2-links', state: 'unknown', path: null, detail: 'timed out' };
    expect(diagnosed(log(['engine', LINK]), { findings: [finding] })).toEqual(
      diagnosed(log(['engine', LINK])),
    );
  });

  test('of a read-only disk forbid to believe in damage', () => {
    const result = diagnosed(log(['engine', LINK]), {
      findings: [broken('data-root-mount', 'storage-io-error')],
    });
    expect(result.failureClass).toBe('storage-io-error');
  });
});

test('believes what the command says and a check proves before a daemon’s noise', () => {
  const said =
    'ERROR: failed to solve: failed to read dockerfile: failed to prepare  as x: failed to open database file: invalid database';
  const noise =
    'gc error: failed to open database file: invalid database failed to get usage for 84mv8a7g95u0woedtoglmswrt';
  const lines = log(['engine', said], ['journal', noise]);
  const findings = [broken('containerd-store', 'containerd-store-corruption')];
  expect(diagnosed(lines).failureClass).toBe('buildkit-state-corruption');
  expect(diagnosed(lines, { findings })).toMatchObject({
    failureClass: 'containerd-store-corruption',
    confidence: 0.95,
    evidence: [{ rule: 'finding/containerd-store' }, { rule: 'containerd-store/snapshotter-database' }],
  });
});

test('gives the same diagnosis for any order-preserving way of reading', () => {
  const lines = failedStep('No space left on device');
  expect(diagnosed([...lines])).toEqual(diagnosed(lines));
});

test('knows a release’s bug by its text, and says which version to take', () => {
  const text =
    'ERROR: process "…" did not complete successfully: runc run failed: can\'t mask dir "/proc/acpi": mount src=tmpfs, dst=/proc/acpi, flags=MS_RDONLY, data=nr_blocks=1,nr_inodes=1: invalid argument';
  const { evidence, advice, owner } = diagnosed(log(['engine', text]));
  expect([evidence[0]?.rule, owner]).toEqual(['release-bug/mask-dir-inodes', 'engine']);
  expect(advice?.[0]).toContain('take runc 1.5.1 or newer');
});

describe('a release’s bug with the text of damage', () => {
  const text =
    'ERROR: failed to extract layer sha256:4dcab490: NotFound: failed to get reader from content store: content digest sha256:51f5c6a0: not found';
  const looked = (state: Finding['state']): Partial<DiagnoseInput> => ({
    findings: [{ id: 'containerd-store', state, path: '/d', detail: 'x' }],
    versions: { engine: '29.4.1', containerd: '2.2.3' },
  });

  test('is the bug’s where the release is affected and the store was looked at and is whole', () => {
    const { evidence, advice } = diagnosed(log(['engine', text]), looked('healthy'));
    expect(evidence[0]?.rule).toBe('release-bug/pull-loses-content');
    expect(advice?.[0]).toContain('another tag of the image');
  });

  test.each<[string, Partial<DiagnoseInput>]>([
    ['the store is damaged', looked('broken')],
    ['nobody looked', { versions: { engine: '29.4.1' } }],
    ['the look was cut off', looked('unknown')],
    ['the release is another', { ...looked('healthy'), versions: { engine: '28.5.2+dfsg4' } }],
    ['the release is not known', { ...looked('healthy'), versions: {} }],
  ])('stays the store’s when %s', (_, circumstances) => {
    expect(diagnosed(log(['engine', text]), circumstances).failureClass).toBe('containerd-store-corruption');
  });

  test('of another release is not it, however clear the text', () => {
    const node = log(['engine', 'failed to register layer: openat dev/ptmx: no such file or directory']);
    expect(diagnosed(node, { versions: { engine: '29.7.1' } }).evidence[0]?.rule).toBe(
      'release-bug/layer-device-node',
    );
    expect(diagnosed(node).evidence[0]?.rule).toBe('release-bug/layer-device-node');
    expect(diagnosed(node, { versions: { engine: '29.7.2' } }).advice).toBeUndefined();
  });
});

describe('BuildKit’s own code for the error', () => {
  const refused = log([
    'engine',
    'ERROR: failed to solve: dockerfile parse error on line 1: unknown instruction: FRM',
  ]);

  test('makes surer what it agrees with', () => {
    const full = log(['engine', 'ERROR: failed to solve: write /d/x: no space left on device']);
    const without = diagnosed(full);
    const withCode = diagnosed(full, { solveCode: { name: 'ResourceExhausted', from: 'exit-status' } });
    expect(withCode.failureClass).toBe('disk-full');
    expect(withCode.confidence).toBeGreaterThan(without.confidence);
    expect(withCode.evidence.at(-1)?.text).toContain('buildx ended with 102: ResourceExhausted');
  });

  test('takes sureness from what it contradicts, and changes no class', () => {
    const without = diagnosed(refused);
    const withCode = diagnosed(refused, { solveCode: { name: 'Internal', from: 'build-history' } });
    expect(withCode.failureClass).toBe(without.failureClass);
    expect(withCode.confidence).toBeLessThan(without.confidence);
  });

  test('alone makes no class', () => {
    const result = diagnosed(log(['engine', 'ERROR: something new']), {
      solveCode: { name: 'Internal', from: 'exit-status' },
    });
    expect(result.failureClass).toBe('unknown');
  });
});

describe('a step that was killed', () => {
  const killed = log(['engine', 'ERROR: process "…" did not complete successfully: exit code: 137']);

  test('met the end of the memory for sure where the kernel counted a kill', () => {
    const { failureClass, confidence, evidence } = diagnosed(killed, { oomKills: 1 });
    expect([failureClass, confidence, evidence[0]?.rule]).toEqual([
      'out-of-memory',
      0.9,
      'measured/oom-kills',
    ]);
  });

  test('did so likely where nothing counts kills but hardly any memory was left', () => {
    const memoryLow = { availableBytes: 20 << 20, totalBytes: 1 << 30 };
    expect(diagnosed(killed, { oomKills: null, memoryLow })).toMatchObject({
      failureClass: 'out-of-memory',
      confidence: 0.75,
      evidence: [{ rule: 'measured/memory-low', text: expect.stringContaining('20 MiB of 1024 MiB') }, {}],
    });
    expect(diagnosed(killed, { oomKills: 0, memoryLow }).confidence).toBe(0.6);
    const plenty = { availableBytes: 500 << 20, totalBytes: 1 << 30 };
    expect(diagnosed(killed, { oomKills: null, memoryLow: plenty }).confidence).toBe(0.6);
  });

  test.each([0, null])('did so perhaps where it counted %s', (oomKills) => {
    const { failureClass, confidence } = diagnosed(killed, { oomKills });
    expect([failureClass, confidence]).toEqual(['out-of-memory', 0.6]);
  });

  test('is none where it ended by itself, whoever else was killed', () => {
    const wrong = log(['engine', 'ERROR: process "…" did not complete successfully: exit code: 1']);
    expect(diagnosed(wrong, { oomKills: 3 }).failureClass).toBe('build-step-failed');
  });
});
