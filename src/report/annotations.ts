/** Annotations for the runner: the failure where a person looks first, on the Dockerfile’s line where that is known. */
import type { Evidence } from '../core/diagnosis.ts';
import { formatDuration, oneLine } from './format.ts';
import type { Report } from './report.ts';

const MAX_MESSAGE = 4_000;

/** A place in a file of the repository; `line` counts from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/**
 * The workflow commands to print, one a line; none when the build passed at once.
 *
 * @param dockerfiles - the command’s Dockerfiles, relative to the repository’s root
 */
export function annotations(report: Report, dockerfiles: readonly string[]): readonly string[] {
  switch (report.verdict) {
    case 'passed':
      return [];
    case 'recovered':
      return [
        workflowCommand(
          'warning',
          { title: `Build recovered from ${report.failureClass}` },
          recoveredText(report),
        ),
      ];
    case 'failed': {
      const place = report.owner === 'code' ? placeOf(report.evidence, dockerfiles) : null;
      const where = place === null ? {} : { file: place.file, line: String(place.line) };
      return [
        workflowCommand(
          'error',
          { title: `Build failed: ${report.failureClass}`, ...where },
          failedText(report),
        ),
      ];
    }
  }
}

/**
 * Where in a Dockerfile an error stands: BuildKit says `dockerfile parse error on line 3: …`, or heads its excerpt
 * with `Dockerfile:3` (frontend/dockerfile and solver/errdefs of moby/buildkit).
 */
export function placeOf(evidence: readonly Evidence[], dockerfiles: readonly string[]): Place | null {
  for (const { text } of evidence) {
    const parse = /parse error (?:on |at )?line (\d{1,6})/i.exec(text);
    const file = dockerfiles[0];
    if (parse?.[1] !== undefined && file !== undefined) return { file, line: Number(parse[1]) };
    const excerpt = /(?:^|\s)([^\s:]+):(\d{1,6})(?=$|\s|:)/.exec(text);
    const named = dockerfiles.find((path) => baseName(path) === baseName(excerpt?.[1] ?? ''));
    if (excerpt?.[2] !== undefined && named !== undefined) return { file: named, line: Number(excerpt[2]) };
  }
  return null;
}

/** `::name key=value,…::message`, escaped as the toolkit does; line breaks in the message are kept. */
export function workflowCommand(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${pairs.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function recoveredText(report: Report): string {
  const helped = report.rungs.filter((rung) => rung.outcome === 'helped').map((rung) => rung.id);
  const by = helped.length === 0 ? '' : ` by ${helped.join(', ')}`;
  return clipped([
    `The build passed in the end${by}; ${formatDuration(report.timeLostMs)} lost.`,
    ...quoted(report),
  ]);
}

function failedText(report: Report): string {
  return clipped([report.why, ...quoted(report), ...report.advice]);
}

function quoted(report: Report): readonly string[] {
  const first = report.evidence[0];
  return first === undefined ? [] : [oneLine(first.text, 500)];
}

function clipped(lines: readonly string[]): string {
  return lines.join('\n').slice(0, MAX_MESSAGE);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
