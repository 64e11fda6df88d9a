/** The user's own client, led to a side engine: the same program and configuration, another host. */
import { spawn } from 'node:child_process';
import type { WrappedCommand } from '../../command/wrapped-command.ts';
import type { Elsewhere } from '../../core/elsewhere.ts';
import { createDockerCli } from '../docker-cli.ts';
import type { DockerCli } from '../engine.ts';
import type { Env } from './away.ts';

/** Credentials, contexts, secrets, ssh, build args and stdin are the client's own: nothing of them changes. */
export function elsewhereAt(socket: string): Elsewhere {
  return {
    env: {
      DOCKER_HOST: `unix://${socket}`,
      DOCKER_CONTEXT: undefined,
      DOCKER_TLS: undefined,
      DOCKER_TLS_VERIFY: undefined,
      DOCKER_CERT_PATH: undefined,
      // A builder that `buildx use --global` chose stands on another engine
      BUILDX_BUILDER: 'default',
    },
    options: [],
    leaveOut: ['host', 'context', 'tls', 'tlsverify', 'tlscacert', 'tlscert', 'tlskey', 'builder'],
  };
}

/** The global options of a command that say nothing of the engine: `--config`. */
export function sideClient(
  { docker }: WrappedCommand,
  env: Env,
  configDir: string | null,
  socket: string,
): DockerCli {
  const globalArgs = configDir === null ? [] : ['--config', configDir];
  return createDockerCli({ program: docker, globalArgs, env: { ...env, ...elsewhereAt(socket).env } });
}

export interface DockerWords {
  readonly program: string;
  readonly words: readonly string[];
  readonly env: Env;
}

/** `from | to`: images go from one engine to the other without a file between. Resolves to why not, or null. */
export function pipeDocker(from: DockerWords, to: DockerWords, timeoutMs: number): Promise<string | null> {
  const source = spawn(from.program, [...from.words], {
    env: { ...from.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const sink = spawn(to.program, [...to.words], { env: { ...to.env }, stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  for (const stream of [source.stderr, sink.stderr])
    stream.on('data', (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-2000);
    });
  source.stdout.on('error', () => undefined);
  sink.stdin.on('error', () => undefined);
  source.stdout.pipe(sink.stdin);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    source.kill('SIGKILL');
    sink.kill('SIGKILL');
  }, timeoutMs);
  // Whoever ends first without success takes the other along: a full disk at one end must not hang the other
  const ended = (child: typeof source | typeof sink, other: typeof source | typeof sink): Promise<boolean> =>
    new Promise((resolve) => {
      const end = (ok: boolean): void => {
        if (!ok) other.kill();
        resolve(ok);
      };
      child.once('error', () => end(false));
      child.once('close', (code) => end(code === 0));
    });
  return Promise.all([ended(source, sink), ended(sink, source)]).then((both) => {
    clearTimeout(timer);
    if (both.every(Boolean)) return null;
    return late
      ? `it took longer than ${timeoutMs / 1000} s`
      : said.trim().split('\n').at(-1) || 'it ended without a word';
  });
}
