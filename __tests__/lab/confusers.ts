/** Builds that fail by the user's own doing while they carry the words of a broken engine; a table, one row each. */
import type { FailureClass } from '../../src/core/diagnosis.ts';

/** What a broken engine says, each as it was seen on a real one. */
export const SAYS = {
  links:
    'failed to prepare 8k2vq0x7d4p1h5w3z as m3n9c6b1t0y8r2s5f: symlink ../m3n9c6b1t0y8r2s5f/diff /var/lib/docker/overlay2/l/QWERTYUIOPASDFGHJKLZXCVBNM: no such file or directory',
  mount:
    'error creating overlay mount to /var/lib/docker/overlay2/8k2vq0x7d4p1h5w3z/merged: no such file or directory',
  database: 'Error initializing network controller: invalid database',
  layer: 'layer does not exist',
  blob: 'blob sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 expected at /var/lib/docker/buildkit/content/blobs/sha256/9f86: blob not found',
  connect:
    'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
  space: 'write /var/lib/docker/tmp/x: no space left on device',
  readOnly: 'mkdir /var/lib/docker/overlay2/x-init: read-only file system',
  reader:
    'failed to get reader from content store: content digest sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08: not found',
  snapshot: 'failed to stat snapshot: parent snapshot sha256:9f86d081 does not exist: not found',
  ext4: 'EXT4-fs error (device sda1): ext4_find_entry:1455: inode #2: comm dockerd: reading directory lblock 0',
  unavailable:
    'failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
} as const;

const BASE = 'FROM localhost:5000/bm/base:1';
const PREPARE = `failed to solve: ${SAYS.links}`;

export interface Confuser {
  readonly name: string;
  readonly failureClass: FailureClass;
  /** Lines of the Dockerfile; without it the command does not get so far. */
  readonly dockerfile?: readonly string[];
  /** Further files of the context. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** `docker build .` unless given. */
  readonly command?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Also built on an engine with the containerd store. */
  readonly onContainerdToo?: boolean;
  /** Also run bare: the wrapped build ends with the same exit status (law 1). */
  readonly alsoBare?: boolean;
  /** Of the build; 1 unless given. */
  readonly exitCode?: number;
  /** Built by a builder of its own; `BUILDER` in the command is its name. */
  readonly needsBuilder?: boolean;
}

const STEP = 'build-step-failed';
const DOCKERFILE = 'dockerfile-error';
const CONFIG = 'config-error';

const build = (...options: readonly string[]): readonly string[] => ['docker', 'build', ...options, '.'];

