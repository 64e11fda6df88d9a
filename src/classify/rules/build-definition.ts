/** Rules: the Dockerfile or its context is wrong. These are verdicts: their outer shape is the user's own mistake. */
import { client, engine, inStep, PRINTED, quoted, type Rule } from '../rule.ts';

export const BUILD_DEFINITION_RULES: readonly Rule[] = [
  {
    id: 'build-definition/archive-unreadable',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern:
      /^(?:ERROR: )?(?:Service \S+ failed to build: )?ADD failed: (?:Error processing tar file\(|Untar (?:error|re-exec)).*(?:invalid header|invalid tar header|unexpected EOF|data corrupt|bzip2 data)/,
    tier: 'verdict',
    confidence: 0.85,
    reference: 'moby pkg/archive: the archive that ADD is to unpack is not one',
    matches: [engine('ADD failed: Error processing tar file(gzip: invalid header): ')],
    rejects: [
      inStep('ADD failed: Error processing tar file(gzip: invalid header): '),
      engine('ADD failed: Error processing tar file(exit status 1): write /x: no space left on device'),
    ],
  },
  {
    id: 'build-definition/broken-archive',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern:
      /^(?:failed to copy files: |ADD failed: |COPY failed: )(?:.*: )?Error processing tar file\(.*(?:unexpected EOF|invalid tar header)|failed to (?:unpack|extract) .* (?:in|to) .*(?:unexpected EOF|invalid header)/,
    tier: 'verdict',
    confidence: 0.8,
    reference: 'moby builder/dockerfile/copy.go: ADD unpacks an archive of the context',
    matches: [engine('failed to copy files: Error processing tar file(exit status 1): unexpected EOF')],
    rejects: [engine('failed to register layer: Error processing tar file(exit status 1): unexpected EOF')],
  },
  {
    id: 'build-definition/broken-archive-cut-off',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern: /(?:^|^ERROR: |failed to solve: )(?:unexpected EOF|archive\/tar: invalid tar header)\s*$/,
    step: /\bADD (?!.*(?:https?|git):\/\/)/,
    tier: 'failure',
    confidence: 0.8,
    reference: 'seen on engine 28.5: ADD of an archive that is cut off says no more than this',
    matches: [engine('ERROR: failed to build: failed to solve: unexpected EOF', '[2/2] ADD layer.tar /x/')],
    rejects: [
      engine('failed to solve: unexpected EOF', '[1/2] FROM localhost:5000/app:1'),
      engine('failed to solve: unexpected EOF', '[2/2] ADD https://example.com/x.tar /x/'),
      engine('failed to resolve source metadata for x: unexpected EOF', '[2/2] ADD layer.tar /x/'),
    ],
  },
  {
    id: 'build-definition/command-missing',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern:
      /starting container process caused:? \\?"?exec: \\"[^"]{1,300}\\": (?:stat \S+: no such file or directory|executable file not found in \$PATH|permission denied|is a directory)/,
    tier: 'failure',
    confidence: 0.75,
    reference:
      'runc libcontainer, 2016 to 2020: the quoted wording of a command that the image lacks; a layer whose files are gone says the same',
    matches: [
      engine(
        'OCI runtime create failed: container_linux.go:349: starting container process caused "exec: \\"/entrypoint.sh\\": permission denied": unknown',
      ),
    ],
    rejects: [
      inStep('starting container process caused "exec: \\"/x\\": permission denied": unknown'),
      engine('starting container process caused "process_linux.go:402: container init caused \\"rootfs\\""'),
    ],
  },
  {
    id: 'build-definition/copy-onto-other-kind',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern:
      /cannot copy to non-directory: |cannot replace (?:to )?directory \S+ with file|\/merged\/\S*: (?:not a directory|is a directory)|failed to copy (?:files|directory): .*: not a directory|(?:failed to solve: |^(?:ERROR: )?)(?:lstat|mkdir|open|chown) \/(?!\S*\/(?:docker|containerd|buildkit|overlay2)\/)\S+: (?:not|is) a directory\s*$/,
    tier: 'verdict',
    confidence: 0.9,
    reference:
      'moby/buildkit solver/llbsolver/file/backend.go; tonistiigi/fsutil copy: a path of the image is in the way',
    matches: [
      engine('ERROR: cannot copy to non-directory: /var/lib/docker/overlay2/p2xn/merged/bin'),
      engine(
        'failed to copy files: failed to copy directory: mkdir /var/lib/docker/overlay2/0421/merged/go: not a directory',
      ),
      engine('failed to solve: lstat /var/lib/docker/overlay2/t52p/merged/tmp/x: not a directory'),
      engine('ERROR: failed to build: failed to solve: lstat /layer/does-not-exist: not a directory'),
    ],
    rejects: [
      engine('lstat /var/lib/docker/overlay2/t52p/diff: no such file or directory'),
      inStep('cannot copy to non-directory: /x'),
    ],
  },
  {
    id: 'build-definition/copy-source-missing',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern:
      /failed to calculate checksum of ref \S+: "[^"]*": not found\s*$|(?:failed to compute cache key: |^ERROR: |failed to solve: )"\/[^"]*" not found: not found\s*$|(?:COPY|ADD) failed: .*(?:file does not exist|no such file or directory|not found in build context|no source files were specified|excluded by \.dockerignore)|failed to (?:walk|compute cache key: failed to walk) \S*\/buildkit-mount\d+\S*: lstat \S*\/buildkit-mount\d+\/\S*: no such file or directory|lstat \S*\/buildkit-mount\d+\/\S+: no such file or directory|failed to walk \S*\/buildkit-mount\d+\/…: no such file or directory|failed to walk \S*\/\w{12,}\/(?:diff|merged)\/\S+: lstat \S+: no such file or directory|building at STEP ".*": checking on sources under|no items matching glob/,
    tier: 'verdict',
    confidence: 0.9,
    reference:
      'moby/buildkit cache/contenthash/checksum.go; moby builder/dockerfile/copy.go; peers.md 12 (once in a while a race)',
    matches: [
      engine('failed to compute cache key: failed to calculate checksum of ref a::b: "…": not found'),
      engine(
        'failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: "/dist": not found',
      ),
      engine('ERROR: failed to solve: failed to compute cache key: "/requirements.txt" not found: not found'),
      engine(
        'COPY failed: file not found in build context or excluded by .dockerignore: stat dist: file does not exist',
      ),
      engine(
        'failed to compute cache key: failed to walk /d/overlay2/vkotw3r0u18lg7rsknxu9khxu/diff/app: lstat /d/overlay2/vkotw3r0u18lg7rsknxu9khxu/diff/app: no such file or directory',
      ),
      engine(
        'failed to compute cache key: failed to walk /var/lib/docker/tmp/buildkit-mount81/out: lstat /var/lib/docker/tmp/buildkit-mount81/out/plugins: no such file or directory',
      ),
    ],
    rejects: [
      engine('failed to calculate checksum of ref a::b: failed to create hash for /api: input/output error'),
      engine(
        'failed to walk: resolve : lstat /var/lib/docker/overlay2/vkotw3r0u18lg7rsknxu9khxu/diff: no such file or directory',
      ),
      inStep('COPY failed: stat dist: file does not exist'),
    ],
  },
  {
    id: 'build-definition/dockerfile-missing',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /failed to read dockerfile: open (?:\S*\/buildkit-mount\d+\/)?[\w./…-]*: no such file or directory|unable to (?:prepare context: )?(?:unable to )?evaluate symlinks in Dockerfile path|^(?:ERROR: )?(?:failed to build: )?resolve : lstat (?!\S*\/overlay2\/\w{12,}\/)\S+: no such file or directory|resolve : CreateFile \S|Cannot locate specified Dockerfile|the Dockerfile .* (?:must be within|cannot be)/,
    tier: 'verdict',
    confidence: 0.85,
    reference:
      'moby/buildkit frontend/dockerui/config.go; docker/cli build/context.go; compose v1 cli/errors',
    matches: [
      engine(
        'ERROR: failed to solve: failed to read dockerfile: open /tmp/buildkit-mount25/Dockerfile: no such file or directory',
      ),
      engine(
        'ERROR: failed to solve: failed to read dockerfile: open Dockerfile.prod: no such file or directory',
      ),
      client('ERROR: failed to build: resolve : lstat var: no such file or directory'),
      client(
        'unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /x/Dockerfile: no such file or directory',
      ),
    ],
    rejects: [
      engine(
        'failed to read dockerfile: stat /var/lib/docker/overlay2/vkotw3r0u18lg7rsknxu9khxu: no such file or directory',
      ),
      engine('failed to read dockerfile: open /var/lib/docker/overlay2/x/y: input/output error'),
    ],
  },
  {
    id: 'build-definition/frontend-refuses',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern:
      /cannot (?:copy|mount) from stage "|variable expansion is not supported for --from|doesn't support variable expansion, define alias stage|\b[A-Z]{3,11} (?:must have two arguments|names can not be blank|requires the arguments to be in JSON form)|isn't allowed as an ONBUILD trigger|Chaining ONBUILD via|HEALTHCHECK NONE takes no arguments|Missing command after HEALTHCHECK CMD|VOLUME specified can not be an empty string|invalid name for build stage: |source can't be a (?:URL|git ref) for COPY|checksum can't be specified for |[Dd]uplicate flag (?:specified|defined): |missing a value on flag: |(?:COPY|ADD) only supports the --|invalid chmod parameter: |lint violation found for rules: |dockerfile line greater than max allowed size|syntax error: (?:bad substitution|missing ')|unexpected key '[^']{1,80}' (?:for mount type|in ')|unsupported mount type "|invalid mount target "|cannot accept a heredoc as|context recursion limit exceeded|header key "(?:followpaths|include-patterns|exclude-patterns)" contains value with non-printable|failed to (?:parse|process) arguments for platform|not found or excluded by \.dockerignore|invalid stage index \d|checksum (?:mismatch "|requires HTTP)|unsupported (?:network|security) mode "|ssh does not support source|SOURCE_DATE_EPOCH stage|one of source, target required|secret target (?:is required|")|onbuild trigger should be a single expression|parsing produced an invalid run command|empty platform value from expression|invalid (?:start|end) port '|no port specified|empty string specified for ports|not allowed for "[^"]{1,40}" type mounts|Bad input to [A-Z]+, too many arguments|No image was generated\. Is your Dockerfile empty|Windows does not support (?:FROM scratch|destinations|relative paths)|is not a valid change command|invalid chown string format|\bno such group: |refers to current build stage|failed to reach build target |stage name already used/,
    tier: 'verdict',
    confidence: 0.92,
    reference:
      'moby/buildkit frontend/dockerfile/{instructions,dockerfile2llb,parser,shell}: every error text of the frontend that no other rule has',
    matches: [
      engine(
        'ERROR: failed to solve: cannot copy from stage "build", it needs to be defined before current stage "target"',
      ),
      engine(
        'ERROR: failed to solve: variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround',
      ),
      engine('dockerfile parse error on line 9: SHELL requires the arguments to be in JSON form'),
      engine(
        'ERROR: failed to solve: Internal: header key "followpaths" contains value with non-printable ASCII characters',
      ),
    ],
    rejects: [
      inStep('cannot copy from stage "build", it needs to be defined before current stage "target"'),
      quoted('variable expansion is not supported for --from'),
      engine('failed to solve: failed to mount /x: unexpected key'),
    ],
  },
  {
    id: 'build-definition/kaniko-source-missing',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern:
      /error building stage: (?:failed to (?:get files used from context|execute command): )(?:(?:failed to get fileinfo for|resolving src|copying dir|lstat) \S.*: no such file or directory|starting command: fork\/exec \S+: no such file or directory|copy failed: no source files specified)/,
    tier: 'verdict',
    confidence: 0.88,
    reference:
      'GoogleContainerTools/kaniko pkg/executor/build.go, pkg/util/command_util.go; kaniko#3122, kaniko#1421',
    matches: [
      client(
        'error building image: error building stage: failed to get files used from context: failed to get fileinfo for /workspace/app.jar: lstat /workspace/app.jar: no such file or directory',
      ),
      client(
        'error building stage: failed to execute command: starting command: fork/exec /bin/sh: no such file or directory',
      ),
    ],
    rejects: [
      inStep('error building stage: failed to execute command: lstat /x: no such file or directory'),
      client('error building stage: failed to execute command: waiting for process to exit: exit status 2'),
    ],
  },
  {
    id: 'build-definition/max-depth',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern: /(?:^|: )max depth exceeded\.?\s*$/,
    tier: 'verdict',
    confidence: 0.88,
    reference: 'moby layer/layer.go ErrMaxDepthExceeded: more than 125 layers',
    matches: [engine('ERROR: failed to solve: failed to register layer: max depth exceeded')],
    rejects: [inStep('RecursionError: max depth exceeded')],
  },
  {
    id: 'build-definition/parse',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern:
      /[Dd]ockerfile parse error(?: on)? line \d+|unknown instruction: |file with no instructions|the Dockerfile (?:\(.*\) )?cannot be empty|no build stage in current context|Please provide a source image with `from`|FROM requires either one or three arguments|\b[A-Z]{3,11} requires (?:at least|exactly) (?:one|two|\d) arguments?\b|base name \(.*\) should not be blank|failed to parse stage name|target stage .* could not be found|circular dependency detected on stage|invalid from flag value|duplicate name \S+|failed to process "|forbidden path outside the build context|Unknown type ".*" in HEALTHCHECK|invalid field '.*' must be a key=value pair|failed to create LLB definition: (?:invalid|unsupported)|unexpected end of statement while looking for|[Ii]nvalid (?:containerPort|hostPort|port range|port|proto|user): |dockerfile contains (?:no|multiple)|empty continuation line|Syntax error - can't find = in|invalid mount type|unterminated heredoc|No build stage|When using (?:COPY|ADD) with more than one source file|unsupported modifier \(|Cwd must be an absolute path|working directory .* is invalid, it needs to be|is not a valid (?:repository\/tag|stage name)|dockerfile parse error|can't define (?:ENTRYPOINT|stage)|invalid stop signal|is not a valid stage/,
    tier: 'verdict',
    confidence: 0.93,
    reference:
      'moby/buildkit frontend/dockerfile/{parser,instructions,dockerfile2llb,shell}; moby builder/dockerfile',
    matches: [
      engine(
        'ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: COPPY (did you mean COPY?)',
      ),
      engine('Error response from daemon: dockerfile parse error line 2: unknown instruction: RUNN'),
      engine('ERROR: failed to solve: file with no instructions'),
      engine('COPY failed: forbidden path outside the build context: ../shared ()'),
      engine('ERROR: failed to solve: target stage "…" could not be found'),
    ],
    rejects: [inStep('dockerfile parse error on line 3'), quoted('unknown instruction: FOO')],
  },
  {
    id: 'build-definition/shell-missing',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern:
      /\bexec: "[^"]*": (?:stat \S+: no such file or directory|executable file not found in \$PATH|permission denied|is a directory)|exec(?:ing)? ?"[^"]*".*no such file or directory/,
    tier: 'failure',
    confidence: 0.7,
    reference:
      'runc libcontainer/standard_init_linux.go: the image has no shell; a layer whose files are gone says the same',
    matches: [
      engine(
        'failed to create task for container: OCI runtime create failed: runc create failed: unable to start container process: exec: "…": stat /bin/sh: no such file or directory: unknown',
      ),
      engine('process "…" did not complete successfully: exec: "…": executable file not found in $PATH'),
    ],
    rejects: [inStep('exec: "foo": executable file not found in $PATH')],
  },
  {
    id: 'build-definition/step-not-started',
    failureClass: 'dockerfile-error',
    sources: ['step'],
    pattern:
      /^(?:runc run failed: |container_linux\.go:\d+: |standard_init_linux\.go:\d+: )(?:unable to start container process|starting container process caused|exec user process caused).*(?:exec: "|error mounting "|no such file or directory|cannot mkdir)/,
    tier: 'failure',
    confidence: 0.4,
    reference: 'BuildKit prints runc’s own error as the step’s output; it is the user’s either way',
    matches: [
      inStep(
        'runc run failed: unable to start container process: exec: "/bin/sh": stat /bin/sh: no such file or directory',
      ),
      inStep(
        'runc run failed: unable to start container process: error during container init: error mounting "/var/lib/docker/tmp/buildkit-mount45/file" to rootfs at "/etc/hostname/x": cannot mkdir',
      ),
    ],
    rejects: [engine('runc run failed: unable to start container process: exec: "x"')],
  },
  {
    id: 'build-definition/url-changed',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern: /(?:^ERROR: |failed to solve: )digest mismatch (?:for )?\S+: \S+/,
    tier: 'verdict',
    confidence: 0.8,
    reference: 'moby/buildkit source/http/source.go: ADD --checksum names another digest than the file has',
    matches: [engine('ERROR: failed to solve: digest mismatch sha256:aa: sha256:bb')],
    rejects: [
      inStep('digest mismatch sha256:aa: sha256:bb'),
      engine('failed commit on ref "layer-sha256:a5cb": unexpected commit digest sha256:bd7f'),
    ],
  },
  {
    id: 'build-definition/url-gone',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern:
      /(?:invalid response status|failed to load cache key: invalid response status|unexpected status code|ADD failed: failed to GET .* with status) (?:404|410)\b/,
    step: /\bADD\b|^https?:\/\/|^\[internal\] load remote build context$/,
    tier: 'verdict',
    confidence: 0.8,
    reference: 'moby/buildkit source/http/source.go: the URL of an ADD is gone',
    matches: [
      engine(
        'ERROR: failed to solve: failed to load cache key: invalid response status 404',
        '[2/2] ADD http://x /opt',
      ),
    ],
    rejects: [
      engine(
        'ERROR: failed to solve: failed to load cache key: invalid response status 404',
        '[2/2] COPY a b',
      ),
    ],
  },
  {
    id: 'build-definition/user-file-missing',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern: /unable to find (?:user|group) \S+: (?:invalid argument|no such file or directory)/,
    tier: 'failure',
    confidence: 0.7,
    reference:
      'seen on engine 28.5: USER by name on an image without /etc/passwd; a layer whose files are gone says the same',
    matches: [
      engine('process "…" did not complete successfully: unable to find user overlay2: invalid argument'),
    ],
    rejects: [inStep('unable to find user overlay2: invalid argument')],
  },
  {
    id: 'build-definition/user-unknown',
    failureClass: 'dockerfile-error',
    sources: PRINTED,
    pattern:
      /unable to find (?:user|group) \S+: no matching entries in (?:passwd|group) file|no matching entries in passwd file|invalid (?:user|group) (?:ID|index)\b|can't find [ug]id for (?:user|group) |unable to convert uid\/gid chown string|no such user\b/,
    tier: 'verdict',
    confidence: 0.92,
    reference: 'moby/sys/user lookup; opencontainers/runc',
    matches: [
      engine(
        'process "…" did not complete successfully: unable to find user app: no matching entries in passwd file',
      ),
    ],
    rejects: [inStep('unable to find user app: no matching entries in passwd file')],
  },
];
