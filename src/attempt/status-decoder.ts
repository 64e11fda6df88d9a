/** Status events to sourced lines: an engine's error, what it quotes of the user, a step's output. */
import type { SourcedLine } from '../core/line.ts';
import { boundText, capLine } from './decode/clean-line.ts';
import { cleanLine } from './line-text.ts';
import { type SolveStatus, textOf, type Vertex } from './progress/solve-status.ts';
import { isCancellation } from './progress/traced-vertex.ts';
import { cutQuotedCommands } from './quoted-command.ts';
import { createOutputLines, createOutputTail, type StepOutput } from './step-output.ts';
import { isInternal } from './vertex-names.ts';

export interface StatusDecoder {
  push(status: SolveStatus): readonly SourcedLine[];
  /** Whether whole lines that this vertex prints next would be nothing but a step's output. */
  isOutputOf(digest: string): boolean;
  /** Output of steps that never ended. */
  end(): readonly SourcedLine[];
}

interface Step {
  name: string;
  readonly output: StepOutput;
  /** The error that was already decoded, capped: an event is often sent twice. */
  error: string;
}

/** No build has so many; a log can forge others. */
const MAX_STEPS = 5000;

/**
 * `keepBytes`: how much of a step's output is turned into lines, its last part, when the step ends; null to turn
 * each line into one as it ends. `line` gives the number of the line that is being decoded.
 */
export function createStatusDecoder(line: () => number, keepBytes: number | null): StatusDecoder {
  const steps = new Map<string, Step>();

  function linesOf(step: Step, output: readonly string[]): readonly SourcedLine[] {
    const source = isInternal(step.name) ? 'engine' : 'step';
    return output.map((bytes) => ({ source, text: cleanLine(textOf(bytes)), line: line(), step: step.name }));
  }

  function stepOf(digest: string): Step {
    const known = steps.get(digest);
    if (known !== undefined) return known;
    const output = keepBytes === null ? createOutputLines() : createOutputTail(keepBytes);
    const step: Step = { name: '', output, error: '' };
    steps.set(digest, step);
    const [oldest] = steps.keys();
    if (steps.size > MAX_STEPS && oldest !== undefined) steps.delete(oldest);
    return step;
  }

  function pushVertex(vertex: Vertex): readonly SourcedLine[] {
    const step = stepOf(vertex.digest);
    if (vertex.name !== undefined) step.name = capLine(vertex.name);
    const error = vertex.error ?? '';
    const hasEnded = vertex.completed !== undefined || error !== '';
    const output = hasEnded ? linesOf(step, step.output.take()) : [];
    if (error === '' || capLine(error) === step.error || isCancellation(error)) return output;
    step.error = capLine(error);
    return [...output, ...errorLines(error, step.name, line())];
  }

  function pushLog(digest: string, bytes: string): readonly SourcedLine[] {
    const step = steps.get(digest);
    return step === undefined ? [] : linesOf(step, step.output.push(bytes));
  }

  return {
    push(status) {
      const lines = (status.vertexes ?? []).flatMap(pushVertex);
      // One by one: an event may hold more lines than a call has arguments
      for (const { vertex, bytes } of status.logs ?? [])
        for (const told of pushLog(vertex, bytes)) lines.push(told);
      for (const { vertex, short } of status.warnings ?? []) {
        // A linter's words about the user's words prove nothing about the engine.
        const step = steps.get(vertex)?.name ?? null;
        lines.push({ source: 'quoted', text: cleanLine(textOf(short)), line: line(), step });
      }
      return lines;
    },
    isOutputOf(digest) {
      const step = steps.get(digest);
      return step?.output.isEmpty() === true && !isInternal(step.name);
    },
    end: () => [...steps.values()].flatMap((step) => linesOf(step, step.output.take())),
  };
}

/** The engine's words first, one line each, then the user's that stood in them. */
function errorLines(error: string, step: string, line: number): readonly SourcedLine[] {
  const { text, quoted } = cutQuotedCommands(boundText(error));
  return [
    ...text.split('\n').map((part) => ({ source: 'engine' as const, text: cleanLine(part), line, step })),
    ...quoted.map((part) => ({ source: 'quoted' as const, text: cleanLine(part), line, step })),
  ];
}
