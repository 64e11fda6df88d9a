/** What a rules file may hold, and what its errors say: place, field, value, what is allowed, how to mend. */
import { describe, expect, test } from '@jest/globals';
import { createPatience, ENDLESS } from '../../src/rules-file/patience.ts';
import { formatProblem } from '../../src/rules-file/problem.ts';
import { type ReadRules, readRules } from '../../src/rules-file/read-rules.ts';
import { A_RULE, aFile } from './a-file.ts';

const read = (text: string): ReadRules => readRules(text, ENDLESS);

function problems(text: string): readonly string[] {
  const result = read(text);
  return result.kind === 'problems' ? result.problems.map((one) => formatProblem('r.yml', one)) : [];
}

/** One field of an otherwise good rule, written as given; `null` leaves it out. */
const withField = (name: string, value: string | null): string => aFile([{ ...A_RULE, [name]: value }]);

describe('a good file', () => {
  test('gives rules with the defaults of the table', () => {
    const result = read(aFile([A_RULE]));
    expect(result.kind === 'rules' && result.rules.map(({ rule }) => rule)).toEqual([
      {
        id: 'acme/mirror-down',
        failureClass: 'network-transient',
        sources: ['engine', 'client'],
        pattern: expect.anything(),
        tier: 'cause',
        confidence: 0.7,
        reference: '',
        matches: [{ source: 'engine', text: 'mirror.acme.example: timed out' }],
        rejects: [{ source: 'engine', text: 'mirror.acme.example: 200 OK' }],
        origin: 'user',
      },
    ]);
  });

  test('may say everything that a rule of ours says', () => {
    const result = read(
      aFile([
        {
          ...A_RULE,
          owner: 'remote',
          sources: '[step, engine]',
          step: "'RUN fetch'",
          tier: 'failure',
          confidence: '0.3',
          reference: 'INC-1234',
          advice: '[Ask the platform team., Wait.]',
          matches:
            '[{source: engine, text: mirror.acme.example reset, step: RUN fetch}, mirror.acme.example reset]',
        },
      ]),
    );
    const rule = result.kind === 'rules' ? result.rules[0]?.rule : undefined;
    expect(rule).toMatchObject({ owner: 'remote', tier: 'failure', confidence: 0.3, reference: 'INC-1234' });
    expect(rule?.advice).toEqual(['Ask the platform team.', 'Wait.']);
    expect(rule?.matches).toEqual([
      { source: 'engine', text: 'mirror.acme.example reset', step: 'RUN fetch' },
      { source: 'step', text: 'mirror.acme.example reset' },
    ]);
    expect(rule?.step?.test('[2/2] RUN fetch')).toBe(true);
  });

  test('may hold no rules', () => {
    expect(read('version: 1\nrules: []\n')).toEqual({ kind: 'rules', rules: [] });
  });

  test('ignores case where the pattern says so', () => {
    const result = read(withField('pattern', "'(?i)MIRROR'"));
    expect(result.kind === 'rules' && result.rules[0]?.rule.pattern.test('mirror')).toBe(true);
  });
});

