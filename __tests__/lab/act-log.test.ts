/** Reading act's JSON log: lines as act 0.2.89 writes them, and lines that are none. */
import { describe, expect, it } from '@jest/globals';
import { annotationsOf, outputsOf, readEvent, summaryOf } from '../../lab/runner/act-log.ts';

const line = (fields: object): string =>
  JSON.stringify({ level: 'info', stage: 'Main', stepID: ['say'], ...fields });

const EVENTS = [
  line({ msg: 'hello\n', raw_output: true }),
  line({ command: 'set-output', name: 'said', arg: 'HELLO', msg: '  ⚙  ::set-output:: said=HELLO' }),
  line({ command: 'warning', arg: 'careful', kvPairs: { title: 'A title' }, msg: '::warning …' }),
  line({ command: 'summary', content: '# Main\n', msg: 'Summary' }),
  line({ command: 'summary', content: '# Post\n', msg: 'Summary', stage: 'Post' }),
].map(readEvent);

describe('act log', () => {
  it('shows a line of output as the step printed it', () => {
    expect(EVENTS[0]).toMatchObject({ text: 'hello', stage: 'Main', step: 'say', command: '' });
  });

  it('collects outputs by step', () => {
    expect(outputsOf(EVENTS)).toEqual({ say: { said: 'HELLO' } });
  });

  it('collects annotations with their properties', () => {
    expect(annotationsOf(EVENTS)).toEqual([
      { level: 'warning', message: 'careful', properties: { title: 'A title' } },
    ]);
  });

  it('joins the summaries of main and post steps', () => {
    expect(summaryOf(EVENTS)).toBe('# Main\n# Post\n');
  });

  it.each(['panic: runtime error', '{"half', '[1,2]', 'null', '7'])('keeps %p as text', (text) => {
    expect(readEvent(text)).toMatchObject({ text, command: '', step: '' });
  });
});
