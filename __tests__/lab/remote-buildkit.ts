/** A BuildKit of its own on this machine, reached by TCP with TLS both ways, as a remote builder is. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { GO_BIN } from '../../lab/prepare/go-layout.ts';

export interface RemoteBuildkit {
  /** Words for `buildx create`. */
  readonly words: readonly string[];
  remove(): Promise<void>;
}

/** @param folder - its state and its certificates are made here */
export async function startRemoteBuildkit(folder: string, port: number): Promise<RemoteBuildkit> {
  await mkdir(folder, { recursive: true });
  const at = (name: string): string => path.join(folder, name);
  await makeCertificates(folder);
  const address = `tcp://127.0.0.1:${port}`;
  const child = spawn(
    'unshare',
    [
      ...['-m', path.join(GO_BIN, 'buildkitd'), '--addr', address, '--root', at('state')],
      ...['--tlscacert', at('ca.pem'), '--tlscert', at('server.pem'), '--tlskey', at('server.key')],
      ...['--oci-worker-net', 'host', '--containerd-worker=false'],
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, PATH: `${GO_BIN}:${process.env['PATH']}` },
    },
  );
  let log = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  for (let left = 100; !log.includes('running server on'); left -= 1) {
    if (left === 0 || child.exitCode !== null) throw new Error(`no buildkitd: ${log}`);
    await sleep(100);
  }
  const options = `cacert=${at('ca.pem')},cert=${at('client.pem')},key=${at('client.key')},servername=buildkit`;
  return { words: ['--driver', 'remote', '--driver-opt', options, address], remove: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  for (let left = 100; child.exitCode === null && child.signalCode === null && left > 0; left -= 1)
    await sleep(50);
  child.kill('SIGKILL');
}

async function makeCertificates(folder: string): Promise<void> {
  const openssl = (...words: readonly string[]) => execa('openssl', words, { cwd: folder });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-subj',
    '/CN=lab',
    '-days',
    '2',
  );
  await writeFile(path.join(folder, 'names'), 'subjectAltName=DNS:buildkit,IP:127.0.0.1\n');
  for (const name of ['server', 'client']) {
    await openssl('req', ...key, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
    await openssl(
      ...['x509', '-req', '-in', `${name}.csr`, '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'],
      ...['-out', `${name}.pem`, '-days', '2', '-extfile', 'names'],
    );
    await chmod(path.join(folder, `${name}.key`), 0o600);
  }
}
