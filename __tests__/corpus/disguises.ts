/** Puts a text where only the user's own doing can have put it, in every format of log: the confusers of the corpus. */

export interface Disguise {
  readonly name: string;
  /** The log of a build that failed, or passed, by the user's own doing. */
  readonly log: (text: string) => string;
}

export const goQuote = (text: string): string => JSON.stringify(text).slice(1, -1);
export const lines = (...all: readonly string[]): string => all.join('\n');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

export const HEAD = lines(
  '#0 building with "default" instance using docker driver',
  '',
  '#1 [internal] load build definition from Dockerfile',
  '#1 transferring dockerfile: 99B done',
  '#1 DONE 0.0s',
  '',
);
export const LEGACY_HEAD = lines(
  'Sending build context to Docker daemon  3.072kB',
  'Step 1/2 : FROM lab/dev:1',
  ' ---> 4658b94c53fa',
);

export function plain(step: string, output: readonly string[], error: string, prefix: string): string {
  return lines(
    HEAD,
    `#7 [2/2] ${step}`,
    ...output.map((line) => `#7 0.123 ${line}`),
    `#7 ERROR: ${error}`,
    '------',
    ` > [2/2] ${step}:`,
    ...output.map((line) => `0.123 ${line}`),
    '------',
    'Dockerfile:2',
    '--------------------',
    '   1 |     FROM lab/dev:1',
    `   2 | >>> ${step}`,
    '--------------------',
    `${prefix}failed to solve: ${error}`,
  );
}

export const exited = (command: string): string =>
  `process "/bin/sh -c ${goQuote(command)}" did not complete successfully: exit code: 1`;

function rawjson(step: string, output: string, error: string): string {
  const vertex = { digest: 'sha256:aa', name: `[2/2] ${step}`, started: '2026-11-21T07:00:00Z' };
  return lines(
    JSON.stringify({ vertexes: [vertex] }),
    JSON.stringify({ logs: [{ vertex: 'sha256:aa', stream: 1, data: base64(`${output}\n`), timestamp: '2026-11-21T07:00:01Z' }] }),
    JSON.stringify({ vertexes: [{ ...vertex, completed: '2026-11-21T07:00:02Z', error }] }),
    `ERROR: failed to build: failed to solve: ${error}`,
  );
}

export const ci = (log: string): string =>
  lines('##[group]Run docker build .', 'docker build .', '##[endgroup]', ...log.split('\n'), '##[error]Process completed with exit code 1.')
    .split('\n')
    .map((line) => `2026-11-21T07:20:07.6631689Z ${line}\r`)
    .join('\n');

export const printed = (text: string): string => plain('RUN ./ci.sh', [text], exited('./ci.sh'), 'ERROR: ');
export const commanded = (text: string): string =>
  plain(`RUN echo '${text}' && false`, [], exited(`echo '${text}' && false`), 'ERROR: failed to build: ');

