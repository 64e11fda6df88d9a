/** Collects what an attempt's streams say into one bounded record. */
import type { SourcedLine } from '../core/line.ts';
import type { SolveStatus } from './progress/solve-status.ts';
import { createRecorder } from './recorder.ts';
import { createStatusDecoder } from './status-decoder.ts';
import { createStepCount } from './step-count.ts';
import { createTailDecoder, createTextDecoder } from './text-decoder.ts';

/** Of each step's output this much becomes lines, its last part; the recorder keeps fewer still. */
const KEPT_STEP_BYTES = 65_536;

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
  const statuses = createStatusDecoder(() => 0, KEPT_STEP_BYTES);
  const texts = createTextDecoder();
  const tails = createTailDecoder();

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