describe('an error', () => {
  test.each([
    [
      'id',
      'mirror',
      'r.yml:3:9: rules[0].id: expected a name such as acme/mirror-down (small letters, digits, hyphens, one slash); got "mirror".',
    ],
    [
      'id',
      'overlay2/link-missing',
      'rules[0].id: "overlay2/link-missing" is a rule that comes with Buildmend',
    ],
    ['id', 'finding/x', 'rules[0].id: the family "finding" is for what Buildmend measures itself'],
    ['id', 'release-bug/x', 'rules[0].id: the family "release-bug" is for'],
    ['class', 'network-transiet', 'rules[0].class: expected one of overlay2-corruption, '],
    ['class', 'network-transiet', 'got "network-transiet". Did you mean "network-transient"?'],
    ['class', 'none', 'got "none".'],
    ['class', 'unknown', 'got "unknown".'],
    ['owner', 'me', 'rules[0].owner: expected one of code, configuration'],
    ['sources', 'engine', 'rules[0].sources: expected a list of 1 to 6; got "engine". Put "- " before it.'],
    [
      'sources',
      '[engien]',
      'rules[0].sources[0]: expected one of engine, client, step, quoted, journal, kernel; got "engien". Did you mean "engine"?',
    ],
    ['sources', '[finding]', 'rules[0].sources[0]: expected one of engine'],
    ['sources', '[]', 'rules[0].sources: expected a list of 1 to 6; got a list. It has 0.'],
    ['pattern', '12', 'rules[0].pattern: expected a text of 1 to 1000 characters; got 12. Put it in quotes.'],
    [
      'pattern',
      `'${'a'.repeat(1001)}'`,
      'rules[0].pattern: expected a text of 1 to 1000 characters; got "aaa',
    ],
    ['pattern', "'a(?=b)'", 'Look-around does not exist there, because it cannot be matched in linear time'],
    ['pattern', "'(a)\\1'", 'Back-references do not exist there'],
    ['pattern', "'a('", 'rules[0].pattern: "a(": it is no pattern of RE2’s syntax (missing closing )'],
    ['pattern', "'a*'", 'it matches an empty line, and so every line. Write what the line has to hold.'],
    ['pattern', "'((ab){900}c){1,2}'", 'rules[0].pattern: '],
    ['pattern', "'(?:[ab]{999}|[cd]{999}|[ef]{999})'", 'it is too large ('],
    ['step', "'a(?!b)'", 'rules[0].step: "a(?!b)": it is no pattern'],
    ['tier', 'casue', 'Did you mean "cause"?'],
    ['confidence', '1', 'rules[0].confidence: expected a number above 0 and below 1; got 1.'],
    ['confidence', '"0.5"', 'rules[0].confidence: expected a number above 0 and below 1; got "0.5".'],
    ['advice', '[]', 'rules[0].advice: expected a list of 1 to 5; got a list. It has 0.'],
    ['matches', '[]', 'rules[0].matches: expected a list of 1 to 50; got a list. It has 0.'],
    ['matches', '[{text: a}]', 'rules[0].matches[0].source: is missing; it has to be given.'],
    [
      'matches',
      '[{source: engine, txt: a}]',
      'rules[0].matches[0].txt: there is no such field. Did you mean "text"?',
    ],
    [
      'matches',
      '[[a]]',
      'rules[0].matches[0]: expected a map with the fields source, text, step; got a list.',
    ],
    ['rejects', null, 'r.yml:3:5: rules[0].rejects: is missing; it has to be given.'],
    ['patern', 'a', 'rules[0].patern: there is no such field. Did you mean "pattern"?'],
    ['sources', '[step]\n    owner: engine', null],
  ])('in %s: %s', (name, value, message) => {
    const told = problems(withField(name, value)).join('\n');
    if (message === null) expect(told).toBe('');
    else expect(told).toContain(message);
  });

  test.each(['step', 'quoted'])('says what lines of source %s may not speak for', (source) => {
    for (const failureClass of ['overlay2-corruption', 'engine-unavailable', 'registry-rate-limit']) {
      const told = problems(aFile([{ ...A_RULE, class: failureClass, sources: `[engine, ${source}]` }]));
      expect(told).toHaveLength(1);
      expect(told[0]).toContain(
        `rules[0].class: lines of source ${source} cannot speak for ${failureClass}, because`,
      );
      expect(told[0]).toContain('From there allowed: ');
    }
  });

  test('is told with all the others, in the order of the file', () => {
    const told = problems(
      aFile([{ ...A_RULE, class: 'x', tier: 'y' }, A_RULE, { ...A_RULE, pattern: "'('" }]),
    );
    expect(told.map((line) => line.replace(/^r\.yml:(\d+):\d+: ([\w[\].]+): .*/, '$1 $2'))).toEqual([
      '4 rules[0].class',
      expect.stringContaining('rules[0].tier'),
      expect.stringContaining('rules[1].id'),
      expect.stringContaining('rules[2].id'),
      expect.stringContaining('rules[2].pattern'),
    ]);
  });

  test('of the file as a whole is told too', () => {
    expect(problems('')).toEqual(['r.yml:1:1: expected a map with the fields version, rules; got nothing.']);
    expect(problems('version: 2\nrules: []')).toEqual([
      'r.yml:1:10: version: expected the number 1; got 2. Write: version: 1',
    ]);
    expect(problems('version: 1\nrules: []\nrulez: []')).toEqual([
      'r.yml:3:1: rulez: there is no such field. Did you mean "rules"?',
    ]);
    expect(problems('version: 1\nversion: 1\nrules: []')).toEqual([
      'r.yml:2:1: version: is given twice; keep one of them',
    ]);
    expect(problems('version: 1\n\trules: []')[0]).toContain(
      'r.yml:2:1: this is no YAML: Tabs are not allowed',
    );
    expect(problems(`version: 1\nrules:\n${'  - {}\n'.repeat(201)}`)).toEqual([
      'r.yml:3:3: rules: expected a list of at most 200; got a list. It has 201.',
    ]);
  });
});

