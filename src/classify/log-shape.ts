/** What a line is to a build's log as a whole: progress, the end of a step, the command's own verdict, or a wrapper's echo. */
import type { SourcedLine } from '../core/line.ts';

/** The words by which a tool says that its command failed. Wordings of buildx, Compose, docker and the legacy builder since 2019. */
const VERDICT =
  /failed to solve\b|^failed to receive status\b|returned a non-zero code|^(?:ERROR: )?Service '.*' failed to build|^Error response from daemon|^(?:ERROR|Error|error)\b|^\[?(?:FATA|fatal)\b|^docker ?: |^panic: |\bunknown flag: |^failed to /;

/** What make, a CI system or an action adds after the real error. */
const WRAPPER =
  /^make(?:\[\d+\])?: \*\*\*|^(?:Error: )?Process completed with exit code|^ERROR: Job failed|^ERROR: script returned exit code |^Service '.*' failed to build : Build failed$|^Error: (?:The operation was canceled|Command failed)|^Error: buildx (?:call )?failed with: *$|^error: (?:script|recipe) .* failed|^Warning: /;

/** Steps whose errors are only warnings, because the build goes on without them. */
const OPTIONAL_STEP = /^(?:\[.*\] )?importing cache/;

/** The classic builder and buildah end with the step's error; BuildKit repeats a step's error in a closing line. */
const LEGACY_STEP = /^(?:Step|STEP) \d/;

const PROGRESS =
  /^(?:DONE|CACHED|CANCELED)\b|^Sending build context|^Successfully built|^(?:transferring|exporting|naming to|writing image)\b|^building with "/;

export function isVerdict(line: SourcedLine): boolean {
  if (line.step !== null && !LEGACY_STEP.test(line.step)) return false;
  return VERDICT.test(line.text);
}

export function isWrapper(text: string): boolean {
  return WRAPPER.test(text);
}

const CLASSIC_STEP = /^Step \d+(?:\/\d+)? : /;

export function isProgress(line: SourcedLine): boolean {
  return PROGRESS.test(line.text) || line.step !== null;
}

/** `Step 2/9 : WORKDIR /srv`, before 2017 `Step 2 : …`, by the builder itself. */
export function isClassicStep({ text }: SourcedLine): boolean {
  return CLASSIC_STEP.test(text);
}

/** An engine's line about a step is its error: `#8 ERROR: …`, a vertex's error in rawjson, the classic builder's closing line. */
export function isStepError(line: SourcedLine): boolean {
  return line.source === 'engine' && line.step !== null;
}

/** ` > [2/3] RUN make:`: the head of the closing block, by which plain progress repeats a failed step's last lines. */
export function isFailedStepHead(line: SourcedLine): boolean {
  return line.step !== null && line.text === ` > ${line.step}:`;
}

/** Whether an error of this step means that an earlier success no longer counts. */
export function lostPassing(step: string): boolean {
  return !OPTIONAL_STEP.test(step);
}