/** The head of a tar archive whose only file of 4096 bytes is not there. */
function cutOffArchive(name: string): Uint8Array {
  const field = (text: string, length: number): string => text.padEnd(length, '\0');
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`;
  const before = [
    field(name, 100),
    octal(0o644, 8),
    octal(0, 8),
    octal(0, 8),
    octal(4096, 12),
    octal(0, 12),
  ].join('');
  const after = field(`0${field('', 100)}ustar\x0000`, 356);
  const sum = Buffer.from(`${before}${' '.repeat(8)}${after}`, 'latin1').reduce((all, byte) => all + byte, 0);
  return Buffer.from(`${before}${octal(sum, 7)} ${after}`, 'latin1');
}

/** The head of an ELF file for s390x: the kernel refuses to run it. */
function otherMachinesProgram(): Uint8Array {
  const head = Buffer.alloc(64);
  head.write('\x7fELF\x02\x02\x01', 'latin1');
  head.writeUInt16BE(2, 16);
  head.writeUInt16BE(22, 18);
  return head;
}

/** A step that prints and then fails. */
const step = (script: string): readonly string[] => [BASE, `RUN ${script}`];

export const CONFUSERS: readonly Confuser[] = [
  {
    name: 'a step prints the broken links and exits with 1',
    failureClass: STEP,
    dockerfile: step(`echo '${SAYS.links}'; echo '${PREPARE}' >&2; exit 1`),
    onContainerdToo: true,
  },
  {
    name: 'a step prints the overlay mount on standard error and exits with 2',
    failureClass: STEP,
    dockerfile: step(`echo '${SAYS.mount}' >&2; exit 2`),
    alsoBare: true,
  },
  {
    name: 'a step prints an invalid database from a here-document and exits with 3',
    failureClass: STEP,
    dockerfile: [BASE, 'RUN <<EOF', "cat <<'TEXT' >&2", SAYS.database, SAYS.layer, 'TEXT', 'exit 3', 'EOF'],
  },
  {
    name: 'a step prints that a layer does not exist, without a line end',
    failureClass: STEP,
    dockerfile: step(`printf '%s' 'failed to solve: ${SAYS.layer}'; exit 1`),
  },
  {
    name: 'a step misses a program after it printed a lost blob (127)',
    failureClass: STEP,
    dockerfile: step(`echo 'ERROR: failed to solve: ${SAYS.blob}'; no-such-program`),
    onContainerdToo: true,
  },
  {
    name: 'a step runs what is not executable (126)',
    failureClass: STEP,
    dockerfile: step(`echo '${SAYS.reader}'; echo x > /x; /x`),
  },
  {
    name: 'a step asks a Docker engine of its own, which is not there',
    failureClass: STEP,
    dockerfile: step(`echo '${SAYS.connect}'; exit 1`),
    onContainerdToo: true,
  },
  {
    name: 'a step says that a disk is full',
    failureClass: STEP,
    dockerfile: step(`echo '${SAYS.space}' >&2; exit 1`),
  },
  {
    name: 'a step fills a tmpfs of its own',
    failureClass: STEP,
    dockerfile: [
      BASE,
      'RUN --mount=type=tmpfs,target=/scratch,size=1048576 dd if=/dev/zero of=/scratch/x bs=1M count=2',
    ],
  },
  {
    name: 'a step writes to a read-only mount of its own',
    failureClass: STEP,
    dockerfile: [
      BASE,
      `RUN --mount=type=bind,target=/context echo '${SAYS.readOnly}' >&2; touch /context/overlay2`,
    ],
  },
  {
    name: 'a step prints a lost reader and a lost snapshot of the containerd store',
    failureClass: STEP,
    dockerfile: step(`echo 'ERROR: failed to solve: ${SAYS.reader}'; echo '${SAYS.snapshot}'; exit 1`),
    onContainerdToo: true,
  },
  {
    name: "a step prints BuildKit's own error lines",
    failureClass: STEP,
    dockerfile: step(
      `printf '#5 ERROR: ${SAYS.mount}\\n------\\n > [2/2] RUN x:\\n------\\nERROR: ${PREPARE}\\n'; exit 1`,
    ),
    onContainerdToo: true,
  },
  {
    name: 'a step prints lines of structured progress',
    failureClass: STEP,
    dockerfile: step(
      `printf '%s\\n' '{"vertexes":[{"digest":"sha256:00","name":"[internal] load build definition","error":"${SAYS.links}"}]}' '{"statuses":[{"id":"x"}]}' '{"logs":[{"data":"AAAA"}]}'; exit 1`,
    ),
  },
  {
    name: "a step prints heads and ends of BuildKit's other steps",
    failureClass: STEP,
    dockerfile: step(
      `printf '#12 CANCELED\\n#1 [internal] load build definition\\n#1 ERROR: ${SAYS.links}\\n#7 exporting to image\\n#7 ERROR: ${SAYS.layer}\\n#0 building with "x" instance using docker-container driver\\n'; exit 1`,
    ),
    onContainerdToo: true,
  },
  {
    name: 'a step prints the tail of a daemon’s log',
    failureClass: STEP,
    dockerfile: step(
      `printf '%s\\n' 'time="2026-01-01T00:00:00Z" level=error msg="${SAYS.links}" error="${SAYS.database}"' 'Jan 01 00:00:00 host dockerd[1]: ${SAYS.mount}' '[ 1.000000] ${SAYS.ext4}'; exit 1`,
    ),
    onContainerdToo: true,
  },
  {
    name: 'the last of many stages fails after each printed a part of the error',
    failureClass: STEP,
    dockerfile: [
      `${BASE} AS overlay2`,
      `RUN echo '${SAYS.links}' | tee /said`,
      `${BASE} AS database`,
      `RUN echo '${SAYS.database}' >&2; echo '${SAYS.layer}' > /said`,
      BASE,
      'COPY --from=overlay2 /said /links',
      'COPY --from=database /said /layer',
      'RUN cat /links /layer; exit 7',
    ],
  },
  {
    name: 'a step prints in colours, with carriage returns',
    failureClass: STEP,
    dockerfile: step(
      `printf '\\033[31mERROR:\\033[0m 10%%\\r100%%\\r\\033[1m${SAYS.links}\\033[0m\\n'; exit 1`,
    ),
  },
  {
    name: 'a step prints what a failing file system says',
    failureClass: STEP,
    dockerfile: step(`echo '${SAYS.ext4}'; echo 'Buffer I/O error on dev sda1, logical block 0'; exit 5`),
    onContainerdToo: true,
  },
  {
    name: 'a step crashes (139)',
    failureClass: STEP,
    dockerfile: step(`echo '${SAYS.unavailable}'; sh -c 'kill -SEGV $$'; exit $?`),
  },
  {
    name: 'a step kills itself (137)',
    failureClass: STEP,
    dockerfile: step(`echo '${SAYS.mount}'; sh -c 'kill -KILL $$'; exit $?`),
  },
  {
    name: 'a step has a shell that is not there',
    failureClass: DOCKERFILE,
    dockerfile: [BASE, 'SHELL ["/overlay2/l/QWERTY", "-c"]', `RUN echo '${SAYS.links}'`],
  },
  {
    name: 'a step runs as a user that is not there',
    failureClass: DOCKERFILE,
    dockerfile: [BASE, 'USER overlay2', `RUN echo '${SAYS.links}'`],
  },
  {
    name: 'a build argument and a label carry the texts',
    failureClass: STEP,
    dockerfile: [
      BASE,
      'ARG SAID',
      'LABEL said="$SAID"',
      `LABEL also="${SAYS.mount}"`,
      'RUN echo "$SAID"; false',
    ],
    command: build('--build-arg', `SAID=${PREPARE}`, '--label', `of=${SAYS.blob}`),
    onContainerdToo: true,
  },
  {
    name: 'a file to copy is missing and named like a link of overlay2',
    failureClass: DOCKERFILE,
    dockerfile: [BASE, 'COPY var/lib/docker/overlay2/l/QWERTYUIOPASDFGHJKLZXCVBNM /x'],
    onContainerdToo: true,
  },
  {
    name: 'a file to copy is missing and named like an error',
    failureClass: DOCKERFILE,
    dockerfile: [BASE, `COPY ["${SAYS.links.replaceAll('/', '_')}", "${SAYS.layer}", "/x/"]`],
  },
  {
    name: 'a file is copied below a file',
    failureClass: DOCKERFILE,
    dockerfile: [BASE, 'RUN echo > /layer', 'COPY a /layer/does-not-exist/'],
    files: { a: SAYS.links },
  },
  {
    name: 'an archive to add is cut off',
    failureClass: DOCKERFILE,
    dockerfile: [BASE, 'ADD layer.tar /x/'],
    files: { 'layer.tar': cutOffArchive('overlay2/l/QWERTY') },
  },
  {
    name: 'an instruction is unknown and reads like the error',
    failureClass: DOCKERFILE,
    dockerfile: [BASE, SAYS.links, SAYS.layer],
    onContainerdToo: true,
  },
  {
    name: 'a health check is none',
    failureClass: DOCKERFILE,
    dockerfile: [BASE, `HEALTHCHECK ${SAYS.database}`],
  },
  {
    name: 'the base image is in no registry and named like a store',
    failureClass: 'registry-auth',
    dockerfile: ['FROM localhost:5000/overlay2/layer-does-not-exist:1', `RUN echo '${SAYS.links}'`],
  },
  {
    name: 'the stage to build is not there',
    failureClass: DOCKERFILE,
    dockerfile: [`${BASE} AS overlay2`],
    command: build('--target', 'invalid-database'),
  },
  {
    name: 'a step misses a secret that it needs',
    failureClass: CONFIG,
    dockerfile: [BASE, `RUN --mount=type=secret,id=overlay2,required=true echo '${SAYS.links}'`],
  },
  {
    name: 'the Dockerfile is not there',
    failureClass: CONFIG,
    command: build('-f', 'var/lib/docker/overlay2/l/QWERTY'),
    onContainerdToo: true,
  },
  {
    name: 'the Dockerfile is empty',
    failureClass: DOCKERFILE,
    dockerfile: [],
  },
  {
    name: 'the context is not there',
    failureClass: CONFIG,
    command: ['docker', 'build', 'overlay2/l/layer does not exist'],
  },
  {
    name: 'an option is unknown',
    failureClass: CONFIG,
    dockerfile: [BASE],
    command: build('--failed-to-prepare', SAYS.links),
    exitCode: 125,
    alsoBare: true,
  },
  {
    name: 'a tag is no tag',
    failureClass: CONFIG,
    dockerfile: [BASE],
    command: build('-t', 'INVALID database: layer does not exist'),
  },
  {
    name: 'a secret file is not there',
    failureClass: CONFIG,
    dockerfile: [BASE],
    command: build('--secret', 'id=x,src=/var/lib/docker/overlay2/l/QWERTY'),
  },
  {
    name: 'a builder is not there',
    failureClass: CONFIG,
    dockerfile: [BASE],
    command: ['docker', 'buildx', 'build', '--builder', 'invalid-database', '.'],
  },
  {
    name: 'a further context is not there',
    failureClass: CONFIG,
    dockerfile: [BASE, 'COPY --from=more / /x'],
    command: build('--build-context', 'more=/var/lib/docker/overlay2/l/QWERTY'),
  },
  {
    name: 'an output is of no kind',
    failureClass: CONFIG,
    dockerfile: [BASE],
    command: build('--output', 'type=overlay2,dest=/var/lib/docker/overlay2/l/QWERTY'),
  },
  {
    name: 'a platform is none',
    failureClass: CONFIG,
    dockerfile: [BASE],
    command: build('--platform', 'layer/does/not/exist'),
  },
  {
    name: 'an image id cannot be written where it is wanted',
    failureClass: CONFIG,
    dockerfile: [BASE],
    command: build('--iidfile', 'var/lib/docker/overlay2/l/QWERTY'),
  },
  {
    name: 'a step runs a program of another machine',
    failureClass: CONFIG,
    dockerfile: [BASE, 'COPY --chmod=755 program /overlay2', 'RUN ["/overlay2", "layer does not exist"]'],
    files: { program: otherMachinesProgram() },
  },
  {
    name: 'a step mounts what is not there',
    failureClass: DOCKERFILE,
    dockerfile: [BASE, `RUN --mount=type=bind,source=overlay2/l/QWERTY,target=/x echo '${SAYS.mount}'`],
  },
  {
    name: 'with plain progress a step prints errors of the engine',
    failureClass: STEP,
    dockerfile: step(`printf '#1 ERROR: ${SAYS.links}\\nERROR: failed to build: ${PREPARE}\\n'; exit 1`),
    command: build('--progress=plain'),
    onContainerdToo: true,
  },
  {
    name: 'with structured progress of their own a step prints structured progress',
    failureClass: STEP,
    dockerfile: step(
      `printf '%s\\n' '{"vertexes":[{"digest":"sha256:00","name":"x","error":"${SAYS.layer}"}]}' '${SAYS.blob}'; exit 1`,
    ),
    command: build('--progress=rawjson'),
    onContainerdToo: true,
  },
  {
    name: 'a builder of its own has a step that prints errors of builder and engine',
    failureClass: STEP,
    dockerfile: step(
      `printf '#5 ERROR: ${SAYS.mount}\\nERROR: ${SAYS.unavailable}\\nbuildkitd: invalid database\\n${PREPARE}\\n'; exit 1`,
    ),
    command: ['docker', 'buildx', 'build', '--builder', 'BUILDER', '.'],
    needsBuilder: true,
    alsoBare: true,
  },
  {
    name: 'a builder of its own misses a file named like its own state',
    failureClass: DOCKERFILE,
    dockerfile: [BASE, 'COPY var/lib/buildkit/runc-overlayfs/snapshots/snapshots/1/fs /x'],
    command: ['docker', 'buildx', 'build', '--builder', 'BUILDER', '.'],
    needsBuilder: true,
  },
  {
    name: 'a builder of its own exports to where nothing can be written',
    failureClass: CONFIG,
    dockerfile: [BASE],
    command: [
      'docker',
      'buildx',
      'build',
      '--builder',
      'BUILDER',
      '-o',
      'type=tar,dest=/var/lib/buildkit/runc-overlayfs/snapshots/1/x',
      '.',
    ],
    needsBuilder: true,
  },
  {
    name: 'the metadata cannot be written where they are wanted',
    failureClass: CONFIG,
    dockerfile: [BASE],
    command: build('--metadata-file', '/var/lib/docker/overlay2/l/QWERTY'),
  },
  {
    name: 'an agent to ask for keys is not there',
    failureClass: CONFIG,
    dockerfile: [BASE],
    command: build('--ssh', 'default=/var/lib/docker/overlay2/l/QWERTY'),
  },
  {
    name: 'a quiet build fails in a step',
    failureClass: STEP,
    dockerfile: step(`echo '${SAYS.links}'; exit 4`),
    command: build('-q'),
    alsoBare: true,
  },
  {
    name: 'the legacy builder has a step that prints errors of the engine',
    failureClass: STEP,
    dockerfile: step(`echo '${SAYS.links}'; echo '${SAYS.connect}' >&2; exit 1`),
    env: { DOCKER_BUILDKIT: '0' },
    alsoBare: true,
  },
  {
    name: 'the legacy builder misses a program and the step printed a lost layer last',
    failureClass: STEP,
    dockerfile: step(`no-such-program; echo '${SAYS.layer}' >&2; exit 127`),
    env: { DOCKER_BUILDKIT: '0' },
    exitCode: 127,
    alsoBare: true,
  },
  {
    name: 'the legacy builder misses a file named like a link',
    failureClass: DOCKERFILE,
    dockerfile: [BASE, 'COPY overlay2/l/QWERTY /x'],
    env: { DOCKER_BUILDKIT: '0' },
  },
  {
    name: 'one of two bake targets has a step that prints errors of the engine',
    failureClass: STEP,
    dockerfile: [`${BASE} AS good`, 'RUN sleep 1', `${BASE} AS bad`, 'ARG SAID', 'RUN echo "$SAID"; exit 9'],
    files: {
      'docker-bake.hcl': [
        'group "default" { targets = ["good", "bad"] }',
        'target "good" { target = "good" }',
        `target "bad" {\n target = "bad"\n args = { SAID = "${PREPARE}" }\n}`,
      ].join('\n'),
    },
    command: ['docker', 'buildx', 'bake'],
    onContainerdToo: true,
    alsoBare: true,
  },
  {
    name: 'a bake file is wrong and quotes the error',
    failureClass: CONFIG,
    dockerfile: [BASE],
    files: { 'docker-bake.hcl': `target "default" { dockerfile = "${SAYS.layer}"\n ${SAYS.links} }` },
    command: ['docker', 'buildx', 'bake'],
    alsoBare: true,
  },
  {
    name: 'a bake target is not there',
    failureClass: CONFIG,
    dockerfile: [BASE],
    files: { 'docker-bake.hcl': 'target "app" {}' },
    command: ['docker', 'buildx', 'bake', 'layer-does-not-exist'],
  },
  {
    name: 'one of two services has a step that prints errors of the engine',
    failureClass: STEP,
    dockerfile: [
      `${BASE} AS good`,
      `${BASE} AS bad`,
      `RUN printf '#3 ERROR: ${SAYS.mount}\\n${PREPARE}\\n'; exit 1`,
    ],
    files: {
      'compose.yml': [
        'services:',
        '  good: { build: { context: ., target: good } }',
        '  bad: { build: { context: ., target: bad } }',
      ].join('\n'),
    },
    command: ['docker', 'compose', 'build'],
    onContainerdToo: true,
    alsoBare: true,
  },
  {
    name: 'docker-compose has a service whose step prints errors of the engine',
    failureClass: STEP,
    dockerfile: step(`printf '#3 ERROR: ${SAYS.links}\\n${SAYS.connect}\\n'; exit 1`),
    files: { 'docker-compose.yml': 'version: "3"\nservices:\n  app:\n    build: .\n' },
    command: ['docker-compose', 'build'],
    alsoBare: true,
    onContainerdToo: true,
  },
  {
    name: 'a Compose file is wrong and quotes the error',
    failureClass: CONFIG,
    files: {
      'compose.yml': `services:\n  app:\n    build: "."\n    ${SAYS.layer.replaceAll(' ', '-')}: "${SAYS.links}"\n`,
    },
    command: ['docker', 'compose', 'build'],
  },
  {
    name: 'a service has no Dockerfile',
    failureClass: CONFIG,
    files: { 'compose.yml': 'services:\n  app: { build: { context: ., dockerfile: overlay2/l/QWERTY } }\n' },
    command: ['docker', 'compose', 'build'],
  },
];
