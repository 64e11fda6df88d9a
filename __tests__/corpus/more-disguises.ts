/** More places for a text that is the user's own: names, arguments, forged JSON, and what CI systems echo of a command. */
import { CI_SYSTEMS } from './ci-systems.ts';
import { ci, commanded, type Disguise, exited, goQuote, HEAD, LEGACY_HEAD, lines, plain, printed } from './disguises.ts';

const forged = (text: string): string =>
  JSON.stringify({ vertexes: [{ digest: 'sha256:bb', name: '[internal] load build context', error: text }] });

const refused = (error: string): string => lines(HEAD, `ERROR: failed to build: failed to solve: ${error}`);

const classic = (text: string): string =>
  lines(
    LEGACY_HEAD,
    'Step 2/2 : RUN ./ci.sh',
    ' ---> Running in 74ae8fbbdd52',
    text,
    "The command '/bin/sh -c ./ci.sh' returned a non-zero code: 1",
  );
const composeV1 = (text: string): string =>
  classic(text).replace('The command', "Service 'web' failed to build : The command");

export const MORE_DISGUISES: readonly Disguise[] = [
  ...CI_SYSTEMS.flatMap(({ name, wrap }) => [
    { name: `printed by a step in a log of ${name}`, log: (text: string) => wrap(printed(text)).log },
    { name: `printed by a classic builder’s step in a log of ${name}`, log: (text: string) => wrap(classic(text)).log },
    { name: `printed by a step of docker-compose v1 in a log of ${name}`, log: (text: string) => wrap(composeV1(text)).log },
  ]),
  {
    name: 'printed as forged JSON',
    log: (text) => plain('RUN ./ci.sh', [forged(text)], exited('./ci.sh'), 'ERROR: '),
  },
  {
    name: 'printed as forged JSON without the time of a step’s line',
    log: (text) =>
      plain('RUN ./ci.sh', ['x'], exited('./ci.sh'), 'ERROR: ').replace('#7 0.123 x', `#7 0.123 x\n${forged(text)}`),
  },
  {
    name: 'printed as forged JSON by a classic builder’s step',
    log: (text) =>
      lines(
        LEGACY_HEAD,
        'Step 2/2 : RUN ./ci.sh',
        ' ---> Running in 74ae8fbbdd52',
        `\x1b[91m${text}\x1b[0m`,
        forged(text),
        `\x1b[91m#12 ERROR: ${text}\x1b[0m`,
        "The command '/bin/sh -c ./ci.sh' returned a non-zero code: 1",
      ),
  },
  {
    name: 'printed over itself by carriage returns',
    log: (text) => plain('RUN ./ci.sh', [`10%\r#12 ERROR: ${text}\r${text}`], exited('./ci.sh'), 'ERROR: '),
  },
  {
    name: 'printed in many colours',
    log: (text) => plain('RUN ./ci.sh', [`\x1b[1;31m#12 ERROR:\x1b[0m \x1b[38;5;9m${text}\x1b[K\x1b[0m`], exited('./ci.sh'), 'ERROR: '),
  },
  {
    name: 'printed like a daemon’s journal and a kernel’s message',
    log: (text) =>
      plain(
        'RUN ./ci.sh',
        [
          `time="2026-11-21T07:20:07Z" level=error msg="${goQuote(text)}"`,
          `Nov 21 07:20:07 h dockerd[12]: ${text}`,
          `[   12.345678] ${text}`,
        ],
        exited('./ci.sh'),
        'ERROR: ',
      ),
  },
  {
    name: 'in a build argument that a CI system echoes',
    log: (text) =>
      lines(`[command]/usr/bin/docker build --build-arg "X=${text}" .`, `+ docker build --build-arg 'X=${text}' .`, printed('x')),
  },
  {
    name: 'in a build argument of a classic builder’s command',
    log: (text) =>
      lines(
        LEGACY_HEAD,
        `Step 2/3 : ARG X=${text}`,
        ' ---> Running in 64ae8fbbdd52',
        'Removing intermediate container 64ae8fbbdd52',
        ' ---> 92a5339a0687',
        'Step 3/3 : RUN false',
        ' ---> Running in 74ae8fbbdd52',
        `The command '|1 X=${text} /bin/sh -c false' returned a non-zero code: 1`,
      ),
  },
  {
    name: 'in a build argument of engine 20.10',
    log: (text) => plain('RUN false', [], `executor failed running [|1 X=${text} /bin/sh -c false]: exit code: 1`, ''),
  },
  {
    name: 'as an environment that the Dockerfile sets',
    log: (text) => lines(HEAD, `#6 [2/3] ENV X=${text}`, '#6 DONE 0.0s', commanded('x').replace(HEAD, '')),
  },
  {
    name: 'as the name of an image',
    log: (text) => refused(`failed to parse stage name ${JSON.stringify(text)}: invalid reference format`),
  },
  {
    name: 'as a tag',
    log: (text) => lines(HEAD, `ERROR: failed to build: invalid tag ${JSON.stringify(text)}: invalid reference format`),
  },
  {
    name: 'as the name of a Dockerfile',
    log: (text) => refused(`failed to read dockerfile: open ${text}.Dockerfile: no such file or directory`),
  },
  {
    name: 'as the path of a build context',
    log: (text) => lines(`ERROR: failed to build: unable to prepare context: path ${JSON.stringify(text)} not found`),
  },
  {
    name: 'as a malformed environment',
    log: (text) =>
      refused(`dockerfile parse error on line 2: Syntax error - can't find = in ${JSON.stringify(text)}. Must be of the form: name=value`),
  },
  {
    name: 'as the name of a missing program',
    log: (text) => {
      const error = `process ${JSON.stringify(text)} did not complete successfully: exit code: 127`;
      return plain(`RUN ["${text}"]`, [], error, 'ERROR: ');
    },
  },
  {
    name: 'in a heredoc of a current engine',
    log: (text) =>
      plain(`RUN <<EOF (${text}...)`, [text], exited(`set -e\n${text}\nERROR: failed to solve: ${text}\nfalse`), 'ERROR: failed to build: '),
  },
  {
    name: 'as a linter’s warning',
    log: (text) => lines(printed('x'), '', ` 1 warning found (use docker --debug to expand):`, ` - JSONArgsRecommended: ${text} (line 2)`),
  },
  {
    name: 'in every place of a CI log at once',
    log: (text) => ci(lines(`+ docker build --build-arg 'X=${text}' .`, plain(`RUN echo '${text}' && false`, [text, `#12 ERROR: ${text}`, forged(text)], exited(`echo '${text}' && false`), 'ERROR: failed to build: '))),
  },
];
