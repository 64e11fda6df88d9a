import { describe, expect, test } from '@jest/globals';
import { createStatusLines } from '../../src/attempt/status-lines.ts';

const EVENT = '{"vertexes":[{"digest":"sha256:1","name":"x"}]}';

function kinds(lines: readonly string[]): readonly string[] {
  const parts = createStatusLines();
  const found = [...lines.flatMap((line) => parts.push(line)), ...parts.end()];
  return found.map((part) => (part.kind === 'text' ? part.line : 'status'));
}

describe('createStatusLines', () => {
  test('finds events between text', () => {
    expect(kinds(['warning: x', EVENT, 'ERROR: y', EVENT])).toEqual([
      'warning: x',
      'status',
      'ERROR: y',
      'status',
    ]);
  });

  test('reads the indented events of buildx 0.13', () => {
    expect(kinds(JSON.stringify(JSON.parse(EVENT), null, 2).split('\n'))).toEqual(['status']);
  });

  test.each([
    ['{"name":"project","services":{}}'],
    ['{"vertexes":[{"name":"without digest"}]}'],
    ['{"vertexes":{}}'],
    ['{"logs":[null]}'],
    ['{"vertexes":['],
    ['{}'],
  ])('leaves %s as text', (line) => {
    expect(kinds([line])).toEqual([line]);
  });

  test('gives back indented JSON that is no event, line by line', () => {
    expect(kinds(['{', '  "services": {}', '}', 'x'])).toEqual(['{', '  "services": {}', '}', 'x']);
    expect(kinds(['{', '  "cut": '])).toEqual(['{', '  "cut": ']);
  });

  test.each([
    '#1 [internal] load build definition',
    'Sending build context to Docker daemon  2kB',
    'Step 1/2 : FROM x',
  ])('believes no event after %s', (line) => {
    expect(kinds([line, EVENT])).toEqual([line, EVENT]);
  });
});
