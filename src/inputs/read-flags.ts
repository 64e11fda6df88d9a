/** Reads the CLI’s words: which of its commands is meant, with which options. */
import { parseArgs } from 'node:util';
import { InputError } from './input-error.ts';
import { type InputName, inputSpec, inputsOf, type RawInputs } from './inputs.ts';
import { didYouMean } from './nearest.ts';
import { parseBoolean } from './parse-values.ts';
import { type RecoverCall, readRecoverFlags } from './read-recover-flags.ts';
import { type RulesCall, readRulesFlags } from './read-rules-flags.ts';
import { readSetAsideFlags, type SetAsideCall } from './read-set-aside-flags.ts';

export const CLI_COMMANDS = ['run', 'classify', 'doctor', 'rules', 'set-aside', 'recover'] as const;
export type CliCommand = (typeof CLI_COMMANDS)[number];

const CLASSIFY_FORMATS = ['json', 'text', 'github'] as const;
export type ClassifyFormat = (typeof CLASSIFY_FORMATS)[number];
const CLASSIFY_USAGE =
  'Usage: classify [--format json|text|github] [--explain] [--rules-file FILE] [FILE|DIRECTORY|-]';

/** What the user asked the CLI for. */
export type CliCall =
  | { readonly kind: 'run'; readonly inputs: RawInputs; readonly command: readonly string[] }
  /** `file`: a log, or a folder of logs; null for standard input. */
  | {
      readonly kind: 'classify';
      readonly file: string | null;
      readonly format: ClassifyFormat;
      readonly explain: boolean;
      /** Rules of the user's own; null for none. */
      readonly rulesFile: string | null;
    }
  | RulesCall
  | SetAsideCall
  | RecoverCall
  | { readonly kind: 'doctor'; readonly json: boolean; readonly deep: boolean; readonly verbose: boolean }
  | { readonly kind: 'help'; readonly of: CliCommand | null }
  | { readonly kind: 'version' };

/** @param words - the arguments without program and script. Throws InputError for wrong usage. */
export function readFlags(words: readonly string[]): CliCall {
  const [first, ...rest] = words;
  if (first === undefined) throw new InputError(`Say what to do: ${CLI_COMMANDS.join(', ')}. See --help.`);
  if (isHelp(first) || first === 'help') return { kind: 'help', of: toCommand(rest[0]) };
  if (first === '--version' || first === '-V') return { kind: 'version' };
  switch (toCommand(first)) {
    case 'run':
      return readRun(rest);
    case 'classify':
      return readClassify(rest);
    case 'doctor':
      return readDoctor(rest);
    case 'rules':
      return rest.some(isHelp) ? { kind: 'help', of: 'rules' } : readRulesFlags(rest);
    case 'set-aside':
      return rest.some(isHelp) ? { kind: 'help', of: 'set-aside' } : readSetAsideFlags(rest);
    case 'recover':
      return rest.some(isHelp) ? { kind: 'help', of: 'recover' } : readRecoverFlags(rest);
    case null:
      throw new InputError(unknownCommand(words));
  }
}

function readRun(words: readonly string[]): CliCall {
  const dashes = words.indexOf('--');
  const options = dashes < 0 ? words : words.slice(0, dashes);
  const command = dashes < 0 ? [] : words.slice(dashes + 1);
  const { values, positionals, help } = readOptions(options);
  if (help) return { kind: 'help', of: 'run' };
  if (positionals[0] !== undefined) {
    throw new InputError(`Put "--" before the command: run [options] -- ${positionals.join(' ')}`);
  }
  if (command.length === 0)
    throw new InputError('The command is missing: run [options] -- docker build -t app .');
  return { kind: 'run', inputs: values, command };
}

