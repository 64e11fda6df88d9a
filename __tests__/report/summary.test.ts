/** The summary tells the story, shows other people's words as they are, and keeps within GitHub's limit. */
import { describe, expect, test } from '@jest/globals';
import { marked } from 'marked';
import { summary } from '../../src/report/summary.ts';
import {
  aFailedAttempt,
  aFailedHistory,
  aHistory,
  anAttempt,
  aPassedHistory,
  aReport,
  aRung,
  LINKS_GONE,
  NOTES,
} from './histories.ts';

const NASTY =
  'a | b `code` <img src=x onerror=alert(1)> *bold* [link](x) \u001b[31mred\u001b[0m\n\n# heading\n::error::no &amp; @someone #12';

test('takes one line for a build that passed', () => {
  expect(summary(aReport(aPassedHistory()), NOTES)).toBe(
    '<p>✅ <b>Buildmend</b>: the build passed at the first attempt (4.0 s, 9 of 11 steps cached).</p>\n',
  );
});

describe('a recovered build', () => {
  const text = summary(aReport(), NOTES);

  test('names the class, the rung, the time lost and the evidence', () => {
    expect(text).toContain('recovered from overlay2-corruption');
    expect(text).toContain('<b>repair</b>');
    expect(text).toContain('✅ helped');
    expect(text).toContain('2.1 s of 6.1 s');
    expect(text).toContain('<code>failed to solve: failed to prepare kx1 as 9ab');
    expect(text).toContain('14 links made again');
  });

  test('says what was kept and what was lost', () => {
    expect(text).toContain('1 before, 1 after, all kept');
    expect(text).toContain('9 of 11 steps came from it');
    expect(text).toContain('<b>Lost:</b> nothing');
  });

  test('says what was not taken and why, and what to do next', () => {
    expect(text).toContain('repair helped before it');
    expect(text).toContain('Do this about overlay2-corruption.');
  });
});

test('names volumes that are gone', () => {
  const text = summary(aReport(aHistory({ volumesAfter: [] })), NOTES);
  expect(text).toContain('1 before, 0 after, <b>1 gone</b>');
  expect(text).toContain('<b>Lost:</b> the volume <code>keep</code>');
});

test('admits that volumes are not known', () => {
  expect(summary(aReport(aHistory({ volumesAfter: null })), NOTES)).toContain('not known');
});

test('counts nothing as lost that was put back', () => {
  const undone = aRung({ id: 'reset-build-cache', outcome: 'undone', lost: ['the build cache'] });
  const pruned = aRung({
    id: 'prune',
    lost: ['the cache of builder default'],
    freedBytes: 3 * 1_024 * 1_024,
  });
  const text = summary(aReport(aHistory({ rungs: [undone, pruned] })), NOTES);
  expect(text).toContain('<b>Lost:</b> the cache of builder default');
  expect(text).toContain('3.0 MiB freed');
});

test('keeps attempts and rungs in the order they happened', () => {
  const attempts = [
    aFailedAttempt(),
    aFailedAttempt(),
    anAttempt({ command: ['docker', 'build', '--no-cache', '-t', 'app', '.'] }),
  ];
  const rungs = [aRung({ outcome: 'did-not-help' }), aRung({ id: 'prune', afterAttempt: 1 })];
  const text = summary(aReport(aHistory({ attempts, rungs, skipped: [] })), NOTES);
  const order = [
    'Attempt&nbsp;1',
    '<b>repair</b>',
    'Attempt&nbsp;2',
    '<b>prune</b>',
    'Attempt&nbsp;3',
    'with <code>--no-cache</code>',
  ];
  expect(order.map((part) => text.indexOf(part))).toEqual(
    [...order.map((part) => text.indexOf(part))].sort((a, b) => a - b),
  );
  expect(order.map((part) => text.split(part).length - 1)).toEqual([1, 1, 1, 1, 1, 1]);
});

describe('other people’s words', () => {
  const history = aFailedHistory({
    why: NASTY,
    attempts: [
      aFailedAttempt({
        command: ['docker', 'build', '--build-arg', NASTY],
        diagnosis: { ...LINKS_GONE, evidence: [{ rule: 'r', line: 1, text: NASTY, source: 'step' }] },
      }),
    ],
    rungs: [aRung({ why: NASTY, detail: NASTY, lost: [NASTY] })],
    skipped: [{ id: 'prune', why: NASTY }],
    volumesBefore: [{ name: NASTY }],
    volumesAfter: [],
    engineLog: [NASTY, '', '</pre></details><script>alert(1)</script>', '    indented', '```'],
  });
  const text = summary(aReport(history), NOTES);

  test('never become markup of their own', () => {
    const html = String(marked.parse(text));
    expect(html).not.toMatch(/<img|<script|<h1|<em>|<strong>|<a /);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('&lt;/pre&gt;&lt;/details&gt;&lt;script&gt;');
  });

  test('never begin a line, where a runner would obey them', () => {
    expect(text.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
  });

  test('keep the engine’s log in one block, with its empty lines and its indentation', () => {
    expect(text).toContain('&#10;&#10;&lt;/pre&gt;');
    expect(text).toContain('&#10;    indented&#10;');
  });
});

describe('the limit', () => {
  const long = '<'.repeat(2_000);
  const history = aFailedHistory({
    attempts: Array.from({ length: 50 }, () =>
      aFailedAttempt({
        command: ['docker', 'build', long],
        diagnosis: {
          ...LINKS_GONE,
          evidence: Array.from({ length: 10 }, () => ({
            rule: 'r',
            line: 1,
            text: long,
            source: 'engine' as const,
          })),
        },
      }),
    ),
    engineLog: Array.from({ length: 5_000 }, () => long),
  });

  test('holds for the longest story', () => {
    const text = summary(aReport(history), NOTES);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1_000_000);
    expect(text).toContain('Attempt&nbsp;50');
  });

  test('drops the log first, then all but the verdict', () => {
    const short = aFailedHistory({ engineLog: Array.from({ length: 500 }, () => 'line') });
    expect(summary(aReport(short), NOTES)).toContain('last 200 lines');
    expect(summary(aReport(short), NOTES, 3_000)).toContain('last 20 lines');
    expect(summary(aReport(short), NOTES, 100)).toBe('<h3>❌ Buildmend: overlay2-corruption</h3>\n');
  });
});
