/** Reads act's JSON log into what a workflow's reader would see: text, outputs, annotations, summaries. */

/** A `::notice::`, `::warning::` or `::error::` a step printed. */
export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error';
  readonly message: string;
  /** Its other properties as printed: `title`, `file`, `line` … */
  readonly properties: Readonly<Record<string, string>>;
}

/** One line of act's log; commands carry more than text. */
export interface ActEvent {
  /** What a person would see, without a final newline. */
  readonly text: string;
  /** `Main`, `Post` or `Pre`; empty for what act says of itself. */
  readonly stage: string;
  /** Id of the step: as given in the workflow, else its number from 0. */
  readonly step: string;
  /** A workflow command (`warning`, `set-output`, `summary` …); empty for plain text. */
  readonly command: string;
  /** Name of an output, for `set-output`. */
  readonly name: string;
  /** The command's value; for `summary` the text a step appended. */
  readonly value: string;
  readonly properties: Readonly<Record<string, string>>;
  /** `success`, `failure` or `skipped`, on the line that closes a step. */
  readonly result: string;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const strings = (value: unknown): Readonly<Record<string, string>> =>
  isFields(value) ? Object.fromEntries(Object.entries(value).map(([key, text]) => [key, textOf(text)])) : {};

function parse(line: string): Fields {
  try {
    const value: unknown = JSON.parse(line);
    return isFields(value) ? value : { msg: line };
  } catch {
    return { msg: line };
  }
}

/** Reads one line; what is not JSON (a panic, a usage error) is kept as text. */
export function readEvent(line: string): ActEvent {
  const fields = parse(line);
  const ids = fields['stepID'];
  return {
    text: textOf(fields['msg']).replace(/\n$/, ''),
    stage: textOf(fields['stage']),
    step: Array.isArray(ids) ? ids.map(textOf).join('/') : '',
    command: textOf(fields['command']),
    name: textOf(fields['name']),
    value: textOf(fields['arg']) || textOf(fields['content']),
    properties: strings(fields['kvPairs']),
    result: textOf(fields['stepResult']),
  };
}

/** Outputs of each step, by its id. */
export function outputsOf(
  events: readonly ActEvent[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const outputs: Record<string, Record<string, string>> = {};
  for (const { command, step, name, value } of events) {
    if (command !== 'set-output') continue;
    const mine = outputs[step] ?? {};
    mine[name] = value;
    outputs[step] = mine;
  }
  return outputs;
}

/** Annotations in the order they were printed. */
export function annotationsOf(events: readonly ActEvent[]): readonly Annotation[] {
  return events.flatMap(({ command, value, properties }) =>
    command === 'notice' || command === 'warning' || command === 'error'
      ? [{ level: command, message: value, properties }]
      : [],
  );
}

/** The job summary: what each step and each post step appended, in that order. */
export const summaryOf = (events: readonly ActEvent[]): string =>
  events
    .filter(({ command }) => command === 'summary')
    .map(({ value }) => value)
    .join('');
