/** A user's own rule in report and summary: marked as theirs, its advice masked and shown as text. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { buildReport } from '../../src/report/build-report.ts';
import { createRedactor } from '../../src/report/redact.ts';
import { summary } from '../../src/report/summary.ts';
import { aFailedAttempt, aFailedHistory, NOTES } from './histories.ts';

const SCHEMA = JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'));
const isReport = new Ajv2020({
  strict: true,
  strictTypes: false,
  formats: { 'date-time': true },
}).compile(SCHEMA);

const report = buildReport(
  aFailedHistory({
    attempts: [
      aFailedAttempt({
        diagnosis: {
          failureClass: 'network-transient',
          owner: 'remote',
          confidence: 0.7,
          evidence: [
            {
              rule: 'acme/mirror',
              line: 3,
              text: 'mirror: user is s3cr3tuser',
              source: 'engine',
              origin: 'user',
            },
          ],
          advice: ['Your own rule acme/mirror says: <b>Ask</b> s3cr3tuser `now`.\n::error::x'],
        },
      }),
    ],
  }),
  NOTES,
  createRedactor(['s3cr3tuser']),
);

test('keeps to the schema, with the origin beside the evidence', () => {
  expect([isReport(JSON.parse(JSON.stringify(report))), isReport.errors]).toEqual([true, null]);
  expect(report.evidence).toEqual([
    { rule: 'acme/mirror', line: 3, text: 'mirror: user is ***', source: 'engine', origin: 'user' },
  ]);
});

test('is told as the user’s own in the summary, and its advice is no markup', () => {
  const text = summary(report, NOTES);
  expect(text).toContain('(your own rule acme/mirror)');
  expect(text).toContain(
    '<li>Your own rule acme/mirror says: &lt;b&gt;Ask&lt;/b&gt; *** <code>now</code>. ::error::x</li>',
  );
});
