/** Whole logs against the class that they should get: public reports re-created, and confusers of our own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/classify/rules/index.ts';
import { classifyText } from '../../src/classify-file.ts';
import type { Diagnosis, FailureClass } from '../../src/core/diagnosis.ts';
import { DISGUISES } from './disguises.ts';

const HERE = new URL('.', import.meta.url);
const SHARED = new URL('../../../shared/failures.jsonl', import.meta.url);

interface Case {
  readonly id: string;
  readonly label: string;
  readonly log: string;
}

/** Classes after which somebody would look at, or touch, engine, builder or stores. */
const ENGINE_CLASSES: readonly FailureClass[] = [
  'overlay2-corruption',
  'containerd-store-corruption',
  'buildkit-state-corruption',
  'storage-io-error',
  'engine-unavailable',
  'builder-unavailable',
  'nested-overlay',
];
const USER_LABELS = ['dockerfile-error', 'build-step-failed', 'config-error', 'registry-auth', 'none'];

const classify = (log: string): Promise<Diagnosis> => classifyText(log.split('\n'));

function readCases(file: URL): readonly Case[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Case => JSON.parse(line));
}

/** Rows: the right class; columns: what was said instead, with the ids. */
function confusionTable(results: readonly (Case & { readonly said: FailureClass })[]): string {
  const labels = [...new Set(results.map((result) => result.label))].sort();
  const rows = labels.map((label) => {
    const ours = results.filter((result) => result.label === label);
    const wrong = ours.filter((result) => result.said !== label);
    const told = wrong.map((result) => `${result.said} (${result.id})`).join(', ');
    return `${label.padEnd(28)} ${ours.length - wrong.length}/${ours.length}  ${told}`;
  });
  const right = results.filter((result) => result.said === result.label).length;
  return [...rows, `${right} of ${results.length} right`].join('\n');
}

async function judge(cases: readonly Case[]): Promise<readonly (Case & { readonly said: FailureClass })[]> {
  return Promise.all(cases.map(async (one) => ({ ...one, said: (await classify(one.log)).failureClass })));
}

async function expectFewWrong(cases: readonly Case[]): Promise<void> {
  const results = await judge(cases);
  process.stdout.write(`${confusionTable(results)}\n`);
  const right = results.filter((result) => result.said === result.label).length;
  const falseAlarms = results.filter((result) => USER_LABELS.includes(result.label) && ENGINE_CLASSES.includes(result.said));
  expect(falseAlarms.map((result) => result.id)).toEqual([]);
  expect(right / results.length).toBeGreaterThanOrEqual(0.97);
}

describe('public reports', () => {
  test('get their class, and no user’s mistake is called an engine’s fault', () =>
    expectFewWrong(readCases(new URL('reports.jsonl', HERE))));

  test('that we wrote after each family of texts upstream get their class as well', () =>
    expectFewWrong(readCases(new URL('families.jsonl', HERE))));

  const isHere = existsSync(SHARED);
  const shared = isHere ? test : test.skip;
  shared(`of the shared collection get their class as well${isHere ? '' : ' (skipped: it is not beside this checkout)'}`, () =>
    expectFewWrong(readCases(SHARED)));
});

describe('confusers', () => {
  const files = readdirSync(new URL('confusers/', HERE)).flatMap((label) =>
    readdirSync(new URL(`confusers/${label}/`, HERE)).map((name) => [label, name] as const),
  );

  test('are many', () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
  });

  test.each(files)('%s: %s', async (label, name) => {
    const { failureClass } = await classify(readFileSync(new URL(`confusers/${label}/${name}`, HERE), 'utf8'));
    expect([label, 'unknown']).toContain(failureClass);
  });

  test.each(DISGUISES.map((disguise) => [disguise.name, disguise] as const))(
    'of every rule’s own lines, %s, stay the user’s',
    async (name, disguise) => {
      const texts = RULES.flatMap((rule) => rule.matches.map((proof) => proof.text));
      for (const text of texts) {
        const { failureClass, confidence } = await classify(disguise.log(text));
        const isUsers = USER_LABELS.includes(failureClass) && failureClass !== 'registry-auth';
        expect([text, failureClass, isUsers || confidence <= 0.4]).toEqual([text, failureClass, true]);
        expect([text, ENGINE_CLASSES.includes(failureClass)]).toEqual([text, false]);
        if (name.includes('passes')) expect([text, failureClass]).toEqual([text, 'none']);
      }
    },
  );
});
