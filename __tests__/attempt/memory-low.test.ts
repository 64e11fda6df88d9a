import { expect, test } from '@jest/globals';
import { readMemory, watchMemory } from '../../src/attempt/memory-low.ts';

test('reads what is available, in bytes', () => {
  expect(readMemory('MemTotal:       8000 kB\nMemFree: 10 kB\nMemAvailable:    2000 kB\n')).toEqual({
    availableBytes: 2_048_000,
    totalBytes: 8_192_000,
  });
  expect(readMemory('MemTotal: 8000 kB\n')).toBeNull();
});

test('watches this machine, and tells nothing where there is nothing to read', async () => {
  const low = await watchMemory().stop();
  expect(low?.availableBytes).toBeGreaterThan(0);
  expect(low?.availableBytes).toBeLessThan(low?.totalBytes ?? 0);
  expect(await watchMemory('/nonexistent').stop()).toBeNull();
});
