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
    expect(text).toContain(
      '<h3>✅ Buildmend: recovered from overlay2-corruption by repair, nothing lost</h3>',
    );
    expect(text).toContain('<p>The build passed after repair.</p>');
    expect(text).toContain('<b>repair</b>');
    expect(text).toContain('✅ helped');
    expect(text).toContain('2.1 s of 6.1 s');
    expect(text).toContain('<code>failed to solve: failed to prepare kx1 as 9ab');
    expect(text).toContain('14 links made again');
  });

  test('says who was waited for, and who else has mended the engine', () => {
    const rung = 'restart-engine';
    const mend = { runId: 'r2', rung, atMs: 1_795_313_993_923 } as const;
    const wait = {
      rung,
      forWhom: '1 build in the engine',
      waitedMs: 4_000,
      endedMs: 9_000,
      afterAttempt: 0,
    } as const;
    const waits = [
      { ...wait, outcome: 'over', mend: null },
      { ...wait, forWhom: '', outcome: 'mended', mend },
    ] as const;
    const told = summary(aReport(aHistory({ rungs: [], waits })), NOTES);
    expect(told).toContain('recovered from overlay2-corruption by another run');
    expect(told).toContain('restart-engine would have disturbed 1 build in the engine');
    expect(told).toContain('another run (r2) mended the engine meanwhile (restart-engine at 02:19:53 UTC)');
  });

  test('says what was kept and what was lost', () => {
    expect(text).toContain('1 before, 1 after, all kept');
    expect(text).toContain('9 of 11 steps came from it');
    expect(text).toContain('<b>Lost:</b> nothing');
  });

  test('says what was not taken and why, and what to do next, without haste', () => {
    expect(text).toContain('repair helped before it');
    expect(text).toContain('nothing is urgent');
    expect(text).toContain('Do this about overlay2-corruption.');
  });

  test('promises nothing about what was lost', () => {
    const pruned = aRung({ id: 'prune', lost: ['the build cache'] });
    expect(summary(aReport(aHistory({ rungs: [pruned] })), NOTES)).toContain(
      '<h3>✅ Buildmend: recovered from overlay2-corruption by prune</h3>',
    );
  });
});

describe('a build that fails by itself', () => {
  const why = 'build-step-failed is not the engine’s doing';
  const history = aFailedHistory({
    why,
    attempts: [
      aFailedAttempt({
        diagnosis: { ...LINKS_GONE, failureClass: 'build-step-failed', owner: 'code' },
        failedAt: { file: 'Dockerfile', line: 7, instruction: 'RUN make <all>', output: ['no rule', 'stop'] },
      }),
    ],
    rungs: [],
    skipped: [
      { id: 'retry', why },
      { id: 'prune', why },
    ],
  });
  const text = summary(aReport(history), NOTES);

  test('is told by its place and its last words', () => {
    expect(text).toContain('<h3>❌ Buildmend: build-step-failed at Dockerfile:7</h3>');
    expect(text).toContain('<pre>Dockerfile:7: RUN make &lt;all&gt;&#10;  no rule&#10;  stop</pre>');
  });

  test('says that nothing was touched, and lists no rung that nobody wanted', () => {
    expect(text).toContain('Engine and builder are not to blame and were left alone.');
    expect(text).toContain('Nothing was touched');
    expect(text).not.toContain('Rungs not taken');
    expect(text).not.toContain('Time lost');
  });

  test('is not told so when a rung was taken before', () => {
    const mended = aReport({
      ...history,
      attempts: [aFailedAttempt(), ...history.attempts],
      rungs: [aRung()],
    });
    expect(summary(mended, NOTES)).not.toContain('left alone');
    expect(summary(mended, NOTES)).toContain('all kept');
  });
});

test('puts rungs that were left for one reason into one row', () => {
  const skipped = [
    { id: 'retry', why: 'not allowed' },
    { id: 'prune', why: 'taken already' },
    { id: 'wipe-engine', why: 'not allowed' },
  ] as const;
  const text = summary(aReport(aFailedHistory({ skipped })), NOTES);
  expect(text).toContain('Rungs not taken (3)');
  expect(text).toContain('<td><b>retry</b>, <b>wipe-engine</b></td><td>not allowed</td>');
});

test('quotes one line of each rule', () => {
  const evidence = [
    { rule: 'a', line: 1, text: 'in the log', source: 'engine' },
    { rule: 'a', line: null, text: 'in the journal', source: 'journal' },
    { rule: 'b', line: null, text: 'on disk', source: 'finding' },
  ] as const;
  const attempts = [aFailedAttempt({ diagnosis: { ...LINKS_GONE, evidence } }), anAttempt()];
  const text = summary(aReport(aHistory({ attempts })), NOTES);
  expect(text).toContain('<code>in the log</code>');
  expect(text).toContain('<code>on disk</code>');
  expect(text).not.toContain('in the journal');
});

