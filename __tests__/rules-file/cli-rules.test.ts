/** `rules test` and `rules list`: what they print, and their exit status. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/classify/rules/index.ts';
import { classifyCommand } from '../../src/cli-classify.ts';
import { rulesListCommand, rulesTestCommand } from '../../src/cli-rules.ts';
import { InputError } from '../../src/inputs/input-error.ts';
import { A_RULE, aFile, type WrittenFields } from './a-file.ts';

const E_FROB = "'E_FROB \\d+'";

let file = '';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'buildmend-rules-'));
  file = path.join(folder, 'r.yml');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function printed(
  run: (out: { write(text: string): void }) => Promise<number>,
): Promise<{ text: string; status: number }> {
  let text = '';
  const status = await run({
    write: (part) => {
      text += part;
    },
  });
  return { text: text.replaceAll(folder, ''), status };
}

const testFile = (...rules: readonly WrittenFields[]): Promise<{ text: string; status: number }> => {
  writeFileSync(file, aFile(rules));
  return printed((out) => rulesTestCommand({ kind: 'rules-test', file }, out));
};

describe('rules test', () => {
  test('tells a line for each rule, with what it may lead to', async () => {
    const own = {
      ...A_RULE,
      id: 'acme/ours',
      class: 'config-error',
      pattern: 'frob',
      matches: '[frob]',
      rejects: '[bar]',
    };
    const full = { ...own, id: 'acme/full', class: 'disk-full' };
    expect(await testFile(A_RULE, own, full)).toEqual({
      status: 0,
      text: 'ok acme/mirror-down: network-transient, allows a retry at most\nok acme/ours: config-error, allows no rung\nok acme/full: disk-full, allows no rung\n3 rules, all well\n',
    });
  });

  test('names each line that fails, and where it stands', async () => {
    const { text, status } = await testFile({
      ...A_RULE,
      matches: "['mirror.acme.example: refused', {source: journal, text: 'mirror.acme.example: reset'}]",
      rejects: "['mirror.acme.example: reset']",
    });
    expect(status).toBe(1);
    expect(text.split('\n')).toEqual([
      'FAILED acme/mirror-down: network-transient, allows a retry at most',
      '  failed /r.yml:6:15: has to match as a line of source engine, and does not: "mirror.acme.example: refused"',
      '  failed /r.yml:6:47: has to match, but the rule is not tried on lines of source journal: "mirror.acme.example: reset"',
      '  failed /r.yml:7:15: must not match as a line of source engine, and does: "mirror.acme.example: reset"',
      '1 rule, 3 lines failed',
      '',
    ]);
  });

  test('minds the step', async () => {
    const inStep = (step: string): WrittenFields => ({
      ...A_RULE,
      step: "'RUN make'",
      matches: `[{source: engine, text: 'mirror.acme.example: reset', step: '${step}'}]`,
    });
    expect((await testFile(inStep('[2/3] RUN make'))).status).toBe(0);
    expect((await testFile(inStep('[2/3] RUN test'))).status).toBe(1);
  });

  test('says when a rule cannot change what Buildmend knows of its line', async () => {
    const known = 'ERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: X';
    const { text, status } = await testFile({ ...A_RULE, pattern: 'unknown', matches: `['${known}']` });
    expect(status).toBe(0);
    expect(text).toContain('  note /r.yml:6:15: Buildmend says dockerfile-error of this line by itself');
  });

  test('tells every problem of a wrong file, and nothing that a runner would obey', async () => {
    const { text, status } = await testFile({ ...A_RULE, class: '"##[error]x"', tier: 'y' });
    expect(status).toBe(1);
    expect(text).toMatch(
      /^\/r\.yml:4:12: rules\[0\]\.class: .*\n\/r\.yml:\d+:\d+: rules\[0\]\.tier: .*\n2 problems\n$/,
    );
    expect(text).not.toContain('##[');
  });

  test('is wrong usage where there is no file', async () => {
    const call = rulesTestCommand(
      { kind: 'rules-test', file: path.join(folder, 'none.yml') },
      { write: () => null },
    );
    await expect(call).rejects.toThrow(InputError);
  });
});

describe('rules list', () => {
  const list = (named: string | null, format: 'text' | 'json') =>
    printed((out) => rulesListCommand({ kind: 'rules-list', file: named, format }, out));

  test('prints our rules and the user’s as JSON', async () => {
    writeFileSync(file, aFile([{ ...A_RULE, reference: 'INC-7' }]));
    const { text, status } = await list(file, 'json');
    const { rules } = JSON.parse(text);
    expect(status).toBe(0);
    expect(rules).toHaveLength(RULES.length + 1);
    expect(rules[0]).toMatchObject({ id: RULES[0]?.id, class: RULES[0]?.failureClass, origin: 'buildmend' });
    expect(rules.at(-1)).toEqual({
      id: 'acme/mirror-down',
      class: 'network-transient',
      sources: ['engine', 'client'],
      tier: 'cause',
      confidence: 0.7,
      reference: 'INC-7',
      origin: 'user',
    });
  });

  test('prints a line each for people; without a file ours alone', async () => {
    const { text } = await list(null, 'text');
    expect(text.trimEnd().split('\n')).toHaveLength(RULES.length);
    expect(text).toContain('\noverlay2/link-missing: overlay2-corruption, from engine, client, journal; ');
  });
});

describe('classify --rules-file', () => {
  const log =
    '#7 [2/2] RUN make\n#7 0.1 E_FROB 12\n#7 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2\nERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2\n';
  async function classify(
    rulesFile: string | null,
    explain = false,
  ): Promise<{ text: string; status: number }> {
    const logFile = path.join(folder, 'b.log');
    writeFileSync(logFile, log);
    return printed((out) => classifyCommand({ file: logFile, format: 'json', explain, rulesFile }, out));
  }

  test('tries them also on lines of steps, which are passed over otherwise', async () => {
    writeFileSync(file, aFile([{ ...A_RULE, sources: '[step]', pattern: E_FROB, matches: '[E_FROB 1]' }]));
    expect(JSON.parse((await classify(null)).text).failureClass).toBe('build-step-failed');
    expect(JSON.parse((await classify(file)).text)).toMatchObject({
      failureClass: 'network-transient',
      confidence: 0.4,
      evidence: [
        { rule: 'acme/mirror-down', line: 2, source: 'step', origin: 'user' },
        { rule: 'step/exit-status' },
      ],
    });
  });

  test('explains them as the user’s', async () => {
    writeFileSync(file, aFile([{ ...A_RULE, pattern: E_FROB, matches: '[E_FROB 1]' }]));
    const { explanation, failureClass } = JSON.parse((await classify(file, true)).text);
    expect(failureClass).toBe('build-step-failed');
    expect(explanation).toContainEqual(
      expect.objectContaining({
        rule: 'acme/mirror-down',
        origin: 'user',
        counted: false,
        because: 'a step’s own output proves nothing of the kind',
      }),
    );
  });

  test('refuses a wrong file with all of its errors', async () => {
    writeFileSync(file, aFile([{ ...A_RULE, class: 'x', tier: 'y' }]));
    await expect(classify(file)).rejects.toThrow(/rules\[0\]\.class[\s\S]*rules\[0\]\.tier/);
  });
});
