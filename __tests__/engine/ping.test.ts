/** A sign of life is one of three things: an answer, nobody there, or nothing that proves either. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { CliResult } from '../../src/engine/engine.ts';
import { ping } from '../../src/engine/ping.ts';

let folder = '';
let server: Server | null = null;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ping-'));
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

const NO_CLI = { docker: async () => Promise.reject(new Error('the CLI is not asked')) };

async function pingServer(answer: RequestListener | null, timeoutMs: number): Promise<string> {
  const socket = path.join(folder, 's');
  if (answer !== null) {
    const { promise, resolve } = Promise.withResolvers<void>();
    server = createServer(answer).listen(socket, resolve);
    await promise;
  }
  return (await ping({ kind: 'unix', path: socket }, NO_CLI, timeoutMs)).state;
}

test('is healthy when the API answers', async () => {
  expect(await pingServer((_, response) => void response.end('OK'), 2000)).toBe('healthy');
});

test('is broken when nobody listens', async () => {
  expect(await pingServer(null, 2000)).toBe('broken');
});

test('is unknown when no answer comes in time', async () => {
  expect(await pingServer(() => undefined, 100)).toBe('unknown');
});

test('is unknown when the API answers but what it stands on does not', async () => {
  const deaf: RequestListener = ({ url }, response) => void (url === '/_ping' && response.end('OK'));
  expect(await pingServer(deaf, 100)).toBe('unknown');
});

test('is unknown when the API answers with an error', async () => {
  const fail: RequestListener = (_, response) => void response.writeHead(500).end();
  expect(await pingServer(fail, 2000)).toBe('unknown');
});

test.each<[string, Partial<CliResult>, string]>([
  ['answers', { exitCode: 0, stdout: '28.5' }, 'healthy'],
  ['is refused', { exitCode: 1, stderr: 'Cannot connect to the Docker daemon at tcp://h:1' }, 'broken'],
  ['times out', { exitCode: null, timedOut: true, stderr: 'Cannot connect to the Docker daemon' }, 'unknown'],
  ['says something else', { exitCode: 1, stderr: 'permission denied' }, 'unknown'],
])('asks an engine elsewhere by the CLI, which %s', async (_, answer, state) => {
  const docker = async () => ({ exitCode: 0, stdout: '', stderr: '', timedOut: false, ...answer });
  expect((await ping({ kind: 'tcp', url: 'tcp://h:1' }, { docker }, 100)).state).toBe(state);
});