function readClassify(words: readonly string[]): CliCall {
  const dashes = words.indexOf('--');
  const options = dashes < 0 ? words : words.slice(0, dashes);
  if (options.some(isHelp)) return { kind: 'help', of: 'classify' };
  const files = dashes < 0 ? [] : words.slice(dashes + 1);
  let format: ClassifyFormat | null = null;
  let explain = false;
  let rulesFile: string | null = null;
  for (let at = 0; at < options.length; at += 1) {
    const word = options[at] ?? '';
    if (word === '--explain') explain = true;
    else if (word === '--format' || word.startsWith('--format=')) {
      if (format !== null) throw new InputError('Option --format is given twice.');
      format = toFormat(word === '--format' ? options[++at] : word.slice('--format='.length));
    } else if (word === '--rules-file' || word.startsWith('--rules-file=')) {
      if (rulesFile !== null) throw new InputError('Option --rules-file is given twice.');
      rulesFile = word === '--rules-file' ? (options[++at] ?? '') : word.slice('--rules-file='.length);
      if (rulesFile === '')
        throw new InputError(`Option --rules-file needs a value: a YAML file. ${CLASSIFY_USAGE}`);
    } else if (word.startsWith('-') && word !== '-')
      throw new InputError(`classify has no option ${word}. ${CLASSIFY_USAGE}`);
    else files.push(word);
  }
  if (files.length > 1)
    throw new InputError(
      `classify reads one log, got ${files.length}. Put several into a folder. ${CLASSIFY_USAGE}`,
    );
  const file = files[0] ?? '-';
  return { kind: 'classify', file: file === '-' ? null : file, format: format ?? 'json', explain, rulesFile };
}

function toFormat(value: string | undefined): ClassifyFormat {
  const format = CLASSIFY_FORMATS.find((known) => known === value);
  if (format !== undefined) return format;
  const got = value === undefined ? 'nothing' : JSON.stringify(value);
  throw new InputError(`Expected --format to be ${CLASSIFY_FORMATS.join(', ')}, got ${got}.`);
}

function readDoctor(words: readonly string[]): CliCall {
  if (words.some(isHelp)) return { kind: 'help', of: 'doctor' };
  const other = words.find((word) => !['--json', '--deep', '--verbose'].includes(word));
  if (other !== undefined) {
    const usage = 'doctor [--json] [--deep] [--verbose]';
    throw new InputError(`doctor does not know ${JSON.stringify(other)}. Usage: ${usage}`);
  }
  const has = (flag: string): boolean => words.includes(flag);
  return { kind: 'doctor', json: has('--json'), deep: has('--deep'), verbose: has('--verbose') };
}

interface OptionsRead {
  readonly values: RawInputs;
  readonly positionals: readonly string[];
  readonly help: boolean;
}

function readOptions(words: readonly string[]): OptionsRead {
  const names = inputsOf('cli').map((input) => input.name);
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { tokens, positionals } = parseArgs({
    args: withBooleanValues(words),
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    // Not strict, so that the errors can be our own: they name the nearest option.
    strict: false,
    tokens: true,
  });
  const values: Partial<Record<InputName, string>> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.name === 'help') return { values, positionals: [], help: true };
    const name = knownOption(token.rawName, names);
    if (values[name] !== undefined) throw new InputError(`Option --${name} is given twice.`);
    values[name] = optionValue(name, token.value, token.inlineValue === true);
  }
  return { values, positionals, help: false };
}

function knownOption(rawName: string, names: readonly InputName[]): InputName {
  const known = names.find((name) => rawName === `--${name}`);
  if (known !== undefined) return known;
  const hint = didYouMean(rawName.replace(/^--?/, ''), names);
  throw new InputError(`Unknown option ${rawName}. ${hint === '' ? 'See run --help.' : hint}`);
}

function optionValue(name: InputName, value: string | undefined, inline: boolean): string {
  if (value === undefined)
    throw new InputError(`Option --${name} needs a value: ${inputSpec(name).allowed}.`);
  if (!inline && value.startsWith('-')) {
    throw new InputError(
      `Option --${name} needs a value. If ${value} is meant as one, write --${name}=${value}`,
    );
  }
  return value;
}

/** `--allow-volume-loss` alone means true; a value may follow all the same, as in an action’s inputs. */
function withBooleanValues(words: readonly string[]): string[] {
  const switches = inputsOf('cli').flatMap((input) => (input.type === 'boolean' ? [`--${input.name}`] : []));
  return words.map((word, index) => {
    const alone = switches.includes(word) && parseBoolean(words[index + 1] ?? '') === null;
    return alone ? `${word}=true` : word;
  });
}

function isHelp(word: string): boolean {
  return word === '-h' || word === '--help';
}

function toCommand(word: string | undefined): CliCommand | null {
  return CLI_COMMANDS.find((command) => command === word) ?? null;
}

function unknownCommand(words: readonly string[]): string {
  const word = words[0] ?? '';
  // Two letters away from "doctor", which is not what was meant.
  if (/(^|\/)docker(-compose)?$/.test(word)) return `Put "run --" before it: run -- ${words.join(' ')}`;
  const hint = didYouMean(word, CLI_COMMANDS);
  return `Unknown command ${JSON.stringify(word)}. ${hint === '' ? `Known: ${CLI_COMMANDS.join(', ')}.` : hint}`;
}
