/** Logs of the user's own failures lead to no rung at all, `retry` included, however much they sound like an engine's trouble. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/classify/rules/index.ts';
import { STEP_CLASSES, STEP_CONFIDENCE_LIMIT } from '../../src/classify/precedence.ts';
import { classifyText } from '../../src/classify-file.ts';
import { chooseRung } from '../../src/core/choose-rung.ts';
import type { Diagnosis } from '../../src/core/diagnosis.ts';
import { INITIAL_STATE } from '../../src/core/run-state.ts';
import { aPlan, aSituation, anAttempt } from '../core/builders.ts';
import { DISGUISES } from './disguises.ts';
import { MORE_DISGUISES } from './more-disguises.ts';

const ALL = [...DISGUISES, ...MORE_DISGUISES];
const TEXTS = [...new Set(RULES.flatMap((rule) => rule.matches.map((proof) => proof.text)))];
/** What a step may say of the machine, as a guess: a mirror that times out, a compiler that is killed. */
const GUESSES = RULES.filter((rule) => rule.sources.includes('step') && STEP_CLASSES.includes(rule.failureClass));
const isGuess = (text: string): boolean => GUESSES.some((rule) => rule.pattern.test(text));

/** The first rung of each order of the ladder, with every rung allowed and nothing in the way. */
function rungsFor(diagnosis: Diagnosis): readonly string[] {
  const orders = ['least-harm', 'as-listed'] as const;
  const state = { ...INITIAL_STATE, attempts: [anAttempt({ diagnosis })] };
  return orders.flatMap((ladderOrder) =>
    [true, false].flatMap((ownBuilder) => {
      const plan = aPlan({ ladderOrder, allowVolumeLoss: true });
      const choice = chooseRung(plan, state, aSituation(diagnosis.failureClass, { diagnosis, ownBuilder }));
      return choice.kind === 'rung' ? [choice.rung] : [];
    }),
  );
}

describe.each(ALL.map((disguise) => [disguise.name, disguise] as const))('an engine’s text %s', (_, disguise) => {
  test('leads to no rung; what a step may guess, to a retry at most', async () => {
    const wrong: unknown[] = [];
    for (const text of TEXTS) {
      const diagnosis = await classifyText(disguise.log(text).split('\n'));
      const rungs = rungsFor(diagnosis);
      if (rungs.length === 0) continue;
      const isAllowed =
        isGuess(text) && diagnosis.confidence <= STEP_CONFIDENCE_LIMIT && rungs.every((rung) => rung === 'retry');
      if (!isAllowed) wrong.push([text, diagnosis.failureClass, diagnosis.confidence, diagnosis.evidence[0]?.rule, rungs]);
    }
    expect(wrong).toEqual([]);
  });
});

const HERE = new URL('.', import.meta.url);
const USERS_OWN = ['dockerfile-error', 'build-step-failed', 'config-error', 'registry-auth', 'none'];

interface Report {
  readonly id: string;
  readonly label: string;
  readonly log: string;
}

test.each(['reports.jsonl', 'families.jsonl'])('a user’s own mistake of %s leads to no rung', async (file) => {
  const lines = readFileSync(new URL(file, HERE), 'utf8').trim().split('\n');
  const reports = lines.map((line): Report => JSON.parse(line)).filter(({ label }) => USERS_OWN.includes(label));
  const wrong: unknown[] = [];
  for (const { id, log } of reports) {
    const diagnosis = await classifyText(log.split('\n'));
    const rungs = rungsFor(diagnosis);
    if (rungs.length > 0) wrong.push([id, diagnosis.failureClass, rungs]);
  }
  expect(wrong).toEqual([]);
});

test('there are many such logs', () => {
  expect(TEXTS.filter((text) => !isGuess(text)).length * ALL.length).toBeGreaterThanOrEqual(300);
});

test('the same texts, said by the engine, do lead to rungs', async () => {
  const said = await Promise.all(
    TEXTS.map(async (text) => rungsFor(await classifyText([`ERROR: failed to solve: ${text}`]))),
  );
  expect(said.filter((rungs) => rungs.length > 0).length).toBeGreaterThan(TEXTS.length / 3);
});
