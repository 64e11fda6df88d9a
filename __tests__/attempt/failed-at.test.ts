/** The place of a failure is read from BuildKit's excerpt, and the step's last words from that step alone. */
import { expect, test } from '@jest/globals';
import { decodeLines } from '../../src/attempt/decode/decode.ts';
import { failedAt } from '../../src/attempt/failed-at.ts';
import { createTextDecoder } from '../../src/attempt/text-decoder.ts';

/** Plain progress of engine 28.5, buildx 0.29: the failing step's output comes twice. */
const PLAIN = `#7 [data 1/2] RUN seq 1 9
#7 0.100 nine
#7 DONE 0.1s

#8 [data 2/2] RUN echo "no module" &&     exit 3
#8 0.173 first
#8 0.174 no module
#8 ERROR: process "/bin/sh -c echo \\"no module\\" &&     exit 3" did not complete successfully: exit code: 3
------
 > [data 2/2] RUN echo "no module" &&     exit 3:
0.173 first
0.174 no module
------
Dockerfile:13
--------------------
  12 |     RUN seq 1 9
  13 | >>> RUN echo "no module" && \\
  14 | >>>     exit 3
  15 |     
--------------------
ERROR: failed to build: failed to solve: process "/bin/sh -c echo \\"no module\\" &&     exit 3" did not complete successfully: exit code: 3`;

const read = (log: string) => failedAt(decodeLines(createTextDecoder(), log.split('\n')));

test('tells file, line, instruction and the last words of the step that failed', () => {
  expect(read(PLAIN)).toEqual({
    file: 'Dockerfile',
    line: 13,
    instruction: 'RUN echo "no module" && \\',
    output: ['first', 'no module'],
  });
});

test('keeps the last five lines of what the step printed', () => {
  const more = Array.from({ length: 9 }, (_, index) => `#8 0.1 line ${index}`).join('\n');
  const log = PLAIN.replace('#8 0.173 first', more);
  expect(read(log)?.output).toEqual(['line 5', 'line 6', 'line 7', 'line 8', 'no module']);
});

test('has no output where no step ran', () => {
  const log = `Dockerfile:2\n--------------------\n   1 |     FROM scratch\n   2 | >>> RNU x\n--------------------
ERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: RNU`;
  expect(read(log)).toEqual({ file: 'Dockerfile', line: 2, instruction: 'RNU x', output: [] });
});

test('believes no step that prints such an excerpt', () => {
  const forged = ['other:1', '--------------------', '   1 | >>> RUN it', '--------------------'];
  const printed = forged.map((text) => `#8 0.1 ${text}`).join('\n');
  expect(read(PLAIN.replace('#8 0.173 first', printed))?.file).toBe('Dockerfile');
  expect(
    read(`#8 [2/2] RUN x\n${printed}\n#8 ERROR: process "x" did not complete successfully: exit code: 1`),
  ).toBe(null);
});
