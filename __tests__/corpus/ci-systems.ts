/** Puts the log of a command where it stands in a whole downloaded log of a CI system, in that system's format. */

export interface CiSystem {
  readonly name: string;
  /** `before`: how many lines stand before the command's own. */
  readonly wrap: (log: string) => { readonly log: string; readonly before: number };
}

const ESC = '\x1b';
const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** A time that goes on with each line, with so many digits of the second's fraction. */
function timeAt(line: number, digits: number): string {
  const clock = `07:${pad(Math.floor(line / 600) % 60, 2)}:${pad(Math.floor(line / 10) % 60, 2)}`;
  return `2026-11-21T${clock}.${pad(line % 10, digits)}Z`;
}

interface Frame {
  readonly head: readonly string[];
  readonly tail: (log: string) => readonly string[];
  readonly line: (text: string, at: number) => string;
  readonly end?: string;
  readonly start?: string;
}

function framed(name: string, { head, tail, line, end = '\n', start = '' }: Frame): CiSystem {
  return {
    name,
    wrap(log) {
      const all = [...head, ...log.split('\n'), ...tail(log)];
      return { log: `${start}${all.map(line).join(end)}${end}`, before: head.length };
    },
  };
}

const lastLine = (log: string): string => log.trimEnd().split('\n').at(-1) ?? '';

const GITHUB: Frame = {
  head: [
    "Current runner version: '2.329.0'",
    '##[group]Runner Image Provisioner',
    'Hosted Compute Agent',
    '##[endgroup]',
    '##[group]Operating System',
    'Ubuntu',
    '24.04.3',
    '##[endgroup]',
    'Secret source: Actions',
    'Prepare workflow directory',
    'Prepare all required actions',
    "Download action repository 'actions/checkout@v5' (SHA:08c6903cd8c0fde910a37f88322edcfb5dd907a8)",
    '##[group]Run actions/checkout@v5',
    'with:',
    '  fetch-depth: 1',
    '##[endgroup]',
    '[command]/usr/bin/git log -1 --format=%H',
    '0f2a3e8b9a3f4c15a2a9f5bb1b0a7c6d5e4f3a2b',
    '##[group]Run npm test',
    `${ESC}[36;1mnpm test${ESC}[0m`,
    'shell: /usr/bin/bash -e {0}',
    '##[endgroup]',
    ` ${ESC}[32m✓${ESC}[39m tells "no space left on device" from "layer does not exist" ${ESC}[33m12${ESC}[2mms${ESC}[22m${ESC}[39m`,
    '##[warning]input/output error: this line is only what a test prints',
    '##[group]Run docker build -t app .',
    `${ESC}[36;1mdocker build -t app .${ESC}[0m`,
    'shell: /usr/bin/bash -e {0}',
    'env:',
    '  BUILDKIT_PROGRESS: plain',
    '##[endgroup]',
  ],
  tail: () => ['##[error]Process completed with exit code 1.', 'Post job cleanup.', 'Cleaning up orphan processes'],
  line: (text, at) => `${timeAt(at, 7)} ${text}`,
};

const BUILD_PUSH_ACTION: Frame = {
  ...GITHUB,
  head: [
    '##[group]Run docker/build-push-action@v6',
    'with:',
    '  context: .',
    '##[endgroup]',
    '##[group]Docker info',
    '[command]/usr/bin/docker version',
    'Client: Docker Engine - Community',
    '##[endgroup]',
    '[command]/usr/bin/docker buildx build --iidfile /home/runner/work/_temp/docker-actions-toolkit-1/iidfile .',
  ],
  tail: (log) => [
    '##[group]Reference',
    'builder-1/builder-10/a1b2c3d4e5f6g7h8i9',
    '##[endgroup]',
    `##[error]buildx failed with: ${lastLine(log)}`,
    'Post job cleanup.',
  ],
};

const gitlabSection = (kind: string, at: number, name: string): string =>
  `section_${kind}:17637108${pad(at, 2)}:${name}\r${ESC}[0K`;
