/** What the log quotes of the engine's own words after a final failure. */
import { describe, expect, test } from '@jest/globals';
import { createStory } from '../src/report/log.ts';
import { tellEngineLog } from '../src/tell-engine-log.ts';

function told(lines: readonly string[], style: 'github' | 'plain'): readonly string[] {
  const parts: string[] = [];
  const story = createStory({
    write: (part) => void parts.push(part),
    style,
    redact: (line) => line.replaceAll('secret', '***'),
  });
  tellEngineLog(story, lines);
  return parts
    .join('')
    .split('\n')
    .filter((line) => line !== '');
}

describe('tellEngineLog', () => {
  test('says nothing when the engine said nothing', () => {
    expect(told([], 'plain')).toEqual([]);
  });

  test('quotes the last lines, oldest first, without secrets', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index} secret`);

    const story = told(lines, 'plain');

    expect(story).toHaveLength(21);
    expect(story[0]).toContain('the engine’s own log, last 20 lines');
    expect([story[1], story[20]]).toEqual(['buildmend:   line 30 ***', 'buildmend:   line 49 ***']);
  });

  test('closes its group, and lets no line give the runner an order', () => {
    const story = told(['::error::x', '##[error]y'], 'github');

    expect(story.at(0)).toMatch(/^::group::/);
    expect(story.at(-1)).toBe('::endgroup::');
    expect(story.slice(1, -1).every((line) => line.startsWith('buildmend: ') && !line.includes('##['))).toBe(
      true,
    );
  });
});