describe('a hostile file', () => {
  const bomb = 'a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n';
  test.each([
    ['aliases that multiply', bomb, 'aliases (*name) are not allowed'],
    ['brackets without end', '['.repeat(100_000), 'nested too deeply'],
    [
      'maps within maps',
      Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'nested more than 10 levels deep',
    ],
    [
      'ten thousand fields',
      Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`).join('\n'),
      'there is no such field',
    ],
    ['a page as a word', `version: ${'v'.repeat(200_000)}`, 'expected the number 1; got "vvv'],
    ['other types', 'version: !!js/function x\nrules: []', 'this is no YAML: Unresolved tag'],
    ['a merge key', 'version: 1\nrules: []\n<<: {a: 1}', '<<: there is no such field'],
  ])('%s is refused soon', (_, text, message) => {
    const from = performance.now();
    expect(problems(text).join('\n')).toContain(message);
    expect(performance.now() - from).toBeLessThan(8000);
  });

  test('names at most a hundred problems', () => {
    const text = Array.from({ length: 500 }, (_, index) => `k${index}: 1`).join('\n');
    expect(problems(text)).toHaveLength(100);
  });

  test('has no pattern that takes more than linear time', () => {
    const lines = [`${'a'.repeat(4_000)}!`, 'ab'.repeat(2_000), `${'a '.repeat(2_000)}`];
    for (const pattern of [
      '(a+)+$',
      '(a|aa)+b',
      '(.*a){60}c',
      'a.*a.*a.*a.*a.*b',
      '(x+x+)+y',
      '([a-z]+ ?)+$!',
    ]) {
      const result = read(withField('pattern', `'${pattern}'`));
      const rule = result.kind === 'rules' ? result.rules[0]?.rule : undefined;
      const from = performance.now();
      for (const line of lines) rule?.pattern.test(line);
      expect(rule).toBeDefined();
      expect(performance.now() - from).toBeLessThan(1000);
    }
  });

  test('has patterns that are not too large together', () => {
    const rules = Array.from({ length: 15 }, (_, index) => ({
      ...A_RULE,
      id: `acme/r${index}`,
      pattern: "'[ab]{999}[cd]{900}'",
    }));
    expect(problems(aFile(rules)).join('\n')).toContain('with it the file’s patterns are too large together');
  });
});

test('patterns match nothing once their time is over', () => {
  let now = 0;
  const patience = createPatience(10, () => now);
  const slow = patience.bound({
    test: () => {
      now += 11;
      return true;
    },
  });
  expect(slow.test('')).toBe(true);
  expect(patience.isSpent()).toBe(true);
  expect(slow.test('')).toBe(false);
});
