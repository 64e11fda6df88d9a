/** The CLI's words become a call, or an error that says what is wrong with them. */
import { describe, expect, test } from '@jest/globals';
import { helpText } from '../../src/inputs/help.ts';
import { InputError } from '../../src/inputs/input-error.ts';
import { inputsOf } from '../../src/inputs/inputs.ts';
import { readFlags } from '../../src/inputs/read-flags.ts';

describe('run', () => {
  test.each([
    [['--ladder', 'a,b', '--', 'docker', 'build', '.'], { ladder: 'a,b' }],
    [['--ladder=a,b', '--', 'docker', 'build', '.'], { ladder: 'a,b' }],
    [['--ladder', '', '--', 'docker', 'build', '.'], { ladder: '' }],
    [['--ladder=', '--', 'docker', 'build', '.'], { ladder: '' }],
    [['--allow-volume-loss', '--', 'docker', 'build', '.'], { 'allow-volume-loss': 'true' }],
    [
      ['--allow-volume-loss', '--timeout', '5m', '--', 'docker', 'build', '.'],
      { 'allow-volume-loss': 'true', timeout: '5m' },
    ],
    [['--allow-volume-loss=false', '--', 'docker', 'build', '.'], { 'allow-volume-loss': 'false' }],
    [['--allow-volume-loss', 'false', '--', 'docker', 'build', '.'], { 'allow-volume-loss': 'false' }],
    [['--engine-stop=-x', '--', 'docker', 'build', '.'], { 'engine-stop': '-x' }],
  ])('reads %j', (words, inputs) => {
    expect(readFlags(['run', ...words])).toEqual({ kind: 'run', inputs, command: ['docker', 'build', '.'] });
  });

  test('leaves the words after -- alone, options and further dashes included', () => {
    expect(readFlags(['run', '--', 'docker', 'build', '--help', '--', '.'])).toEqual({
      kind: 'run',
      inputs: {},
      command: ['docker', 'build', '--help', '--', '.'],
    });
  });

  test.each([
    [['--ladde', 'x', '--', 'docker'], 'Unknown option --ladde. Did you mean "ladder"?'],
    [['--zzzzzzzz', '--', 'docker'], 'Unknown option --zzzzzzzz. See run --help.'],
    [['-x', '--', 'docker'], 'Unknown option -x.'],
    [['--summary=false', '--', 'docker'], 'Unknown option --summary.'],
    [['--report', '--', 'docker'], 'Option --report needs a value: a file.'],
    [['--report', '--timeout', '5m', '--', 'docker'], 'write --report=--timeout'],
    [['--timeout', '1m', '--timeout', '2m', '--', 'docker'], 'Option --timeout is given twice.'],
    [['docker', 'build', '.'], 'Put "--" before the command: run [options] -- docker build .'],
    [[], 'The command is missing'],
    [['--'], 'The command is missing'],
  ])('refuses %j', (words, message) => {
    expect(() => readFlags(['run', ...words])).toThrow(InputError);
    expect(() => readFlags(['run', ...words])).toThrow(message);
  });
});

