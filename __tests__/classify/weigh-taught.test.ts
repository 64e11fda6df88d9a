/** What a user's own rule changes, one situation each; that it never allows more is proved in taught.prop.test.ts. */
import { describe, expect, test } from '@jest/globals';
import { CLASS_INFO } from '../../src/classify/class-info.ts';
import { diagnose } from '../../src/classify/diagnose.ts';
import type { AnyRule } from '../../src/classify/rule.ts';
import type { Diagnosis } from '../../src/core/diagnosis.ts';
import type { SourcedLine } from '../../src/core/line.ts';
import { broken } from '../core/builders.ts';

const STEP = '[2/2] RUN make';
const say = (source: SourcedLine['source'], text: string, step: string | null = null): SourcedLine => ({
  source,
  text,
  step,
  line: 1,
});
const closing = (text: string): SourcedLine => say('engine', `ERROR: failed to solve: ${text}`);
const failedStep = (output: string): readonly SourcedLine[] => [
  say('step', output, STEP),
  say('engine', 'ERROR: process "…" did not complete successfully: exit code: 2', STEP),
  closing('process "…" did not complete successfully: exit code: 2'),
];

const rule = (over: Partial<AnyRule> & { readonly pattern: RegExp }): AnyRule => ({
  id: 'acme/x',
  failureClass: 'network-transient',
  sources: ['engine', 'client'],
  tier: 'cause',
  confidence: 0.7,
  reference: '',
  matches: [],
  rejects: [],
  origin: 'user',
  ...over,
});

function diagnosed(lines: readonly SourcedLine[], rules: readonly AnyRule[], isSpent = false): Diagnosis {
  const numbered = lines.map((line, index) => ({ ...line, line: index + 1 }));
  const taught = { rules, isSpent: () => isSpent };
  const end = { kind: 'exited', code: 1 } as const;
  return diagnose({ lines: numbered, end, stop: null, lowPoint: null, findings: [], taught });
}

const LINK = 'open /var/lib/docker/overlay2/0b1p2xnprrp87dydf6x/link: no such file or directory';

