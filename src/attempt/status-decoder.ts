/** Status events to sourced lines: an engine's error, what it quotes of the user, a step's output. */
import type { SourcedLine } from '../core/line.ts';
import { boundText } from './decode/clean-line.ts';
import { cleanLine } from './line-text.ts';
import { type SolveStatus, textOf, type Vertex } from './progress/solve-status.ts';
import { isCancellation } from './progress/traced-vertex.ts';
import { cutQuotedCommands } from './quoted-command.ts';
import { createStepOutput, type StepOutput } from './step-output.ts';
import { isInternal } from './vertex-names.ts';

export interface StatusDecoder {
  push(status: SolveStatus): readonly SourcedLine[];
  /** Output of steps that never ended. */
  end(): readonly SourcedLine[];
}

interface Step {
  name: string;
  readonly output: StepOutput;
  /** The error that was already decoded: an event is often sent twice. */
  error: string;
}

/**
 * `keepBytes`: how much of a step's output is turned into lines, its last part, when the step ends; null to turn all of
 * it into lines as it comes. `line` gives the number of the line that is being decoded.
 */
export function createStatusDecoder(line: () => number, keepBytes: number | null): StatusDecoder {
  const steps = new Map<string, Step>();

  function outputOf(step: Step): readonly SourcedLine[] {
    const source = isInternal(step.name) ? 'engine' : 'step';
    return step.output
      .take()
      .map((bytes) => ({ source, text: cleanLine(textOf(bytes)), line: line(), step: step.name }));
  }

  function pushVertex(vertex: Vertex): readonly SourcedLine[] {
    const step = steps.get(vertex.digest) ?? { name: '', output: createStepOutput(keepBytes), error: '' };
    steps.set(vertex.digest, step);
    if (vertex.name !== undefined) step.name = vertex.name;
    const error = vertex.error ?? '';
    const output = vertex.completed !== undefined || error !== '' ? outputOf(step) : [];
    if (error === '' || error === step.error || isCancellation(error)) return output;
    step.error = error;
    return [...output, ...errorLines(error, step.name, line())];
  }

  function pushLog(digest: string, bytes: string): readonly SourcedLine[] {
    const step = steps.get(digest);
    if (step === undefined) return [];
    step.output.push(bytes);
    return keepBytes === null && bytes.endsWith('\n') ? outputOf(step) : [];
  }

  return {
    push(status) {
      const lines = (status.vertexes ?? []).flatMap(pushVertex);
      for (const { vertex, bytes } of status.logs ?? []) lines.push(...pushLog(vertex, bytes));
      for (const { vertex, short } of status.warnings ?? []) {
        // A linter's words about the user's words prove nothing about the engine.
        const step = steps.get(vertex)?.name ?? null;
        lines.push({ source: 'quoted', text: cleanLine(textOf(short)), line: line(), step });
      }
      return lines;
    },
    end: () => [...steps.values()].flatMap(outputOf),
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