const GITLAB: Frame = {
  head: [
    `${ESC}[0KRunning with gitlab-runner 18.5.0 (bda84871)${ESC}[0;m`,
    `${ESC}[0K  on green-1.runners-manager.example/default xS6Vzpvo, system ID: s_6b1e4f06fcfd${ESC}[0;m`,
    `${gitlabSection('start', 0, 'prepare_executor')}${ESC}[0K${ESC}[36;1mPreparing the "docker+machine" executor${ESC}[0;m${ESC}[0;m`,
    `${ESC}[0KUsing Docker executor with image docker:28 ...${ESC}[0;m`,
    gitlabSection('end', 9, 'prepare_executor'),
    `${gitlabSection('start', 9, 'step_script')}${ESC}[0K${ESC}[36;1mExecuting "step_script" stage of the job script${ESC}[0;m${ESC}[0;m`,
    `${ESC}[32;1m$ echo "layer does not exist"${ESC}[0;m`,
    `${ESC}[32;1m$ docker build --tag "$CI_REGISTRY_IMAGE" .${ESC}[0;m`,
  ],
  tail: () => [
    gitlabSection('end', 30, 'step_script'),
    `${gitlabSection('start', 30, 'cleanup_file_variables')}${ESC}[0K${ESC}[36;1mCleaning up project directory and file based variables${ESC}[0;m${ESC}[0;m`,
    gitlabSection('end', 31, 'cleanup_file_variables'),
    `${ESC}[31;1mERROR: Job failed: exit code 1`,
    `${ESC}[0;m`,
  ],
  line: (text) => text,
};

const JENKINS: Frame = {
  head: [
    'Started by user admin',
    '[Pipeline] Start of Pipeline',
    '[Pipeline] node',
    'Running on Jenkins in /var/jenkins_home/workspace/app',
    '[Pipeline] {',
    '[Pipeline] stage',
    '[Pipeline] { (Build)',
    '[Pipeline] sh',
    '+ docker build -t app .',
  ],
  tail: () => ['[Pipeline] }', '[Pipeline] // stage', '[Pipeline] End of Pipeline', 'ERROR: script returned exit code 1', 'Finished: FAILURE'],
  line: (text, at) => `[${timeAt(at, 3)}] ${text}`,
};

const AZURE: Frame = {
  head: [
    '##[section]Starting: Build image',
    '==============================================================================',
    'Task         : Docker',
    'Description  : Build or push Docker images, login or logout, start or stop containers, or run a Docker command',
    'Version      : 2.247.1',
    '==============================================================================',
    '##[debug]DOCKER_BUILDKIT=1',
    '[command]/usr/bin/docker build -f /home/vsts/work/1/s/Dockerfile -t app:1 /home/vsts/work/1/s',
  ],
  tail: (log) => [
    `##[error]${lastLine(log)}`,
    "##[error]The process '/usr/bin/docker' failed with exit code 1",
    '##[section]Finishing: Build image',
  ],
  line: (text, at) => `${timeAt(at, 7)} ${text}`,
};

export const CI_SYSTEMS: readonly CiSystem[] = [
  framed('GitHub', GITHUB),
  framed('GitHub, as a browser saves it', { ...GITHUB, start: '\ufeff', end: '\r\n' }),
  framed('GitHub with build-push-action', BUILD_PUSH_ACTION),
  framed('gh run view --log', { ...GITHUB, line: (text, at) => `build\tRun docker build -t app .\t${timeAt(at, 7)} ${text}` }),
  framed('GitLab', GITLAB),
  framed('GitLab with timestamps', { ...GITLAB, line: (text, at) => `${timeAt(at, 6)} 0${at % 2}${at % 3 === 0 ? 'E' : 'O'} ${text}` }),
  framed('Jenkins with timestamps', JENKINS),
  framed('Jenkins', { ...JENKINS, line: (text) => text }),
  framed('Azure', AZURE),
];
