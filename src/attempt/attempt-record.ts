/** Collects what an attempt's streams say into one bounded record. */
import type { SourcedLine } from '../core/line.ts';
import type { SolveStatus } from './progress/solve-status.ts';
import { createRecorder } from './recorder.ts';
import { createLineCounter, createStatusDecoder } from './status-decoder.ts';
import { createStepCount } from './step-count.ts';
import { createTailDecoder, createTextDecoder } from './text-decoder.ts';

/** Of one log event no more lines than the record keeps of all steps. */
const STEP_LINES_PER_EVENT = 400;

export interface LogRecord {
  status(status: SolveStatus): void;
  /** A line of a tool that has no structured progress, or was not asked for it. */
  text(line: string): void;
  /** A line of text around structured progress. */
  tail(line: string): void;
  end(): {
    readonly lines: readonly SourcedLine[];
    readonly steps: number | null;
    readonly cachedSteps: number | null;
  };
}

export function createLogRecord(): LogRecord {
  const recorder = createRecorder();
  const steps = createStepCount();
  const counter = createLineCounter();
  const statuses = createStatusDecoder(counter, STEP_LINES_PER_EVENT);
  const texts = createTextDecoder(counter);
  const tails = createTailDecoder(counter);

  return {
    status(status) {
      steps.status(status);
      recorder.add(statuses.push(status));
    },
    text(line) {
      steps.text(line);
      recorder.add(texts.push(line));
    },
    tail(line) {
      recorder.add(tails.push(line));
    },
    end() {
      recorder.add([...statuses.end(), ...texts.end(), ...tails.end()]);
      return { lines: recorder.lines(), ...steps.result() };
    },
  };
}
