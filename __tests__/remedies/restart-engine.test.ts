import { expect, test } from '@jest/globals';
import { restartEngine } from '../../src/remedies/restart-engine.ts';
import { aContext, finding } from './an-engine.ts';

test('asks an engine that hangs what it was doing, before it is stopped', async () => {
  const context = aContext({}, { findings: [finding('reachable', { state: 'unknown' })] });

  const result = await restartEngine.apply(context);

  expect(context.calls.filter((call) => ['dump', 'stop', 'start'].includes(call))).toEqual([
    'dump',
    'stop',
    'start',
  ]);
  expect(context.said).toContain('what the engine was doing is kept in /run/docker/goroutine-stacks-x.log');
  expect(result.kind).toBe('applied');
});

test.each([
  ['refuses', [finding('reachable')]],
  ['is stopped', [finding('reachable', { state: 'unknown' }), finding('engine-process')]],
  ['answers', []],
])('does not ask one that %s', async (_, findings) => {
  const context = aContext({}, { findings });
  await restartEngine.apply(context);
  expect(context.calls).not.toContain('dump');
});
