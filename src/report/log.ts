/** The console story: a group for each phase, a line for each decision with its reason. */
import { oneLine } from './format.ts';
import type { Redact } from './redact.ts';

/** Where a run tells what it does; written to stderr, among the build’s own progress. */
export interface Story {
  /** Begins a phase; the one before it ends. */
  phase(title: string): void;
  /** One line: what was decided or seen, and why. */
  say(line: string): void;
  /** Ends the phase, so that what follows stands outside any group. */
  endPhase(): void;
}

export interface StoryOptions {
  readonly write: (text: string) => void;
  /** `github`: groups that fold in the runner’s log; `plain`: headings. */
  readonly style: 'github' | 'plain';
  readonly redact: Redact;
}

const MAX_LINE = 2_000;

/** A story on any sink; holds only whether a group is open. */
export function createStory({ write, style, redact }: StoryOptions): Story {
  let open = false;
  const endPhase = (): void => {
    if (open && style === 'github') write('::endgroup::\n');
    open = false;
  };
  return {
    phase(title) {
      endPhase();
      open = true;
      write(phaseLine(redact(title), style));
    },
    say(line) {
      write(sayLine(redact(line)));
    },
    endPhase,
  };
}

function phaseLine(title: string, style: StoryOptions['style']): string {
  const text = harmless(title);
  return style === 'github' ? `::group::Buildmend: ${text}\n` : `\nbuildmend: ── ${text}\n`;
}

function sayLine(line: string): string {
  return `buildmend: ${harmless(line)}\n`;
}

/** The runner obeys `::name::` at a line’s beginning, and the older `##[name]` anywhere in it. */
function harmless(text: string): string {
  return oneLine(text, MAX_LINE).replaceAll('##[', '## [');
}