describe('other commands', () => {
  test.each([
    [['classify'], { kind: 'classify', file: null, format: 'json', explain: false, rulesFile: null }],
    [['classify', '-'], { kind: 'classify', file: null, format: 'json', explain: false, rulesFile: null }],
    [
      ['classify', 'b.log'],
      { kind: 'classify', file: 'b.log', format: 'json', explain: false, rulesFile: null },
    ],
    [
      ['classify', '--', '-x'],
      { kind: 'classify', file: '-x', format: 'json', explain: false, rulesFile: null },
    ],
    [
      ['classify', '--format', 'text', 'logs', '--explain'],
      { kind: 'classify', file: 'logs', format: 'text', explain: true, rulesFile: null },
    ],
    [
      ['classify', '--format=github'],
      { kind: 'classify', file: null, format: 'github', explain: false, rulesFile: null },
    ],
    [['doctor'], { kind: 'doctor', json: false, deep: false, verbose: false }],
    [['doctor', '--json'], { kind: 'doctor', json: true, deep: false, verbose: false }],
    [['doctor', '--deep', '--json'], { kind: 'doctor', json: true, deep: true, verbose: false }],
    [['doctor', '--verbose'], { kind: 'doctor', json: false, deep: false, verbose: true }],
    [
      ['classify', '--rules-file', 'r.yml', 'b.log'],
      { kind: 'classify', file: 'b.log', format: 'json', explain: false, rulesFile: 'r.yml' },
    ],
    [['rules', 'test'], { kind: 'rules-test', file: null }],
    [['rules', 'test', 'r.yml'], { kind: 'rules-test', file: 'r.yml' }],
    [['rules', 'test', '--', '-r.yml'], { kind: 'rules-test', file: '-r.yml' }],
    [['rules', 'list'], { kind: 'rules-list', file: null, format: 'text' }],
    [['rules', 'list', '--format=json', 'r.yml'], { kind: 'rules-list', file: 'r.yml', format: 'json' }],
    [['rules', 'test', '--help'], { kind: 'help', of: 'rules' }],
    [['--help'], { kind: 'help', of: null }],
    [['-h'], { kind: 'help', of: null }],
    [['help', 'run'], { kind: 'help', of: 'run' }],
    [['run', '-h'], { kind: 'help', of: 'run' }],
    [['run', '--timeout', '5m', '--help', '--', 'docker'], { kind: 'help', of: 'run' }],
    [['doctor', '--help'], { kind: 'help', of: 'doctor' }],
    [['--version'], { kind: 'version' }],
  ])('reads %j', (words, call) => {
    expect(readFlags(words)).toEqual(call);
  });

  test.each([
    [[], 'Say what to do: run, classify, doctor, rules, set-aside, recover.'],
    [['rnu'], 'Did you mean "run"?'],
    [['docker', 'build'], 'Put "run --" before it: run -- docker build'],
    [
      ['format-disk'],
      'Unknown command "format-disk". Known: run, classify, doctor, rules, set-aside, recover.',
    ],
    [['classify', 'a', 'b'], 'classify reads one log, got 2.'],
    [['classify', '--json'], 'classify has no option --json.'],
    [['classify', '--format', 'xml'], 'Expected --format to be json, text, github, got "xml".'],
    [['classify', '--format'], 'Expected --format to be json, text, github, got nothing.'],
    [['classify', '--format=text', '--format=json'], 'Option --format is given twice.'],
    [['classify', '--rules-file'], 'Option --rules-file needs a value: a YAML file.'],
    [['classify', '--rules-file=a', '--rules-file=b'], 'Option --rules-file is given twice.'],
    [['rules'], 'rules needs test or list, got nothing.'],
    [['rules', 'lst'], 'Did you mean "list"?'],
    [['rules', 'test', 'a', 'b'], 'rules test takes one file, got 2.'],
    [['rules', 'test', '--format', 'json'], 'rules has no option --format here.'],
    [['rules', 'list', '--format', 'xml'], 'Expected --format to be text or json, got "xml".'],
    [['doctor', 'all'], 'doctor does not know "all".'],
  ])('refuses %j', (words, message) => {
    expect(() => readFlags(words)).toThrow(message);
  });
});

test('lists every option of the CLI in the help of run, and no input of the action', () => {
  const text = helpText('run');
  for (const input of inputsOf('cli')) expect(text).toContain(`--${input.name}`);
  expect(text).not.toContain('--summary');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(102);
});

describe('set-aside', () => {
  test.each<[string, object]>([
    ['set-aside list', { kind: 'set-aside-list', json: false }],
    ['set-aside list --json', { kind: 'set-aside-list', json: true }],
    ['set-aside delete r1-repair', { kind: 'set-aside-delete', id: 'r1-repair' }],
    ['set-aside delete --all', { kind: 'set-aside-delete', id: null }],
    ['set-aside --help', { kind: 'help', of: 'set-aside' }],
    [
      'set-aside restore r1 --engine-stop stop --engine-start=start',
      { kind: 'set-aside-restore', id: 'r1', engineStop: 'stop', engineStart: 'start' },
    ],
  ])('reads %s', (words, call) => {
    expect(readFlags(words.split(' '))).toEqual(call);
  });

  test.each([
    ['set-aside', 'set-aside needs list, delete, restore, got nothing.'],
    ['set-aside delet', 'Did you mean "delete"?'],
    ['set-aside delete', 'set-aside delete takes one ID, or --all.'],
    ['set-aside delete a b', 'set-aside delete takes one ID, or --all.'],
    ['set-aside delete a --all', 'set-aside delete takes one ID, or --all.'],
    ['set-aside delete --al', 'set-aside delete takes one ID, or --all.'],
    ['set-aside restore', 'set-aside restore takes one ID.'],
    ['set-aside restore a --engine-stop', 'Option --engine-stop needs a value'],
    ['set-aside list --yaml', 'set-aside list does not know "--yaml".'],
  ])('refuses %s', (words, message) => {
    expect(() => readFlags(words.split(' '))).toThrow(message);
  });
});
