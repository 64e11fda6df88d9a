/** The page that is made of the matrix's results. */
import { describe, expect, test } from '@jest/globals';
import { ALL_CELLS } from '../../../lab/matrix/cells.ts';
import type { CellResult, ClassicResult } from '../../../lab/matrix/results.ts';
import { matrixMd } from '../../../scripts/docs/matrix-md.ts';
import { aClassic, aResult } from './a-result.ts';

const NONE = aResult({ fault: 'none', verdict: 'passed', failureClass: 'none', rungs: [], cachedSteps: 9 });

function page(results: readonly CellResult[], classic: readonly ClassicResult[] = []): string {
  const cells = ALL_CELLS.filter(({ fault }) => ['none', 'layerdb'].includes(fault.name));
  return matrixMd({ cells, results: [NONE, ...results], classic });
}

test('a cell shows its rungs, what survived of how much, and its time', () => {
  expect(page([aResult()])).toContain(
    '| 28.5 overlay2 | `prune` · steps 0/9 · images 2/2, networks 1/1, containers 1/1 · 4.2 s | – |',
  );
});

test('a refusal shows its class and nothing of what survives', () => {
  const refused = { verdict: 'failed', failureClass: 'storage-io-error', rungs: [], cachedSteps: null };
  expect(page([aResult(refused)])).toContain('| refused: storage-io-error · 4.2 s |');
});

test('what went wrong stands in its cell and in a list', () => {
  const text = page([
    aResult({ unmet: ['verdict: x instead of y'], volume: false, healthy: false, leftAside: 1 }),
  ]);
  expect(text).toContain(
    '| **not as expected** · `prune` · steps 0/9 · images 2/2, networks 1/1, containers 1/1 · **volume lost** · **engine not healthy** · **1 left aside** · 4.2 s |',
  );
  expect(text).toContain('- `layerdb`, 28.5 overlay2 own-base: `verdict: x instead of y`');
  expect(text).toContain('| **not as expected** | **1** |');
});

test('steps that the first attempt made are not counted as kept', () => {
  expect(page([aResult({ cachedSteps: 11 })])).toContain('`prune` · steps 9/9');
});

describe('beside the classic remedy', () => {
  test('the same is said to be the same', () => {
    expect(page([aResult()], [aClassic()])).toContain(
      'fewer of something in **0**, more of something and fewer of nothing in 0, and the same in 1.',
    );
  });

  test('what is fewer is named', () => {
    const text = page([aResult({ images: { kept: 1, of: 2 } })], [aClassic({ cachedSteps: 3 })]);
    expect(text).toContain(
      '| `prune`, 4.2 s | 0, 1/2, 1/1, 1/1 | prune, 3 s | 3, 2/2, 1/1, 1/1 | **cached steps, images** |',
    );
  });

  test('what no classic remedy mends is no loss', () => {
    const none = {
      remedy: null,
      cachedSteps: null,
      images: null,
      networks: null,
      containers: null,
      volume: false,
    };
    expect(page([aResult()], [aClassic(none)])).toContain('| none mends it alone |  | no |');
  });

  test('a refusal is not compared', () => {
    expect(page([aResult({ verdict: 'failed' })], [aClassic()])).not.toContain('## What survives');
  });
});
