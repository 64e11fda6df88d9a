/** The report says what the history holds, with the class of the first failure, and keeps to its schema. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { FAILURE_CLASSES, OWNERS } from '../../src/core/diagnosis.ts';
import type { RunHistory } from '../../src/core/history.ts';
import { LINE_SOURCES } from '../../src/core/line.ts';
import { RUNG_IDS } from '../../src/core/rungs.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { createRedactor } from '../../src/report/redact.ts';
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

const SCHEMA = JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  formats: { 'date-time': true },
}).compile(SCHEMA);

describe('class, owner and evidence', () => {
  test('are those of the first failed attempt, also when a later one fails otherwise', () => {
    const later = { ...LINKS_GONE, failureClass: 'disk-full' as const, owner: 'host' as const };
    const report = aReport(
      aFailedHistory({ attempts: [aFailedAttempt(), aFailedAttempt({ diagnosis: later })] }),
    );

    expect(report).toMatchObject({ failureClass: 'overlay2-corruption', owner: 'engine', confidence: 0.95 });
    expect(report.evidence).toEqual(LINKS_GONE.evidence);
    expect(report.attempts.map((attempt) => attempt.failureClass)).toEqual([
      'overlay2-corruption',
      'disk-full',
    ]);
    expect(report.advice).toEqual(['Do this about overlay2-corruption.']);
  });

  test('are none and unknown when the build passed', () => {
    expect(aReport(aPassedHistory())).toMatchObject({
      failureClass: 'none',
      owner: 'unknown',
      confidence: 1,
      evidence: [],
      advice: [],
      timeLostMs: 0,
    });
  });

  test('are unknown when the run failed before any attempt', () => {
    const report = aReport(aFailedHistory({ attempts: [], exitCode: 143 }));
    expect(report).toMatchObject({ failureClass: 'unknown', confidence: 0, timeLostMs: 6_100 });
  });
});

test('gives no line number to evidence that is not from the attempt’s record', () => {
  const evidence = (['journal', 'kernel', 'finding', 'engine'] as const).map((source) => ({
    rule: 'r',
    line: 3,
    text: 't',
    source,
  }));
  const report = aReport(
    aFailedHistory({ attempts: [aFailedAttempt({ diagnosis: { ...LINKS_GONE, evidence } })] }),
  );
  expect(report.evidence.map(({ line }) => line)).toEqual([null, null, null, 3]);
  expect(report.attempts[0]?.evidence).toEqual(report.evidence);
});

test('counts as lost all the time not spent in the last attempt', () => {
  expect(aReport(aHistory()).timeLostMs).toBe(6_100 - 4_000);
});

test('reports a signal as the status a shell would give, and why we stopped it', () => {
  const killed = aFailedAttempt({
    end: { kind: 'signaled', signal: 'SIGTERM', number: 15 },
    stop: { kind: 'deadline', afterMs: 1_000 },
  });
  expect(aReport(aFailedHistory({ attempts: [killed] })).attempts[0]).toMatchObject({
    exitCode: 143,
    stopped: 'deadline',
  });
});

test('masks every text and none of our own words', () => {
  const secret = 'hunter2-hunter2';
  const history = aFailedHistory({
    why: `why ${secret}`,
    attempts: [
      aFailedAttempt({
        command: ['docker', 'build', '--build-arg', `X=${secret}`],
        diagnosis: { ...LINKS_GONE, evidence: [{ rule: 'r', line: 1, text: secret, source: 'engine' }] },
      }),
    ],
    rungs: [aRung({ why: secret, detail: secret, lost: [secret] })],
    skipped: [{ id: 'prune', why: secret }],
    engineLog: [`level=error ${secret}`],
    engine: {
      endpoint: `tcp://${secret}`,
      dataRoot: secret,
      store: secret,
      version: secret,
      builder: secret,
      host: secret,
    },
  });

  const report = buildReport(
    history,
    NOTES,
    createRedactor([secret, 'engine', 'failed', 'overlay2-corruption', 'prune-']),
  );

  expect(JSON.stringify(report)).not.toContain(secret);
  expect(report).toMatchObject({ verdict: 'failed', owner: 'engine', failureClass: 'overlay2-corruption' });
});

describe('the schema', () => {
  const HISTORIES: readonly (readonly [string, RunHistory])[] = [
    ['passed', aPassedHistory()],
    ['recovered', aHistory()],
    ['failed', aFailedHistory({ engineLog: ['level=fatal msg="invalid database"'] })],
    ['failed before any attempt', aFailedHistory({ attempts: [], volumesBefore: null, volumesAfter: null })],
    [
      'with fractions of milliseconds',
      aHistory({ durationMs: 10.4, attempts: [aFailedAttempt({ durationMs: 1.5 }), anAttempt()] }),
    ],
    [
      'with nothing known',
      aHistory({
        engine: { endpoint: '', dataRoot: null, store: null, version: null, builder: null, host: null },
      }),
    ],
  ];
  test.each(HISTORIES)('fits a report that is %s', (_, history) => {
    expect(validate(aReport(history)) ? [] : validate.errors).toEqual([]);
  });

  test('refuses a report with a field that is wrong, missing or unknown', () => {
    const report = aReport();
    expect(validate({ ...report, verdict: 'fine' })).toBe(false);
    expect(validate({ ...report, why: undefined })).toBe(false);
    expect(validate({ ...report, more: 1 })).toBe(false);
  });

  test('lists the same classes, owners, rungs and sources as the sources do', () => {
    expect(SCHEMA.$defs.failureClass.enum).toEqual(FAILURE_CLASSES);
    expect(SCHEMA.properties.owner.enum).toEqual(OWNERS);
    expect(SCHEMA.$defs.rung.enum).toEqual(RUNG_IDS);
    expect(SCHEMA.$defs.evidence.items.properties.source.enum).toEqual(LINE_SOURCES);
  });

  test('describes every field', () => {
    expect(undescribed(SCHEMA.properties, 'report')).toEqual([]);
    expect(undescribed(SCHEMA.$defs.evidence.items.properties, 'evidence')).toEqual([]);
  });
});

interface SchemaField {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaField>>;
  readonly items?: SchemaField;
}

function undescribed(fields: Readonly<Record<string, SchemaField>>, path: string): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    ...(field.description === undefined ? [`${path}.${name}`] : []),
    ...undescribed(field.properties ?? field.items?.properties ?? {}, `${path}.${name}`),
  ]);
}

test('keeps the labels of volumes, but no value whose key says that it is a secret', () => {
  const labels = ['team=a', 'db_password=hunter2', 'API-KEY=k', 'token.path=/x=y', 'note=no=secret'];
  const { volumes } = buildReport(
    aHistory({ volumesAfter: [{ name: 'v', driver: 'local', labels }] }),
    NOTES,
    (text) => text,
  );
  expect(volumes.after).toEqual([
    {
      name: 'v',
      driver: 'local',
      labels: ['team=a', 'db_password=***', 'API-KEY=***', 'token.path=***', 'note=no=secret'],
      bytes: null,
    },
  ]);
});
