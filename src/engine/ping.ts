/** Asks the engine whether it answers: healthy, broken (nobody listens there), unknown (no answer in time, not allowed). */
import type { Finding } from '../core/finding.ts';
import { apiGet } from './api.ts';
import { type About, broken, healthy, unknown } from './checks/findings.ts';
import type { DockerCli, Endpoint } from './engine.ts';
import { isLostConnection } from './ssh/remote-shell.ts';

const IMPLIED = { failureClass: 'engine-unavailable', owner: 'engine' } as const;

export async function ping(endpoint: Endpoint, cli: DockerCli, timeoutMs: number): Promise<Finding> {
  if (endpoint.kind === 'ssh') return pingByCli(cli, Math.max(timeoutMs, SSH_LEAST_MS));
  if (endpoint.kind !== 'unix') return pingByCli(cli, timeoutMs);
  const about: About = { id: 'reachable', path: endpoint.path };
  const answer = await apiGet(endpoint.path, '/_ping', { timeoutMs });
  switch (answer.kind) {
    case 'answer':
      if (answer.status === 200) return standing(about, endpoint.path, timeoutMs);
      return unknown(about, `the engine’s API answers with status ${answer.status}`);
    case 'refused':
      return broken(about, `nobody listens there: ${answer.why}`, IMPLIED);
    case 'denied':
      return unknown(
        about,
        `this user may not use the socket (root may, and its group, mostly \`docker\`): ${answer.why}`,
      );
    case 'timeout':
      return unknown(about, `the engine’s API did not answer within ${answer.afterMs} ms`);
    case 'error':
      return unknown(about, `asking the engine’s API failed: ${answer.why}`);
  }
}

/**
 * A client's first question is for the version, and dockerd passes it on to its containerd (moby, `daemon/info.go`): with one that is
 * silent every client hangs, while `_ping` answers (measured).
 */
async function standing(about: About, socketPath: string, timeoutMs: number): Promise<Finding> {
  const answer = await apiGet(socketPath, '/version', { timeoutMs });
  if (answer.kind !== 'timeout') return healthy(about, 'the engine’s API answers');
  return unknown(about, `the engine’s API answers, but did not tell its version within ${timeoutMs} ms`);
}

/** A connection has to be made first, by two programs and over any distance, in milliseconds. */
const SSH_LEAST_MS = 10_000;

/** The client's own words when nobody listens (docker CLI, `client/errors.go`). */
const NOBODY = /Cannot connect to the Docker daemon|connection refused|no such host/i;

async function pingByCli(cli: DockerCli, timeoutMs: number): Promise<Finding> {
  const about: About = { id: 'reachable', path: null };
  const answer = await cli.docker(['version', '--format', '{{.Server.Version}}'], { timeoutMs });
  if (answer.exitCode === 0) return healthy(about, `the engine answers, version ${answer.stdout.trim()}`);
  if (answer.timedOut) return unknown(about, `the engine did not answer within ${timeoutMs} ms`);
  const why = answer.stderr.trim().split('\n').at(-1) ?? '';
  if (isLostConnection(answer.stderr)) return unknown(about, `the engine was not reached: ${why}`);
  return NOBODY.test(answer.stderr) ? broken(about, why, IMPLIED) : unknown(about, why);
}
