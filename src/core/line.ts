/** A line of a build's log together with who wrote it: the source decides what the line may prove (law 2). */

/**
 * - `engine`: BuildKit, the legacy builder, dockerd or containerd speaking about its own trouble
 * - `client`: docker, buildx or Compose speaking about themselves, or about reaching the engine
 * - `step`: printed by the user's own `RUN` step
 * - `quoted`: the user's own words inside an error (the command line of a step, a Dockerfile excerpt)
 * - `journal`: a line of dockerd's, containerd's or buildkitd's own log
 * - `kernel`: a line of the kernel's log
 * - `finding`: not a line of a log: a check of the doctor, a container's state, a measured low point
 */
export const LINE_SOURCES = ['engine', 'client', 'step', 'quoted', 'journal', 'kernel', 'finding'] as const;
export type LineSource = (typeof LINE_SOURCES)[number];

export interface SourcedLine {
  readonly source: LineSource;
  /** Without ANSI colours, timestamps and step numbers; capped by the decoder. */
  readonly text: string;
  /** Line number in the record, from 1. */
  readonly line: number;
  /** The step it belongs to as the log names it (`[2/3] RUN make`), or null. */
  readonly step: string | null;
}

/** Turns raw lines (without their line break) into sourced ones; state lives in the closure. */
export interface Decoder {
  push(text: string): readonly SourcedLine[];
  end(): readonly SourcedLine[];
}