test('links to more where there is more', () => {
  const notes = {
    ...NOTES,
    'overlay2-corruption': { ...NOTES['overlay2-corruption'], link: 'https://docs.example/a?b&c' },
  };
  expect(summary(aReport(), notes)).toContain('href="https://docs.example/a?b&amp;c"');
  expect(summary(aReport(), NOTES)).not.toContain('href');
});

test('names volumes that are gone', () => {
  const text = summary(aReport(aHistory({ volumesAfter: [] })), NOTES);
  expect(text).toContain('1 before, 0 after, <b>1 gone</b>');
  expect(text).toContain('<b>Lost:</b> the volume <code>keep</code>');
});

test('names labels that volumes have no longer, with their values, and says how large volumes are', () => {
  const before = [{ name: 'keep', driver: 'local', labels: ['a=b', 'c=<d>'], bytes: 1_048_576 }];
  const after = [{ name: 'keep', driver: 'local', labels: ['a=b'], bytes: 1_048_576 }];
  const text = summary(aReport(aHistory({ volumesBefore: before, volumesAfter: after })), NOTES);
  expect(text).toContain('1 before, 1 after, all kept (1.0 MiB)');
  expect(text).toContain('labels of the volume <code>keep</code>: <code>c=&lt;d&gt;</code>');
  const unknown = [{ name: 'keep', labels: null }];
  const silent = summary(aReport(aHistory({ volumesBefore: before, volumesAfter: unknown })), NOTES);
  expect(silent).not.toContain('labels of');
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
    '<b>Attempt 1</b>',
    '<b>repair</b>',
    '<b>Attempt 2</b>',
    '<b>prune</b>',
    '<b>Attempt 3</b>',
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
    expect(text).toContain('<b>Attempt 50</b>');
  });

  test('drops the log first, then all but the verdict', () => {
    const short = aFailedHistory({ engineLog: Array.from({ length: 500 }, () => 'line') });
    expect(summary(aReport(short), NOTES)).toContain('last 200 lines');
    expect(summary(aReport(short), NOTES, 3_000)).toContain('last 20 lines');
    expect(summary(aReport(short), NOTES, 100)).toBe('<h3>❌ Buildmend: overlay2-corruption</h3>\n');
  });
});

test('lets a long path break, and no short one', () => {
  const long = `/data/overlay2/${'a'.repeat(64)}/diff`;
  const evidence = [{ rule: 'a', line: 1, text: `stat ${long}: /short/path`, source: 'engine' }] as const;
  const attempts = [aFailedAttempt({ diagnosis: { ...LINKS_GONE, evidence } })];
  expect(summary(aReport(aFailedHistory({ attempts })), NOTES)).toContain(
    `<code>stat /<wbr>data/<wbr>overlay2/<wbr>${'a'.repeat(64)}/<wbr>diff: /short/path</code>`,
  );
});

test.each([
  ['cancelled', { kind: 'cancelled', signal: 'SIGTERM' }],
  ['stopped at the time limit', { kind: 'deadline', afterMs: 1 }],
] as const)('says %s instead of a class nobody can use', (words, stop) => {
  const text = summary(aReport(aFailedHistory({ attempts: [aFailedAttempt({ stop })] })), NOTES);
  expect(text).toContain(`<h3>⏹️ Buildmend: ${words}</h3>`);
});

test('says whether it was a race or damage, and what that is concluded from', () => {
  const text = summary({ ...aReport(), cause: 'race', causeWhy: 'it was over' }, NOTES);
  expect(text).toContain('<b>Race or damage:</b> race: it was over');
  expect(summary({ ...aReport(), cause: 'user', causeWhy: 'x' }, NOTES)).not.toContain('Race or damage');
});

const PLANNED = {
  id: 'repair',
  why: 'overlay2-corruption (overlay2/link-missing): what was found broken is mended by itself',
  disrupts: 'nothing that works',
  limitMs: 120_000,
} as const;

test('tells what a dry run would do', () => {
  const report = aReport(aFailedHistory({ rungs: [], planned: [PLANNED] }));
  const text = summary(report, NOTES);

  expect(text).toContain('What would be done, until the build passes');
  expect(text).toContain('<b>repair</b>');
  expect(text).toContain('nothing that works');
});

test.each([
  ['passed', aPassedHistory({ paused: 'disk <3>' })],
  ['failed', aFailedHistory({ paused: 'disk <3>' })],
])('tells that remedies are paused, also where the build %s', (_, history) => {
  expect(summary(aReport(history), NOTES)).toContain('Remedies are paused:</b> disk &lt;3&gt;');
});