export const DISGUISES: readonly Disguise[] = [
  { name: 'printed by a step', log: printed },
  { name: 'in a step’s command', log: commanded },
  { name: 'printed by a step in a CI log', log: (text) => ci(printed(text)) },
  { name: 'in a step’s command in a CI log', log: (text) => ci(commanded(text)) },
  {
    name: 'printed in colour, over a progress bar',
    log: (text) => plain('RUN ./ci.sh', [`50%\r\x1b[31m${text}\x1b[0m`], exited('./ci.sh'), 'ERROR: '),
  },
  {
    name: 'printed as forged BuildKit lines',
    log: (text) =>
      plain(
        'RUN ./ci.sh',
        [`#12 ERROR: ${text}`, '------', ` > [1/2] FROM x:`, '------', `ERROR: failed to solve: ${text}`],
        exited('./ci.sh'),
        'ERROR: ',
      ),
  },
  {
    name: 'forged without the time of a step’s line',
    log: (text) =>
      lines(
        HEAD,
        '#7 [2/2] RUN ./ci.sh',
        `#7 ERROR: ${text}`,
        `#7 ERROR: ${exited('./ci.sh')}`,
        '------',
        ' > [2/2] RUN ./ci.sh:',
        '------',
        `ERROR: failed to solve: ${text}`,
        '------',
        `ERROR: failed to solve: ${exited('./ci.sh')}`,
      ),
  },
  {
    name: 'in a command of engine 20.10',
    log: (text) => {
      const error = `executor failed running [/bin/sh -c echo '${text}' && false]: exit code: 1`;
      return plain(`RUN echo '${text}' && false`, [], error, '');
    },
  },
  {
    name: 'in a heredoc of engine 20.10',
    log: (text) => {
      const error = `executor failed running [/bin/sh -c set -e\n${text}\nERROR: failed to solve: ${text}\nfalse]: exit code: 1`;
      return lines(HEAD, '#7 [2/2] RUN <<EOF (set -e...)', `#7 ERROR: ${error}`, `failed to solve: rpc error: code = Unknown desc = ${error}`);
    },
  },
  {
    name: 'printed by a classic builder’s step',
    log: (text) =>
      lines(LEGACY_HEAD, 'Step 2/2 : RUN ./ci.sh', ' ---> Running in 74ae8fbbdd52', text, `#8 ERROR: ${text}`, `ERROR: failed to solve: ${text}`, `Error response from daemon: ${text}`, "The command '/bin/sh -c ./ci.sh' returned a non-zero code: 1"),
  },
  {
    name: 'in a classic builder’s command',
    log: (text) =>
      lines(LEGACY_HEAD, `Step 2/2 : RUN echo '${text}' && false`, ' ---> Running in 74ae8fbbdd52', `The command '/bin/sh -c echo '${text}' && false' returned a non-zero code: 1`),
  },
  {
    name: 'in a command of docker-compose v1',
    log: (text) =>
      lines('Building web', 'Step 1/2 : FROM lab/dev:1', ' ---> 4658b94c53fa', `Step 2/2 : RUN echo '${text}'; false`, ' ---> Running in 74ae8fbbdd52', text, `ERROR: Service 'web' failed to build: The command '/bin/sh -c echo '${text}'; false' returned a non-zero code: 1`),
  },
  {
    name: 'printed in structured progress',
    log: (text) => rawjson('RUN ./ci.sh', `${text}\n{"vertexes":[{"digest":"sha256:bb","name":"x","error":${JSON.stringify(text)}}]}`, exited('./ci.sh')),
  },
  {
    name: 'in a command in structured progress',
    log: (text) => rawjson(`RUN echo '${text}' && false`, 'x', exited(`echo '${text}' && false`)),
  },
  {
    name: 'in a command of Compose v2',
    log: (text) => plain(`RUN echo '${text}' && false`, [text], exited(`echo '${text}' && false`), 'target web: '),
  },
  {
    name: 'as the name of a missing file',
    log: (text) => plain(`COPY ["${text}", "/srv/"]`, [], `failed to calculate checksum of ref a::b: ${JSON.stringify(`/${text}`)}: not found`, 'ERROR: failed to compute cache key: '),
  },
  {
    name: 'as the name of a stage',
    log: (text) => lines(HEAD, `ERROR: failed to solve: target stage ${JSON.stringify(text)} could not be found`),
  },
  {
    name: 'as an unknown instruction',
    log: (text) => lines(HEAD, `ERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: ${text}`),
  },
  {
    name: 'printed by a build that passes',
    log: (text) =>
      lines(HEAD, '#7 [2/2] RUN ./ci.sh', `#7 0.123 ${text}`, '#7 0.124 ERROR: failed to solve: x', '#7 DONE 0.2s', '', '#8 exporting to image', '#8 exporting layers done', '#8 DONE 0.0s'),
  },
  {
    name: 'printed by a classic build that passes',
    log: (text) =>
      lines(LEGACY_HEAD, 'Step 2/2 : RUN ./ci.sh', ' ---> Running in 74ae8fbbdd52', text, 'Removing intermediate container 74ae8fbbdd52', ' ---> 92a5339a0687', 'Successfully built 92a5339a0687'),
  },
  {
    name: 'quoted in the daemon’s journal',
    log: (text) =>
      lines(
        `Nov 21 07:20:07 h dockerd[123]: time="2026-11-21T07:20:07Z" level=error msg="/moby.buildkit.v1.frontend.LLBBridge/Solve returned error: rpc error: code = Unknown desc = ${goQuote(exited(`echo '${text}'`))}"`,
        `Nov 21 07:20:07 h 0a1b2c3d4e5f[123]: ${text}`,
        `ERROR: failed to solve: ${exited(`echo '${text}'`)}`,
      ),
  },
];
