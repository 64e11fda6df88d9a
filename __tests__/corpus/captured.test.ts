/** What real engines, builders and clients printed, bare and in the whole logs of CI systems: 20.10, 26.1, 28.5 and 29, Compose v1 to v5. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/classify/rules/index.ts';
import { createLogClassifier } from '../../src/classify-file.ts';
import { chooseRung } from '../../src/core/choose-rung.ts';
import type { Diagnosis } from '../../src/core/diagnosis.ts';
import { INITIAL_STATE } from '../../src/core/run-state.ts';
import { createLogSkimmer, createSkimTexts } from '../../src/skim-log.ts';
import { aPlan, aSituation, anAttempt } from '../core/builders.ts';
import { CI_SYSTEMS } from './ci-systems.ts';

interface Captured {
  /** `version-store-case`. */
  readonly id: string;
  readonly label: string;
  readonly log: string;
}

const CAPTURED = readFileSync(new URL('captured.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Captured => JSON.parse(line));
/** The engine's or the network's doing; all others are the user's own. */
const LEADS_TO_A_RUNG = ['overlay2-corruption', 'containerd-store-corruption', 'engine-unavailable', 'network-transient'];
const TEXTS = createSkimTexts(RULES);

function diagnose(log: string): Diagnosis {
  const classifier = createLogClassifier();
  const skimmer = createLogSkimmer(classifier, TEXTS);
  skimmer.push(Buffer.from(log));
  skimmer.end();
  return classifier.end().diagnosis;
}

function hasRung(diagnosis: Diagnosis): boolean {
  const state = { ...INITIAL_STATE, attempts: [anAttempt({ diagnosis })] };
  const situation = aSituation(diagnosis.failureClass, { diagnosis, ownBuilder: true });
  return chooseRung(aPlan({ allowVolumeLoss: true }), state, situation).kind === 'rung';
}

const judged = ({ id, label, log }: Captured) => {
  const diagnosis = diagnose(log);
  return { id, label, said: diagnosis.failureClass, rung: hasRung(diagnosis) };
};

test('are of all engines, and of both the engine’s and the user’s failures', () => {
  const versions = new Set(CAPTURED.map(({ id }) => id.split('-')[0]));
  expect([...versions].sort()).toEqual(['20.10', '26.1', '28.5', '29']);
  const engines = CAPTURED.filter(({ label }) => LEADS_TO_A_RUNG.includes(label));
  expect(engines.length).toBeGreaterThanOrEqual(29);
  expect(CAPTURED.length - engines.length).toBeGreaterThan(100);
});

test('get their class, and a rung only where engine or network is to blame', () => {
  const wrong = CAPTURED.map(judged).filter(
    ({ label, said, rung }) => said !== label || rung !== LEADS_TO_A_RUNG.includes(label),
  );
  expect(wrong).toEqual([]);
});

describe.each(CI_SYSTEMS.map((system) => [system.name, system] as const))('in a log of %s', (_, system) => {
  test('get the same class and rung', () => {
    const wrong = CAPTURED.map((one) => judged({ ...one, log: system.wrap(one.log).log })).filter(
      ({ label, said, rung }) => said !== label || rung !== LEADS_TO_A_RUNG.includes(label),
    );
    expect(wrong).toEqual([]);
  });

  test('are told with the numbers of that log’s lines, and as surely', () => {
    const wrong = CAPTURED.flatMap(({ id, log }) => {
      const alone = diagnose(log);
      const bare = alone.evidence[0];
      const { log: whole, before } = system.wrap(log);
      const lines = whole.split('\n');
      const { evidence: told, confidence } = diagnose(whole);
      const isThere = told.some(({ line, rule }) => rule === bare?.rule && line === (bare?.line ?? 0) + before);
      // Some systems repeat the closing line as an error of their own
      const isRepeated = told.some(({ line }) => lines[(line ?? 0) - 1]?.includes('##[error]') === true);
      const isAsSure = confidence === alone.confidence;
      return (isThere || isRepeated) && isAsSure ? [] : [{ id, bare: bare?.line, before, told: told.map(({ line }) => line), confidence }];
    });
    expect(wrong).toEqual([]);
  });
});
