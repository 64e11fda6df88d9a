/** Status events to sourced lines: an engine's error, what it quotes of the user, a step's output. */
import type { LineSource, SourcedLine } from '../core/line.ts';
import { cleanLine } from './line-text.ts';
import { lastLines } from './progress/print-vertex.ts';
import { type SolveStatus, textOf, type Vertex } from './progress/solve-status.ts';
import { isCancellation } from './progress/traced-vertex.ts';
import { cutQuotedCommands } from './quoted-command.ts';
import { isInternal } from './vertex-names.ts';

/** Numbers the lines of one attempt across its streams. */
export interface LineCounter {
  next(): number;
  skip(lines: number): void;
}

export function createLineCounter(): LineCounter {
  let count = 0;
  return {
    next: () => {
      count += 1;
      return count;
    },
    skip: (lines) => {
      count += lines;
    },
  };
}

interface StepState {
  name: string;
  source: LineSource;
  /** The error that was already recorded: an event is often sent twice. */
  error: string;
  /** An unfinished line, as bytes, capped. */
  rest: string;
}

export interface StatusDecoder {
  push(status: SolveStatus): readonly SourcedLine[];
  /** Steps' last lines without line break. */
  end(): readonly SourcedLine[];
}

const MAX_REST = 16_384;

/** Of one log event only the last `maxStepLines` lines are made; the others are counted. */
export function createStatusDecoder(
  counter: LineCounter,
  maxStepLines = Number.POSITIVE_INFINITY,
): StatusDecoder {
  const steps = new Map<string, StepState>();

  function stepLine(step: StepState, bytes: string): SourcedLine {
    return { source: step.source, text: cleanLine(textOf(bytes)), line: counter.next(), step: step.name };
  }

  function pushVertex(vertex: Vertex): readonly SourcedLine[] {
    const step = steps.get(vertex.digest) ?? { name: '', source: 'step', error: '', rest: '' };
    steps.set(vertex.digest, step);
    if (vertex.name !== undefined) step.name = vertex.name;
    step.source = isInternal(step.name) ? 'engine' : 'step';
    const error = vertex.error ?? '';
    const isEnd = vertex.completed !== undefined || error !== '';
    const unfinished = isEnd && step.rest !== '' ? [stepLine(step, step.rest)] : [];
    if (isEnd) step.rest = '';
    if (error === '' || error === step.error || isCancellation(error)) return unfinished;
    step.error = error;
    return [...unfinished, ...errorLines(error, step.name, counter)];
  }

  function pushLog(digest: string, bytes: string): readonly SourcedLine[] {
    const step = steps.get(digest);
    if (step === undefined || bytes === '') return [];
    const end = bytes.lastIndexOf('\n');
    if (end === -1) {
      step.rest = (step.rest + bytes).slice(0, MAX_REST);
      return [];
    }
    const body = bytes.slice(0, end);
    const last = lastLines(body, maxStepLines + 1);
    const isWhole = last.length <= maxStepLines;
    if (isWhole) last[0] = `${step.rest}${last[0] ?? ''}`;
    else {
      last.shift();
      counter.skip(countLines(body) - last.length);
    }
    step.rest = bytes.slice(end + 1, end + 1 + MAX_REST);
    return last.map((line) => stepLine(step, line));
  }

  return {
    push(status) {
      const lines = (status.vertexes ?? []).flatMap(pushVertex);
      for (const { vertex, bytes } of status.logs ?? []) lines.push(...pushLog(vertex, bytes));
      for (const { vertex, short } of status.warnings ?? []) {
        // Its words are a linter's about the user's words: it proves nothing about the engine.
        lines.push({
          source: 'quoted',
          text: cleanLine(textOf(short)),
          line: counter.next(),
          step: steps.get(vertex)?.name ?? null,
        });
      }
      return lines;
    },
    end() {
      const open = [...steps.values()].filter((step) => step.rest !== '');
      return open.map((step) => {
        const line = stepLine(step, step.rest);
        step.rest = '';
        return line;
      });
    },
  };
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** The engine's words first, one line each, then the user's that stood in them. */
export function errorLines(error: string, step: string | null, counter: LineCounter): readonly SourcedLine[] {
  const { text, quoted } = cutQuotedCommands(error);
  const line = counter.next();
  const engine = text
    .split('\n')
    .map((part) => ({ source: 'engine' as const, text: cleanLine(part), line, step }));
  return [
    ...engine,
    ...quoted.map((part) => ({ source: 'quoted' as const, text: cleanLine(part), line, step })),
  ];
}
