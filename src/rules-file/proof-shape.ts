/** A proof line as it is written: a text alone, or with its source and its step. */
import { LINE_SOURCES, type LineSource } from '../core/line.ts';
import { open, schemaOf } from './fields.ts';
import type { Place } from './problem.ts';
import { choice, type Shape, text } from './shape.ts';

export const MAX_PROOF_CHARS = 4_000;

/** Lines of a log; a finding is none. */
export const SOURCES: readonly LineSource[] = LINE_SOURCES.filter((source) => source !== 'finding');

export interface WrittenProof {
  readonly at: Place;
  readonly text: string;
  /** Null stands for the first of the rule's sources. */
  readonly source: LineSource | null;
  readonly step: string | null;
}

const aLine = text({ max: MAX_PROOF_CHARS });

const PROOF_FIELDS = {
  source: { name: 'source', required: true, doc: 'Who wrote the line.', shape: choice(SOURCES) },
  text: {
    name: 'text',
    required: true,
    doc: 'The line, without colours, times and step numbers.',
    shape: aLine,
  },
  step: {
    name: 'step',
    required: false,
    doc: 'The step that the line belongs to, as the log names it: `[2/3] RUN make`.',
    shape: aLine,
  },
};

export const PROOF: Shape<WrittenProof> = {
  schema: { anyOf: [aLine.schema, schemaOf(PROOF_FIELDS)] },
  read(value, path, tell) {
    if (value.kind === 'text') {
      const written = aLine.read(value, path, tell);
      return written === null ? null : { at: value.at, text: written, source: null, step: null };
    }
    const proof = open(value, path, PROOF_FIELDS, tell);
    if (proof === null) return null;
    const source = proof.get(PROOF_FIELDS.source);
    const written = proof.get(PROOF_FIELDS.text);
    const step = proof.get(PROOF_FIELDS.step);
    return source === null || written === null ? null : { at: value.at, text: written, source, step };
  },
};
