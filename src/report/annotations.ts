/** Annotations for the runner: the failure where a person looks first, on the Dockerfile’s line where that is known. */
import { isUsersOwn } from '../core/diagnosis.ts';
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
      const place = report.owner === 'code' ? placeOf(report, dockerfiles) : null;
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

/** Where in a Dockerfile of the repository the first attempt failed: BuildKit shows it, or says `parse error on line 3`. */
export function placeOf(
  { attempts, evidence }: Pick<Report, 'attempts' | 'evidence'>,
  dockerfiles: readonly string[],
): Place | null {
  const shown = attempts[0]?.failedAt ?? null;
  const named = dockerfiles.find((path) => baseName(path) === baseName(shown?.file ?? ''));
  if (shown !== null) return named === undefined ? null : { file: named, line: shown.line };
  const parse = evidence.map(({ text }) => /parse error (?:on |at )?line (\d{1,6})/i.exec(text)?.[1]);
  const line = parse.find((number) => number !== undefined);
  const [file] = dockerfiles;
  return line === undefined || file === undefined ? null : { file, line: Number(line) };
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
  if (report.homecoming)
    return clipped([`${report.why}; ${formatDuration(report.timeLostMs)} lost.`, ...quoted(report)]);
  return clipped([
    `The build passed in the end${by}; ${formatDuration(report.timeLostMs)} lost.`,
    ...quoted(report),
  ]);
}

/** A person's own mistake is told in its own words first; of all else, why the run ended is what matters most. */
function failedText(report: Report): string {
  const own = isUsersOwn(report);
  const words = [...quoted(report), ...(report.attempts[0]?.failedAt?.output ?? [])];
  return clipped(own ? [...words, ...report.advice, report.why] : [report.why, ...words, ...report.advice]);
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
