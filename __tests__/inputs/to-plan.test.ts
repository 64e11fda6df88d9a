/** Inputs become a plan, or an error that says how to mend them. */
import { describe, expect, test } from '@jest/globals';
import { isAway } from '../../src/core/elsewhere.ts';
import { RUNG_IDS } from '../../src/core/rungs.ts';
import { InputError } from '../../src/inputs/input-error.ts';
import type { RawInputs } from '../../src/inputs/inputs.ts';
import { type RunOptions, toRunOptions } from '../../src/inputs/to-plan.ts';

const MENDING = RUNG_IDS.filter((id) => !isAway(id));
const CAREFUL = ['retry', 'retry-without-remote-cache', 'repair', 'free-space', 'side-engine'];
const NOWHERE = { throwAwayRunner: false, runnerTemp: null };
const HOSTED = { throwAwayRunner: true, runnerTemp: '/tmp/runner' };

function cli(raw: RawInputs): RunOptions {
  return toRunOptions(raw, 'cli', NOWHERE, 'r1');
}

describe('toRunOptions', () => {
  test('takes the defaults of the table when nothing is given', () => {
    expect(cli({})).toEqual({
      plan: {
        ladder: [
          'retry',
          'retry-without-remote-cache',
          'repair',
          'free-space',
          'prune',
          'prune-images',
          'recreate-builder',
          'restart-engine',
          'reset-build-cache',
        ],
        rungOptions: {},
        ladderOrder: 'least-harm',
        retry: { maxRetries: 2, initialDelayMs: 2_000, maxDelayMs: 60_000 },
        maxAttempts: 10,
        timeoutMs: null,
        allowVolumeLoss: false,
        fallbackBuilder: null,
        keepSetAside: false,
        allowContainerLoss: false,
        neighbours: 'wait',
        neighboursWaitMs: 600_000,
        dryRun: false,
        pause: null,
        minFreeSpace: null,
        unusedImagesOlderThanMs: null,
      },
      commandLine: null,
      workingDirectory: null,
      engineStop: null,
      engineStart: null,
      engineLog: null,
      report: null,
      rulesFile: { file: '.github/buildmend.yml', isDefault: true },
      summary: false,
      silenceLimitMs: 15_000,
      waitForEngineMs: null,
      cacheBust: false,
      installMissing: false,
    });
  });

  test('reads an empty value as the default, as an expression that gives nothing leaves it', () => {
    expect(cli({ 'max-retries': '', 'retry-delay': ' ', 'allow-volume-loss': '' })).toEqual(cli({}));
  });

  test('allows every rung that mends on a machine that is thrown away', () => {
    expect(toRunOptions({}, 'cli', HOSTED, 'r1').plan.ladder).toEqual(MENDING);
  });

  test('adds the fallback builder that is named to every ladder but an empty one', () => {
    const named = { 'fallback-builder': 'far' };
    expect(cli(named).plan).toMatchObject({ fallbackBuilder: 'far' });
    expect(cli({ ...named, ladder: 'retry' }).plan.ladder).toEqual(['retry', 'fallback-builder']);
    expect(cli({ ...named, ladder: 'fallback-builder,retry' }).plan.ladder).toEqual([
      'fallback-builder',
      'retry',
    ]);
    expect(cli({ ...named, ladder: '' }).plan.ladder).toEqual([]);
    expect(() => cli({ ladder: 'fallback-builder' })).toThrow(/Name it in the input "fallback-builder"/);
  });

  test('reads an empty ladder as no remedy at all', () => {
    expect(cli({ ladder: '' }).plan.ladder).toEqual([]);
  });

  test.each([
    ['prune,retry', ['prune', 'retry']],
    ['prune\nretry\n', ['prune', 'retry']],
    ['prune, retry,\r\nprune', ['prune', 'retry']],
    [
      'default,reset-image-store',
      [
        'retry',
        'retry-without-remote-cache',
        'repair',
        'free-space',
        'prune',
        'prune-images',
        'recreate-builder',
        'restart-engine',
        'reset-build-cache',
        'reset-image-store',
      ],
    ],
    [
      'wipe-engine,default',
      [
        'wipe-engine',
        'retry',
        'retry-without-remote-cache',
        'repair',
        'free-space',
        'prune',
        'prune-images',
        'recreate-builder',
        'restart-engine',
        'reset-build-cache',
      ],
    ],
  ])('reads the ladder %j in the order it is listed, each rung once', (ladder, rungs) => {
    expect(cli({ ladder }).plan.ladder).toEqual(rungs);
  });

  test.each([
    ['careful', CAREFUL],
    ['careful,prune', [...CAREFUL, 'prune']],
    ['thorough', MENDING],
    ['standard', cli({}).plan.ladder],
    ['retry # again', 'error'],
    ['# only this\nretry\n', ['retry']],
  ])('reads the presets of %j', (ladder, rungs) => {
    if (rungs === 'error') expect(() => cli({ ladder })).toThrow(InputError);
    else expect(cli({ ladder }).plan.ladder).toEqual(rungs);
  });

  test.each([
    ['restart-engine(limit=2m, uses=2, cooldown=30s)', { limitMs: 120_000, uses: 2, cooldownMs: 30_000 }],
    ['restart-engine(limit=2m,uses=2)', { limitMs: 120_000, uses: 2 }],
    ['restart-engine (wait: 5s)', { waitMs: 5_000 }],
    ['restart-engine(\n  limit=90s,\n  uses=2\n)', { limitMs: 90_000, uses: 2 }],
    ['restart-engine()', {}],
  ])('reads the options of %j', (entry, options) => {
    const { plan } = cli({ ladder: `prune, ${entry}, retry(uses=3)` });

    expect(plan.ladder).toEqual(['prune', 'restart-engine', 'retry']);
    expect(plan.rungOptions).toEqual({ 'restart-engine': options, retry: { uses: 3 } });
  });

  test('takes the options of a rung that a preset has', () => {
    const { plan } = cli({ ladder: 'standard\nprune(limit=1h)' });

    expect(plan.ladder).toEqual(cli({}).plan.ladder);
    expect(plan.rungOptions).toEqual({ prune: { limitMs: 3_600_000 } });
  });

  test.each([
    ['500ms', 500],
    ['10s', 10_000],
    ['1.5m', 90_000],
    ['1h', 3_600_000],
    ['none', null],
    ['', null],
  ])('reads the timeout %j', (timeout, timeoutMs) => {
    expect(cli({ timeout }).plan.timeoutMs).toBe(timeoutMs);
  });

  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['FALSE', false],
  ])('reads the boolean %s', (text, value) => {
    expect(cli({ 'allow-volume-loss': text }).plan.allowVolumeLoss).toBe(value);
  });

  test('takes either of the engine’s commands alone', () => {
    const stop = { 'engine-stop': 'rc-service docker stop' };
    expect(cli(stop)).toMatchObject({ engineStop: 'rc-service docker stop', engineStart: null });
    const start = { 'engine-start': 'rc-service docker start' };
    expect(cli(start)).toMatchObject({ engineStop: null, engineStart: 'rc-service docker start' });
  });

  test.each([
    ['500MB', { kind: 'bytes', bytes: 500_000_000 }],
    ['1.5 GB', { kind: 'bytes', bytes: 1_500_000_000 }],
    ['2GiB', { kind: 'bytes', bytes: 2 ** 31 }],
    ['2gib', { kind: 'bytes', bytes: 2 ** 31 }],
    ['15%', { kind: 'share', share: 0.15 }],
    ['', null],
  ])('reads the free space %j', (value, expected) => {
    expect(cli({ 'min-free-space': value }).plan.minFreeSpace).toEqual(expected);
  });

  test.each([
    ['30d', 30 * 86_400_000],
    ['36h', 36 * 3_600_000],
    ['', null],
  ])('reads the age %j', (value, expected) => {
    expect(cli({ 'unused-images-older-than': value }).plan.unusedImagesOlderThanMs).toBe(expected);
  });

  test.each([
    ['', null],
    ['false', null],
    ['the disk is being replaced', 'the disk is being replaced'],
  ])('reads the pause %j', (value, expected) => {
    expect(cli({ pause: value }).plan.pause).toBe(expected);
  });

  const WRONG: readonly (readonly [RawInputs, string])[] = [
    [{ 'max-retries': '11' }, 'Expected input "max-retries" to be a whole number from 0 to 10, got "11".'],
    [{ 'max-retries': '-1' }, 'got "-1"'],
    [{ 'max-attempts': '0' }, 'Expected input "max-attempts" to be a whole number from 1 to 50, got "0".'],
    [{ 'max-attempts': '2x' }, 'got "2x"'],
    [{ 'retry-delay': '10' }, 'got "10". Add the unit: 10s.'],
    [{ 'retry-delay': '2m' }, 'got "60s". It is shorter than retry-delay (2m).'],
    [
      { timeout: '0s' },
      'Expected input "timeout" to be a duration such as 500ms, 10s, 5m or 1h, or none, got "0s".',
    ],
    [{ timeout: '9999h' }, 'got "9999h"'],
    [{ 'silence-limit': '1ms' }, 'The least is 1000ms.'],
    [{ 'allow-volume-loss': 'yes' }, 'Expected input "allow-volume-loss" to be true or false, got "yes".'],
    [{ ladder: 'retry,restart' }, 'got "restart"'],
    [{ 'min-free-space': '10' }, 'got "10". Add the unit: 10GB or 10%.'],
    [
      { 'min-free-space': '100%' },
      'to be a size such as 500MB, 10GB or 2GiB, or a share such as 15%, got "100%".',
    ],
    [{ 'min-free-space': '3 parsecs' }, 'got "3 parsecs"'],
    [{ 'unused-images-older-than': '30' }, 'to be an age such as 36h or 30d, got "30". Add the unit: 30d.'],
    [{ 'unused-images-older-than': '0d' }, 'got "0d"'],
    [{ ladder: 'purne' }, 'Did you mean "prune"?'],
    [{ ladder: 'carefull' }, 'Did you mean "careful"?'],
    [
      { ladder: 'prune(limit=5)' },
      'option "limit=5" of prune: Expected limit to be a duration of 1s at least',
    ],
    [{ ladder: 'prune(limit=5)' }, 'Add the unit: limit=5s.'],
    [{ ladder: 'prune(limit)' }, 'Expected limit to be a duration'],
    [{ ladder: 'prune(limit=10ms)' }, 'a duration of 1s at least'],
    [{ ladder: 'prune(uses=0)' }, 'Expected uses to be a whole number from 1 to 10.'],
    [{ ladder: 'prune(limits=5m)' }, 'Its options are limit, uses, cooldown, wait. Did you mean "limit"?'],
    [{ ladder: 'prune(uses=1,uses=2)' }, 'uses stands there twice: write it once.'],
    [{ ladder: 'prune(uses=1),prune(uses=2)' }, 'prune has its options twice: write them once.'],
    [{ ladder: 'retry(limit=5m)' }, 'This rung only builds again: uses is its only option'],
    [{ ladder: 'standard(limit=5m)' }, 'Options belong to one rung, not to a preset'],
    [{ ladder: 'prune(limit=5m' }, 'Options stand in one pair of parentheses behind a rung'],
    [{ ladder: 'prune limit=5m)' }, 'Options stand in one pair of parentheses behind a rung'],
    [{ ladder: 'prune(limit=5m)(uses=1)' }, 'Options stand in one pair of parentheses behind a rung'],
    [{ ladder: '(uses=1)' }, 'Options stand in one pair of parentheses behind a rung'],
    [{ 'ladder-order': 'aslisted' }, 'Did you mean "as-listed"?'],
  ];
  test.each(WRONG)('refuses %j and says how to mend it', (raw, message) => {
    expect(() => cli(raw)).toThrow(InputError);
    expect(() => cli(raw)).toThrow(message);
  });
});

describe('the action', () => {
  test('needs a command', () => {
    expect(() => toRunOptions({}, 'action', HOSTED, 'r1')).toThrow('Input "command" is missing');
  });

  test('writes its report into the runner’s temporary directory, and the summary', () => {
    const options = toRunOptions({ command: 'docker build .' }, 'action', HOSTED, 'r1');
    expect(options).toMatchObject({
      commandLine: 'docker build .',
      report: '/tmp/runner/buildmend-r1.json',
      summary: true,
    });
  });

  test('writes no summary when told so', () => {
    const raw = { command: 'docker build .', summary: 'false', report: 'out.json' };
    expect(toRunOptions(raw, 'action', HOSTED, 'r1')).toMatchObject({ summary: false, report: 'out.json' });
  });
});
