import { createHash } from 'node:crypto';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mendBlob } from '../../src/privileged/ops/mend-blob.ts';

const TEXT = 'what the blob holds';
const HEX = createHash('sha256').update(TEXT).digest('hex');
const SIGNAL = new AbortController().signal;

let root = '';
let from = '';
const content = (): string => join(root, 'io.containerd.content.v1.content');
const blob = (): string => join(content(), 'blobs/sha256', HEX);
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'mend-')));
  from = join(root, 'had');
  await mkdir(join(content(), 'blobs/sha256'), { recursive: true });
  await writeFile(from, TEXT);
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('puts a blob that was gone back, read-only as containerd has it', async () => {
  await mendBlob({ containerdRoot: root, digest: `sha256:${HEX}`, from }, SIGNAL);

  expect(await readFile(blob(), 'utf8')).toBe(TEXT);
  expect((await stat(blob())).mode & 0o777).toBe(0o444);
  expect(await readdir(content())).toEqual(['blobs']);
});

test('takes the place of a blob that was cut off', async () => {
  await writeFile(blob(), 'what');

  await mendBlob({ containerdRoot: root, digest: `sha256:${HEX}`, from }, SIGNAL);

  expect(await readFile(blob(), 'utf8')).toBe(TEXT);
});

test('refuses content of another digest and leaves what is there', async () => {
  await writeFile(blob(), 'what');
  await writeFile(from, 'something else');

  await expect(mendBlob({ containerdRoot: root, digest: `sha256:${HEX}`, from }, SIGNAL)).rejects.toThrow(
    'refused: the content has the digest',
  );

  expect(await readFile(blob(), 'utf8')).toBe('what');
  expect(await readdir(content())).toEqual(['blobs']);
});

test('refuses a digest that leads elsewhere, and links on either side', async () => {
  const mend = (digest: string, path = from): Promise<null> =>
    mendBlob({ containerdRoot: root, digest, from: path }, SIGNAL);
  await expect(mend('sha256:../../x')).rejects.toThrow('is no digest');

  await symlink(from, join(root, 'link'));
  await expect(mend(`sha256:${HEX}`, join(root, 'link'))).rejects.toThrow('ELOOP');

  await rename(join(content(), 'blobs/sha256'), join(root, 'elsewhere'));
  await symlink(join(root, 'elsewhere'), join(content(), 'blobs/sha256'));
  await expect(mend(`sha256:${HEX}`)).rejects.toThrow('a symbolic link leads');
});