describe('a rule of the user’s own', () => {
  test('teaches a class where ours know nothing, with its advice and marked as theirs', () => {
    const lines = [closing('frobnicator 12 is out of order')];
    const own = rule({ pattern: /frobnicator/, advice: ['Ask the platform team.'] });
    expect(diagnosed(lines, [own])).toEqual({
      failureClass: 'network-transient',
      owner: 'remote',
      confidence: 0.7,
      evidence: [{ rule: 'acme/x', line: 1, text: lines[0]?.text, source: 'engine', origin: 'user' }],
      advice: ['Your own rule acme/x says: Ask the platform team.'],
    });
  });

  test('that says what ours say comes after them, and adds its advice', () => {
    const own = rule({
      pattern: /link/,
      failureClass: 'overlay2-corruption',
      confidence: 0.99,
      advice: ['Call Kim.'],
    });
    const ours = diagnosed([closing(LINK)], []);
    const both = diagnosed([closing(LINK)], [own]);
    expect(both).toMatchObject({ failureClass: 'overlay2-corruption', confidence: ours.confidence });
    expect(both.evidence[0]).toEqual(ours.evidence[0]);
    expect(both.evidence.at(-1)).toMatchObject({ rule: 'acme/x', origin: 'user' });
    expect(both.advice).toEqual([
      'Your own rule acme/x says: Call Kim.',
      ...CLASS_INFO['overlay2-corruption'].advice,
    ]);
  });

  test('makes a diagnosis more careful where it says as much about the cause, and less is sure', () => {
    const own = rule({ pattern: /link/, failureClass: 'config-error', tier: 'verdict', confidence: 0.9 });
    const said = diagnosed([closing(LINK)], [own]);
    expect(said).toMatchObject({ failureClass: 'config-error', confidence: 0.63 });
    expect(said.evidence.map(({ rule: id }) => id)[0]).toBe('acme/x');
    expect(said.evidence.some(({ rule: id }) => id.startsWith('overlay2/'))).toBe(true);
  });

  test('that says less about the cause changes nothing', () => {
    const own = rule({ pattern: /link/, failureClass: 'config-error', tier: 'symptom' });
    expect(diagnosed([closing(LINK)], [own])).toEqual(diagnosed([closing(LINK)], []));
  });

  test.each([
    ['the user’s own mistake', 'dockerfile parse error on line 2: unknown instruction: X'],
    ['failing hardware', 'mkdir /var/lib/docker/overlay2/x: input/output error'],
    [
      'the wrong ground',
      'failed to mount overlay: invalid argument: overlayfs: maximum fs stacking depth exceeded',
    ],
    [
      'a release’s bug',
      'can\'t mask dir "/proc/acpi": mount src=tmpfs, dst=/proc/acpi, data=nr_blocks=1,nr_inodes=1: invalid argument',
    ],
  ])('cannot make an engine’s trouble of %s', (_, text) => {
    const ours = diagnosed([closing(text)], []);
    for (const failureClass of ['overlay2-corruption', 'network-transient', 'engine-unavailable'] as const) {
      const own = rule({ pattern: /./, failureClass, tier: 'verdict', confidence: 0.99 });
      expect(diagnosed([closing(text)], [own])).toEqual(ours);
    }
  });

  test('on a failed step’s output is a guess, as ours are', () => {
    const own = rule({ pattern: /E_FROB/, sources: ['step'], confidence: 0.9 });
    const said = diagnosed(failedStep('E_FROB 12'), [own]);
    expect(said).toMatchObject({ failureClass: 'network-transient', confidence: 0.4 });
    expect(said.evidence[0]).toMatchObject({ source: 'step', origin: 'user' });
  });

  test('on the output of a step that did not fail is nothing', () => {
    const own = rule({ pattern: /E_FROB/, sources: ['step'] });
    const lines = [say('step', 'E_FROB', '[1/2] RUN other'), ...failedStep('make: no rule')];
    expect(diagnosed(lines, [own]).failureClass).toBe('build-step-failed');
  });

  test('on a step’s output cannot name the engine, whatever its class', () => {
    const own = rule({ pattern: /E_FROB/, sources: ['step'], failureClass: 'overlay2-corruption' });
    expect(diagnosed(failedStep('E_FROB'), [own])).toEqual(diagnosed(failedStep('E_FROB'), []));
  });

  test('may take a guess of ours back', () => {
    const mirror = failedStep('curl: (56) Recv failure: Connection reset by peer');
    expect(diagnosed(mirror, []).failureClass).toBe('network-transient');
    const own = rule({ pattern: /curl/, sources: ['step'], failureClass: 'build-step-failed' });
    expect(diagnosed(mirror, [own])).toMatchObject({ failureClass: 'build-step-failed', owner: 'code' });
  });

  test('on the exit status of a step may allow a retry', () => {
    const own = rule({ pattern: /exit code: 2$/, confidence: 0.8 });
    expect(diagnosed(failedStep('x'), [own])).toMatchObject({ failureClass: 'network-transient' });
  });

  test('counts for nothing once its time is over', () => {
    const own = rule({ pattern: /frobnicator/ });
    expect(diagnosed([closing('frobnicator')], [own], true).failureClass).toBe('unknown');
  });

  test('counts for nothing when its time is over while it reads', () => {
    let isSpent = false;
    const slow = {
      test(): boolean {
        isSpent = true;
        return true;
      },
    };
    const lines = [closing('frobnicator')];
    const end = { kind: 'exited', code: 1 } as const;
    const taught = { rules: [{ ...rule({ pattern: /./ }), pattern: slow }], isSpent: () => isSpent };
    const said = diagnose({ lines, end, stop: null, lowPoint: null, findings: [], taught });
    expect(said.failureClass).toBe('unknown');
  });

  test('is not even tried when its time was over before', () => {
    const pattern = {
      test: (): boolean => {
        throw new Error('tried');
      },
    };
    const lines = [closing('frobnicator')];
    const end = { kind: 'exited', code: 1 } as const;
    const taught = { rules: [{ ...rule({ pattern: /./ }), pattern }], isSpent: () => true };
    expect(diagnose({ lines, end, stop: null, lowPoint: null, findings: [], taught }).failureClass).toBe(
      'unknown',
    );
  });

  test('counts for nothing where somebody ended the command', () => {
    const lines = [{ ...closing('frobnicator'), line: 1 }];
    const taught = { rules: [rule({ pattern: /./ })], isSpent: () => false };
    const end = { kind: 'exited', code: 130 } as const;
    expect(diagnose({ lines, end, stop: null, lowPoint: null, findings: [], taught }).failureClass).toBe(
      'unknown',
    );
  });

  test('that agrees with what was found on disk leaves that first', () => {
    const lines = [{ ...closing('frobnicator'), line: 1 }];
    const own = rule({ pattern: /frobnicator/, failureClass: 'overlay2-corruption', confidence: 0.99 });
    const known = {
      lines,
      end: { kind: 'exited', code: 1 } as const,
      stop: null,
      lowPoint: null,
      findings: [broken('overlay2-links', 'overlay2-corruption')],
    };
    const ours = diagnose(known);
    const both = diagnose({ ...known, taught: { rules: [own], isSpent: () => false } });
    expect(both.confidence).toBe(ours.confidence);
    expect(both.evidence.map(({ rule: id }) => id)).toEqual([
      ...ours.evidence.map(({ rule: id }) => id),
      'acme/x',
    ]);
  });
});
