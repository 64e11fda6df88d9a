/** Each rule's own proof, with the classifier as it is; and what all rules must keep. */
import { describe, expect, test } from '@jest/globals';
import { CLASS_INFO } from '../../src/classify/class-info.ts';
import { readLines, ruleMatches } from '../../src/classify/classify.ts';
import { conclude } from '../../src/classify/diagnose.ts';
import { CLEAR_CLASSES, PRECEDENCE } from '../../src/classify/precedence.ts';
import type { ProofLine, Rule } from '../../src/classify/rule.ts';
import { RULES } from '../../src/classify/rules/index.ts';
import { RELEASE_BUGS } from '../../src/classify/rules/release-bug.ts';
import { FAILURE_CLASSES } from '../../src/core/diagnosis.ts';
import type { SourcedLine } from '../../src/core/line.ts';

const toLine = (proof: ProofLine, line = 1): SourcedLine => ({
  source: proof.source,
  text: proof.text,
  line,
  step: proof.step ?? null,
});

const fires = (rule: Rule, proof: ProofLine): boolean => ruleMatches(rule, toLine(proof), null);

describe('rules', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s matches its lines', (_, rule) => {
    expect(rule.matches.length).toBeGreaterThan(0);
    for (const proof of rule.matches) {
      expect([proof.text, fires(rule, proof)]).toEqual([proof.text, true]);
      const seen = readLines([toLine(proof)]).matches.map((match) => match.rule.id);
      expect(seen).toContain(rule.id);
    }
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s rejects its near misses', (_, rule) => {
    expect(rule.rejects.length).toBeGreaterThan(0);
    for (const proof of rule.rejects) expect([proof.text, fires(rule, proof)]).toEqual([proof.text, false]);
  });

  test('have unique ids that stand in order in their family', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const family of new Set(ids.map((id) => id.split('/')[0]))) {
      const ours = ids.filter((id) => id.startsWith(`${family}/`));
      expect(ours).toEqual([...ours].sort());
    }
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/);
  });

  test('keep no state in their patterns and back-reference nothing', () => {
    for (const rule of RULES) {
      expect(rule.pattern.flags).toMatch(/^i?$/);
      expect(rule.step?.flags ?? '').toBe('');
      expect(rule.pattern.source).not.toMatch(/\\[1-9]|\\k</);
    }
  });

  test('say how sure they are and where they come from', () => {
    for (const rule of RULES) {
      expect(rule.confidence).toBeGreaterThan(0);
      expect(rule.confidence).toBeLessThan(1);
      expect(rule.reference.length).toBeGreaterThan(10);
    }
  });

  test('on a step’s or the user’s own words never speak for engine, builder or stores', () => {
    const allowed = ['disk-full', 'out-of-memory', 'network-transient', ...CLEAR_CLASSES];
    for (const rule of RULES) {
      if (!rule.sources.includes('step') && !rule.sources.includes('quoted')) continue;
      expect(allowed).toContain(rule.failureClass);
      expect(rule.confidence).toBeLessThanOrEqual(0.4);
    }
  });

  test('give their own class to a log of that line alone', () => {
    const wrong = RULES.flatMap((rule) => {
      // Such a text is damage's as well: what else must be known is tested in diagnose.test.ts
      if (RELEASE_BUGS[rule.id]?.onlyIfHealthy !== undefined) return [];
      if (rule.sources.every((source) => source === 'step' || source === 'quoted')) return [];
      return rule.matches.flatMap((proof) => {
        const said = (['docker', 'docker-container'] as const).map((driver) => {
          const end = { kind: 'exited', code: 1 } as const;
          const nothing = { end, stop: null, lowPoint: null, findings: [], driver };
          return conclude(readLines([toLine(proof)]), nothing).failureClass;
        });
        return said.includes(rule.failureClass) ? [] : [`${rule.id}: ${proof.text} → ${said}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('take linear time on long lines made of their own words', () => {
    const started = performance.now();
    for (const rule of RULES) {
      for (const proof of rule.matches) {
        const word = proof.text.slice(0, Math.max(8, proof.text.length - 6));
        rule.pattern.test(word.repeat(Math.ceil(4096 / word.length)).slice(0, 4096));
        rule.pattern.test(`${proof.text.slice(0, 12)}${'a/'.repeat(2000)}`);
      }
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('tables of classes', () => {
  test('name every class once', () => {
    expect(PRECEDENCE.map((row) => row.failureClass).sort()).toEqual([...FAILURE_CLASSES].sort());
    for (const row of PRECEDENCE) expect(row.because).not.toBe('');
  });

  test('advise in whole sentences', () => {
    for (const failureClass of FAILURE_CLASSES) {
      const info = CLASS_INFO[failureClass];
      for (const text of [info.meaning, ...info.advice]) expect(text).toMatch(/^[A-Z].*\.$/);
      if (failureClass !== 'none') expect(info.advice.length).toBeGreaterThan(0);
    }
  });
});
