/** Rules: command line, Compose or bake file, or the set-up of client, builder or engine is wrong. */
import { client, engine, inStep, journal, PRINTED, quoted, type Rule, SPOKEN } from '../rule.ts';

export const CONFIG_RULES: readonly Rule[] = [
  {
    id: 'config/bake-file',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /failed to parse \S+: \S*:\d+,\d+|^(?:ERROR: )?\S+\.hcl:\d+,\d+(?:-\d+(?:,\d+)?)?: |\bThere is no (?:variable|function) named |Unsupported (?:block type|argument)|failed to find target\b|couldn't find a bake definition|Invalid (?:expression|block definition)|No target definition/,
    tier: 'verdict',
    confidence: 0.92,
    reference: 'docker/buildx bake/bake.go, bake/hclparser; hashicorp/hcl diagnostics',
    matches: [
      client(
        'failed to parse voxelkit-bake.json: :1,412-418: Unknown variable; There is no variable named "TAG"., and 1 other diagnostic(s)',
      ),
      client('ERROR: failed to find target web'),
      client(
        'ERROR: docker-bake.hcl:1,55-2,1: Invalid single-argument block definition; An argument definition on the same line',
      ),
    ],
    rejects: [inStep('There is no variable named "TAG"'), client('failed to parse the answer')],
  },
  {
    id: 'config/bake-file-missing',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /^(?:ERROR: |error: )?(?:open|stat|couldn't open) \S+\.(?:hcl|json|ya?ml|env|env\.\w+): no such file or directory|no configuration file provided|[Cc]ouldn't find env file|Can't find a suitable configuration file|env file \S+ not found/,
    tier: 'verdict',
    confidence: 0.92,
    reference: 'docker/buildx bake ReadLocalFiles; compose-spec/compose-go loader; compose v1 config errors',
    matches: [
      client('ERROR: open missing.hcl: no such file or directory'),
      client('no configuration file provided: not found'),
    ],
    rejects: [
      engine('open /d/overlay2/x: no such file or directory'),
      inStep('open x.json: no such file or directory'),
    ],
  },
  {
    id: 'config/builder-name',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /^(?:ERROR: |error: |Error: buildx failed with: ERROR: )?no builder (?!"?builder-[0-9a-f]{8}-)("[^"]*"|\S+) found|failed to find instance "[^"]*" for append|existing instance for "[^"]*" but no append mode|failed to find driver "/,
    tier: 'failure',
    confidence: 0.88,
    reference: 'docker/buildx store/storeutil, commands/create.go',
    matches: [
      client('ERROR: no builder "v0.11.2" found'),
      client('ERROR: failed to find instance "seismo" for append'),
    ],
    rejects: [inStep('ERROR: no builder "x" found')],
  },
  {
    id: 'config/buildkit-needed',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /requires BuildKit\b|requires (?:docker )?buildx v?\d|requires buildx plugin|docker buildx is not installed|the buildx component is missing or broken|'\w[\w-]*' is not a docker command|docker: unknown command: docker (?:buildx|compose)|(?:^|\s|: )(?:docker-compose|docker-buildx|buildx): (?:command )?not found\b|\bdocker: command not found\b|'docker(?:-compose)?' is not recognized as an internal or external command|The term 'docker(?:-compose)?' is not recognized|BuildKit is enabled but/,
    tier: 'verdict',
    confidence: 0.93,
    reference: 'docker/cli cmd/docker/builder.go; moby builder/dockerfile/dispatchers.go',
    matches: [
      client('ERROR: BuildKit is enabled but the buildx component is missing or broken.'),
      client(
        'the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how',
      ),
      client("docker: 'buildx' is not a docker command."),
      client('/home/ci/a.sh: line 1: docker-compose: command not found'),
    ],
    rejects: [
      inStep('the --mount option requires BuildKit'),
      inStep('/bin/sh: 1: docker: not found'),
      client('manifest for docker: not found: manifest unknown'),
    ],
  },
  {
    id: 'config/buildx-refuses',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /^(?:ERROR: |error: |Error: (?:buildx (?:bake )?failed with: )?(?:ERROR: )?)?(?:failed to build: )?(?:could not (?:find any target matching|match targets with) |target \S+ (?:cannot link to itself|can't be used by)|infinite loop from |invalid override |invalid key \S+, |invalid format for [\w-]+, expecting |unknown key:? |unknown resources? (?:key )?|secret (?:override id|"[^"]*" must be declared)|matrix (?:is not supported|must be|values must)|name (?:is not supported for groups|requires matrix)|(?:context|dockerfile) from stdin not allowed|(?:function|variable|reference) cycle not allowed |invalid type \S+ for variable |failed to (?:convert variable |parse \S+ as (?:bool|number|CSV|k\/v)|find instance ")|git was not found in the system|invalid resource "|policy (?:file \S+ not found|denied)|multi-node push can't|[\w ]+ for multi-node builds currently not supported|empty BUILDKIT_SYNTAX|index annotations not supported|push-by-digest is currently not implemented|please specify build context|oci-layout reference "|type is required for output|dest (?:cannot be|file is required|is required)|invalid destination (?:file|directory): |multiple outputs configured|local output mode=delete|conflicting filters |invalid platform "|local and tar exporters are incompatible|progress=\S+ and quiet|no sources specified|can't push with no tags|(?:no|multiple) repositories specified|run `docker context use|use `docker --context=|default is a reserved name|(?:append|leave) requires |existing instance for "|instance name "|\w+ driver does not support endpoint|could not create a builder instance with TLS|node "?\S+"? (?:already exists|not found)|invalid name \S+, name needs|attest(?:ation)? (?:type|attribute|disabled)|unsupported secret type|invalid context (?:value|name)|type required for "|invalid (?:ignorestatus )?print |unknown annotation type|(?:failed to (?:read|load|parse)|invalid) buildkit configuration file|buildkit configuration file not found|setting (?:config file|buildkit flags) is not supported|[\w-]+ driver requires \w+ API access|cannot (?:determine Kubernetes namespace|parse (?:node selector|annotations|labels|timeout))|invalid (?:driver|env) option |tls enabled, but missing keys|non-absolute path '|resolving Docker context ")/,
    tier: 'verdict',
    confidence: 0.9,
    reference:
      'docker/buildx bake, build, builder, commands, driver, store, util: its error texts, as v0.37 has them',
    matches: [
      client("ERROR: could not find any target matching 'web-*'"),
      client('ERROR: invalid driver option "imag" for docker-container driver'),
      client('ERROR: existing instance for "ci" but has mismatched driver "kubernetes"'),
    ],
    rejects: [
      inStep('ERROR: invalid platform "x"'),
      engine('ERROR: failed to solve: unknown key: x'),
      client('ERROR: failed to find'),
    ],
  },
  {
    id: 'config/certificate',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /x509: (?:certificate|cannot validate)|server gave HTTP response to HTTPS client|tls: (?:failed to verify|bad certificate|first record does not look like a TLS handshake)/,
    tier: 'cause',
    confidence: 0.85,
    reference: 'Go crypto/x509 and net/http: a registry without a trusted certificate',
    matches: [
      engine(
        'ERROR: failed to do request: Head "https://r.example/v2/x/manifests/1": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      ),
    ],
    rejects: [
      inStep('x509: certificate signed by unknown authority'),
      engine('net/http: TLS handshake timeout'),
    ],
  },
  {
    id: 'config/client-home',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /(?:mkdir|open|create) \S*\/\.docker\/\S*: (?:read-only file system|permission denied)|Error loading config file|error getting credentials\b.*(?:executable file not found|exec: |no usernames for|exit status \d)|docker-credential-\S.*not found/,
    tier: 'verdict',
    confidence: 0.88,
    reference: 'docker/buildx util/confutil (BUILDX_CONFIG); docker/cli config and credentials helpers',
    matches: [client('ERROR: mkdir /home/runner/.docker/buildx: read-only file system')],
    rejects: [engine('mkdir /var/lib/docker/tmp/docker-builder1: read-only file system')],
  },
  {
    id: 'config/client-record',
    failureClass: 'config-error',
    sources: ['client'],
    pattern:
      /^ERROR: (?:unexpected end of JSON input|invalid character '[^']{1,6}' (?:looking for|in|after) [\w: -]{1,60})$/,
    tier: 'failure',
    confidence: 0.82,
    reference: 'measured: buildx with an empty or cut-off record of its builder; store/store.go',
    advice: [
      'A file of the client’s own is no JSON: look at `~/.docker/buildx/instances/` and `~/.docker/config.json` (an empty file is what a full disk or a lost power leaves).',
      'Remove the builder’s record there and make the builder again under its name with `docker buildx create`: its state volume, and with it the cache, is taken over.',
    ],
    matches: [client('ERROR: unexpected end of JSON input')],
    rejects: [
      inStep('ERROR: unexpected end of JSON input'),
      client('npm ERROR: unexpected end of JSON input'),
    ],
  },
  {
    id: 'config/command-line',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /^(?:ERROR: |docker: )?unknown (?:shorthand )?flag: |^(?:ERROR: )?(?:docker: )?["']?docker[\w ]*["']? requires (?:(?:exactly|at least) )?\d arguments?|^(?:ERROR: )?invalid argument "[^"]*" for "|flag needs an argument: |invalid (?:tag|reference format)\b|invalid value "[^"]*" for|unknown docker command|conflicting options|invalid key=value|^(?:ERROR: )?unable to prepare context: path "[^"]*" not found|path "[^"]*" not found\s*$|failed to parse (?:platform|build-arg|secret)|cannot parse platform specifier|error checking context: |unable to prepare context: |the input device is not a TTY|failed to get console: |requested experimental feature|Version in "[^"]*" is unsupported|top-level object must be a mapping|could not parse|unknown command: |ambiguous Dockerfile source: |can't use stdin for both|unable to (?:stat|open|get (?:relative|absolute)\b.*) Dockerfile|--password-stdin option requires|cannot perform an interactive login|context "[^"]{1,100}" (?:does not exist|already exists)|unable to (?:'git clone'|create temporary context|download remote context)|build context is not an archive|archive format is invalid|cannot locate Dockerfile|Dockerfile \S+ bigger than allowed|(?:--[\w-]+ and --[\w-]+) (?:are mutually exclusive|cannot (?:be used together|currently be used together))/,
    tier: 'verdict',
    confidence: 0.9,
    reference: 'spf13/pflag, spf13/cobra as docker/cli uses them; distribution/reference',
    matches: [
      client('unknown flag: --squassh'),
      client("ERROR: docker: 'docker buildx build' requires 1 argument"),
      client(
        'invalid argument "App" for "-t, --tag" flag: invalid reference format: repository name must be lowercase',
      ),
      client('ERROR: unable to prepare context: path "./nope" not found'),
    ],
    rejects: [
      inStep('unknown flag: --x'),
      engine('ERROR: failed to solve: dockerfile parse error on line 2: unknown flag: security'),
    ],
  },
  {
    id: 'config/compose-file',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /^(?:ERROR: |error: |Error: )?(?:yaml: |unsupported Compose file version: |empty compose file|no compose file specified|project name must not be empty|dependency cycle detected: |include cycle detected|cannot extend service |label file \S+ not found|environment variable \S+ is declared with a trailing space|no such service: |service "?[^"\s]+"? (?:depends on un|has neither|refers to undefined|declares |is required by|not found for network_mode)|error while interpolating|validating \S+: |The Compose file (?:.* )?is invalid|Service \S+ has neither an image nor a build|Need service name for |In file '[^']{1,200}',? (?:service|volume|network)|Named volume "|Service ['"]\S+['"] (?:depends on|uses an undefined|refers to)|Circular dependency between|Top level object in |Invalid service name |Invalid interpolation format|Unsupported config option|parsing \S+: yaml|failed to (?:load|parse) .*\.ya?ml|invalid (?:interpolation format|compose project|spec)|required variable \S+ is missing|services\.\S+ (?:must be|must start|contains|additional properties|can't set|conflicts|array items|container name|one of|unsupported|invalid|Does not match)|services must be a mapping|volumes\.\S+ additional properties|networks\.\S+ additional properties|undefined (?:service|volume|network))|Additional property \S+ is not allowed|additional properties '[^']*' not allowed|mapping values are not allowed|did not find expected (?:key|node|'-')|cannot unmarshal !!/,
    tier: 'verdict',
    confidence: 0.93,
    reference: 'compose-spec/compose-go loader, interpolation; docker/compose v1 config/validation.py',
    matches: [
      client('yaml: line 1: did not find expected key'),
      client(
        'error while interpolating services.web.image: required variable TAG is missing a value: tag is required',
      ),
      client('no such service: api'),
      client("The Compose file './docker-compose.yml' is invalid because:"),
    ],
    rejects: [inStep('yaml: line 1: did not find expected key')],
  },
  {
    id: 'config/compose-refuses',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /^(?:ERROR: |error: |Error: )?(?:(?:services|volumes|networks|secrets|configs|models)\.[\w.[\]-]{1,200}:? (?!.*(?:no such file|not found: manifest))|(?:secret|config|network|volume) "[^"]{1,100}" must |service "[^"]{1,100}" (?:build |pre_start|provides)|the classic builder doesn't support |unsupported --progress value|cannot combine --|(?:can't|cannot) use --|--[\w-]+ and --[\w-]+ are incompatible|--[\w-]+ cannot be combined with|environment variable "[^"]{1,100}" required by |project name can't be empty|failed to parse env_file|couldn't read env file|failed to read \S+\.env: |line \d+: (?:key cannot contain|unterminated quoted|mapping key)|confusing device mapping|(?:dependency )?cycle (?:found|detected): |invalid --\w+ option|unexpected value type \S+ for |invalid additional host|invalid ssh key|unsupported env_file format|cannot override |failed to cast to expected type|'models' support requires|healthcheck\.test must start|`include` must be|failed to get version of buildx|ID \S+ not found in SSH keys)/,
    tier: 'verdict',
    confidence: 0.9,
    reference:
      'compose-spec/compose-go loader, types, transform, dotenv; docker/compose cmd, pkg: as v5.4 has them',
    matches: [
      client('services.web.build: invalid type string for build'),
      client("the classic builder doesn't support secrets, set DOCKER_BUILDKIT=1 to use BuildKit"),
      client('environment variable "TOKEN" required by secret "token" is not set'),
    ],
    rejects: [
      inStep('services.web.build: invalid type string for build'),
      client('services are up'),
      engine('ERROR: failed to solve: services.web: x'),
    ],
  },
  {
    id: 'config/compose-v1-traceback',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern: /^(?:ERROR: )?\.(?:FileNotFoundError|IOError|PermissionError|IsADirectoryError): \[Errno \d+\] /,
    tier: 'verdict',
    confidence: 0.92,
    reference: 'docker/compose v1 config/errors.py: a file of the project that is not there',
    matches: [
      client("ERROR: .FileNotFoundError: [Errno 2] No such file or directory: './docker-compose.ci.yml'"),
    ],
    rejects: [
      inStep("ERROR: .FileNotFoundError: [Errno 2] No such file or directory: './a.yml'"),
      client('FileNotFoundError: [Errno 2] x'),
    ],
  },
  {
    id: 'config/context-unreadable',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /error from sender: (?:open|lstat|stat|readdir|failed to xattr|walk) .*(?:permission denied|Access is denied|operation not permitted)|error checking context: |can't stat '[^']{1,300}'|no permission to read from '/,
    tier: 'verdict',
    confidence: 0.85,
    reference:
      'tonistiigi/fsutil send.go; docker/cli build/context.go: a file of the context that the client may not read',
    matches: [
      engine('ERROR: failed to solve: error from sender: open /home/ci/data/pg: permission denied'),
      client("error checking context: 'can't stat '/home/ci/data/pg''."),
    ],
    rejects: [
      inStep('error from sender: open /x: permission denied'),
      engine('error from sender: context canceled'),
    ],
  },
  {
    id: 'config/driver-lacks-feature',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /is not supported for the docker driver|is currently not supported for docker driver|not (?:currently )?supported (?:for|by|with) the \S+ driver|docker exporter (?:feature is )?(?:currently not|does not)|unknown (?:cache )?(?:exporter|importer)\b|could not find \S+ cache (?:exporter|importer)|multiple outputs? currently unsupported|not supported by the current (?:BuildKit|buildkitd)|docker exporter does not currently support|granting entitlement \S+ is not allowed|exporter "[^"]*" could not be found|(?:security\.insecure|network\.host) is not allowed|additional privileges requested|unsupported protocol scheme/i,
    tier: 'verdict',
    confidence: 0.92,
    reference:
      'docker/buildx build/opt.go, driver/features.go; moby/buildkit solver/llbsolver, cache/remotecache',
    matches: [
      client('ERROR: OCI exporter is not supported for the docker driver.'),
      engine('ERROR: failed to solve: unknown cache exporter: "s3"'),
      client('ERROR: Multi-platform build is not supported for the docker driver.'),
      engine(
        'ERROR: failed to solve: failed to configure azblob cache exporter: Get "x/y": unsupported protocol scheme ""',
      ),
    ],
    rejects: [inStep('is not supported for the docker driver')],
  },
  {
    id: 'config/engine-address',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /permission denied while trying to connect to the (?:Docker daemon|docker API)|connect: permission denied|context "[^"]*": context not found|unable to resolve docker endpoint|is forbidden: User "|unable to parse docker host|client version \S+ is too new|client version \S+ is too old/,
    tier: 'verdict',
    confidence: 0.88,
    reference:
      'docker/cli cli/context, moby/moby client/errors.go: the engine is fine, the client may not or cannot ask it',
    matches: [
      client(
        'ERROR: permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock',
      ),
    ],
    rejects: [inStep('permission denied while trying to connect to the Docker daemon socket')],
  },
  {
    id: 'config/engine-flags',
    failureClass: 'config-error',
    sources: SPOKEN,
    pattern:
      /no sockets found via socket activation|Please specify only one -H|dockerd needs to be started with root privileges/,
    tier: 'cause',
    confidence: 0.85,
    reference:
      'moby cmd/dockerd, daemon/listeners; moby/moby#14088: the engine was started in a way that cannot work',
    matches: [
      journal(
        'dockerd: failed to load listeners: no sockets found via socket activation: make sure the service was started by systemd',
      ),
      journal('docker: Please specify only one -H'),
      client(
        'dockerd needs to be started with root privileges. To run dockerd in rootless mode as an unprivileged user, see https://docs.docker.com/go/rootless/',
      ),
    ],
    rejects: [
      inStep('dockerd needs to be started with root privileges'),
      journal('dockerd: failed to load listeners: listen tcp 0.0.0.0:2375: bind: address already in use'),
    ],
  },
  {
    id: 'config/engine-program-missing',
    failureClass: 'config-error',
    sources: SPOKEN,
    pattern:
      /exec: "(?:docker-)?(?:runc|containerd(?:-[\w-]+)?|init|proxy|iptables|ip6?tables|nft|nvidia-container-runtime\S{0,40})": executable file not found in \$PATH|(?:docker-)?(?:runc|containerd(?:-shim)?) not installed on system|unable to retrieve OCI runtime error \(open |mount destination \S+ not absolute|No status provided on response: unknown/,
    tier: 'cause',
    confidence: 0.8,
    reference:
      'moby daemon, libnetwork; containerd/go-runc: a program of the engine’s own is not there, or is of another version',
    matches: [
      engine(
        'docker: Error response from daemon: failed to start shim: exec: "containerd-shim-runc-v2": executable file not found in $PATH: unknown.',
      ),
      engine(
        'OCI runtime create failed: unable to retrieve OCI runtime error (open /run/docker/containerd/x/log.json: no such file or directory): docker-runc did not terminate sucessfully: unknown.',
      ),
    ],
    rejects: [
      inStep('exec: "runc": executable file not found in $PATH'),
      engine('process "…" did not complete successfully: exec: "bash": executable file not found in $PATH'),
    ],
  },
  {
    id: 'config/engine-settings',
    failureClass: 'config-error',
    sources: SPOKEN,
    pattern:
      /contains (?:several valid|other) graphdrivers|storage driver cannot reliably be used with|no unpack platforms defined|(?:encountered unknown|unexpected media) type text\/html|unable to configure the Docker daemon with file|the following directives (?:are specified both|don't match any configuration option)|invalid (?:daemon|storage) option|network bridge not found|failed to add the host \(\S+\) <=> sandbox|adding interface \w+ to bridge \S+ failed: (?!Device does not exist|Link not found|no such device|could not find bridge)|open sysctl \S+ file: (?:.*: )?permission denied|error mounting "[^"]{1,300}" to rootfs at .*(?:: (?:not a directory|no such file or directory|read-only file system)\b)|all predefined address pools have been fully subnetted|cgroup mountpoint does not exist|[Dd]evices cgroup isn't mounted|cannot enter cgroupv2|unable to apply cgroup configuration|could not select device driver "|unknown or invalid runtime name|Unknown runtime specified|Mounts denied|are not shared from (?:OS X|the host) and are not known to Docker|is not shared from the host and is not known to Docker|[Dd]rive (?:has not been|is not) shared|setting "RLIMIT_\w+" limit|unknown storage driver|(?:overlay2?|overlay): unknown option/,
    tier: 'verdict',
    confidence: 0.9,
    reference: 'moby daemon/graphdriver/driver.go, cmd/dockerd/daemon.go, libnetwork',
    matches: [
      journal(
        'failed to start daemon: error initializing graphdriver: /opt/docker contains several valid graphdrivers: btrfs, overlay2; Please cleanup',
      ),
      engine('process "…" did not complete successfully: network bridge not found'),
      journal('unable to configure the Docker daemon with file /etc/docker/daemon.json: invalid character'),
    ],
    rejects: [inStep('failed to start daemon: x contains several valid graphdrivers')],
  },
  {
    id: 'config/file-of-an-option',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /^(?:ERROR: |error: )?(?:failed to build: )?(?:failed to get build context \S+: stat |writing image ID file: |failed to write metadata file: |invalid output path: |failed to evaluate (?:local output destination|path) |destination (?:file|directory) \S+ is a |failed to open open |failed to convert agent config |failed to solve: (?:rpc error: code = \w+ desc = )?failed to create synctarget dest dir )/,
    tier: 'verdict',
    confidence: 0.9,
    reference: 'docker/buildx build/opt.go loadInputs(), commands/build.go: a path that an option names',
    matches: [
      client(
        'ERROR: failed to build: failed to get build context more: stat /nope: no such file or directory',
      ),
      client('ERROR: writing image ID file: open /nope/id: no such file or directory'),
      client('ERROR: invalid output path: stat /d/overlay2/l: no such file or directory'),
      client('ERROR: failed to build: failed to open open /nope/x: no such file or directory'),
    ],
    rejects: [
      inStep('ERROR: writing image ID file: open /nope/id: no such file or directory'),
      engine('ERROR: failed to solve: failed to get build context: lstat /d/overlay2/ab: no such file'),
      engine('ERROR: failed to solve: failed to prepare x as y: invalid output path: stat /d/overlay2/ab'),
    ],
  },
  {
    id: 'config/file-to-open',
    failureClass: 'config-error',
    sources: ['client'],
    pattern: /^(?:ERROR: )?open \S+: no such file or directory\s*$/,
    tier: 'failure',
    confidence: 0.6,
    reference:
      'seen with bake -f and Compose -f: nothing but the path; a path of an engine’s store says more',
    matches: [client('ERROR: open /srv/app/bake: no such file or directory')],
    rejects: [
      inStep('open /srv/app/bake: no such file or directory'),
      engine('ERROR: failed to solve: open /srv/app/bake: no such file or directory'),
    ],
  },
  {
    id: 'config/frontend-image',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern: /not found|denied|unauthorized|unknown/i,
    step: /^(?:\[[^\]]{1,80}\] )?resolve image config for \S/,
    tier: 'verdict',
    confidence: 0.85,
    reference: 'moby/buildkit frontend/dockerfile: the `# syntax=` line names an image that cannot be had',
    matches: [
      engine(
        'ERROR: 127.0.0.1:5000/team/frontend:9: not found',
        'resolve image config for docker-image://127.0.0.1:5000/team/frontend:9',
      ),
    ],
    rejects: [engine('ERROR: x: not found', '[internal] load metadata for x')],
  },
  {
    id: 'config/git-context',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /repository does not contain ref |(?:failed to fetch remote|failed to read dockerfile|failed to load cache key).*(?:Authentication failed|could not read Username|Repository not found|Host key verification failed|couldn't find remote ref|Permission denied \(publickey)|error fetching default branch for repository/,
    tier: 'verdict',
    confidence: 0.85,
    reference:
      'moby/buildkit source/git/source.go: a context that the git server does not have, or not for us',
    matches: [
      engine(
        'ERROR: failed to solve: failed to read dockerfile: failed to load cache key: repository does not contain ref main2, output: ""',
      ),
    ],
    rejects: [
      inStep('fatal: repository does not contain ref main2'),
      engine('failed to fetch remote https://g/a.git: Could not resolve host: g'),
    ],
  },
  {
    id: 'config/image-format',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /manifest version 2, schema 1 support (?:is disabled|has been removed)|response from daemon: missing signature key|runtime execution on platform \S+ not supported/,
    tier: 'failure',
    confidence: 0.75,
    reference:
      'moby distribution/pull_v2.go; moby/buildkit solver/llbsolver/vertex.go: this engine cannot use such an image',
    matches: [
      client(
        '[DEPRECATION NOTICE] Docker Image Format v1 and Docker Image manifest version 2, schema 1 support is disabled by default and will be removed in an upcoming release.',
      ),
      engine(
        'ERROR: failed to solve: failed to load LLB: runtime execution on platform linux/arm64 not supported',
      ),
    ],
    rejects: [
      inStep('Error response from daemon: missing signature key'),
      client('[DEPRECATION NOTICE] Docker Image manifest version 2, schema 1 support is deprecated.'),
    ],
  },
  {
    id: 'config/interactive-login',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern: /Cannot perform an interactive login from a non.TTY device/,
    tier: 'verdict',
    confidence: 0.9,
    reference: 'docker/cli cli/command/registry.go, the older wording',
    matches: [client('Error: Cannot perform an interactive login from a non TTY device')],
    rejects: [inStep('Error: Cannot perform an interactive login from a non TTY device')],
  },
  {
    id: 'config/kernel-limit',
    failureClass: 'config-error',
    sources: SPOKEN,
    pattern:
      /session key: disk quota exceeded|error setting rlimit type \d+: operation not permitted|(?:\/sys\/fs\/cgroup\/\S{0,300}|\binotify_\w+.{0,300}|fsnotify watcher|\bbpf_.{0,200}|failed to watch .{1,300}): no space left on device|\) pair interfaces: no space left on device|(?:^|ERROR: |daemon: )could not find an available, non-overlapping IPv[46] address pool/,
    tier: 'cause',
    confidence: 0.9,
    reference:
      'keyrings(7), inotify(7), cgroups: a limit of the kernel whose errno reads like a full disk; moby libnetwork/ipam',
    matches: [
      engine('container init caused: join session keyring: create session key: disk quota exceeded: unknown'),
      engine(
        'OCI runtime create failed: setting cgroup config caused: mkdir /sys/fs/cgroup/memory/docker/0e1c: no space left on device: unknown',
      ),
      client(
        'ERROR: could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network',
      ),
    ],
    rejects: [
      inStep('join session keyring: create session key: disk quota exceeded'),
      engine('write /d/overlay2/x/diff/f: no space left on device'),
    ],
  },
  {
    id: 'config/many-layers',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern: /error creating overlay mount to \S+-init\/merged: no such file or directory/,
    step: /^Step (?:[6-9]\d|\d{3})\/\d+ /,
    tier: 'verdict',
    confidence: 0.5,
    reference:
      'moby overlay2/overlay.go: from about 60 layers on a long data root overflows the mount options (one page); a finding decides',
    matches: [
      engine(
        'error creating overlay mount to /a-rather-long-data-root/overlay2/0e1c-init/merged: no such file or directory',
        'Step 62/214 : RUN go mod download',
      ),
    ],
    rejects: [
      engine(
        'error creating overlay mount to /d/overlay2/0e1c-init/merged: no such file or directory',
        'Step 6/21 : RUN go mod download',
      ),
    ],
  },
  {
    id: 'config/message-too-large',
    failureClass: 'config-error',
    sources: SPOKEN,
    pattern: /grpc: (?:received|trying to send) message larger than max/,
    tier: 'verdict',
    confidence: 0.88,
    reference: 'google.golang.org/grpc rpc_util.go: ResourceExhausted that is neither memory nor disk',
    matches: [
      engine(
        'ERROR: failed to solve: ResourceExhausted: grpc: received message larger than max (5958335 vs. 4194304)',
      ),
    ],
    rejects: [inStep('grpc: received message larger than max')],
  },
  {
    id: 'config/mount',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /invalid mount config for type "|invalid volume specification: |error while creating mount source path '[^']{1,400}': mkdir \S+: (?:operation not permitted|permission denied)/,
    tier: 'cause',
    confidence: 0.8,
    reference: 'moby volume/mounts, daemon/create: a mount of the user’s own that cannot be',
    matches: [
      engine(
        'Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /srv/data',
      ),
      engine(
        "ERROR: for web  Cannot create container for service web: invalid volume specification: 'C:\\x:/app:rw'",
      ),
    ],
    rejects: [
      inStep('invalid mount config for type "bind"'),
      engine(
        "error while creating mount source path '/run/desktop/mnt/host/h/x': mkdir /run/desktop/mnt/host/h: file exists",
      ),
    ],
  },
  {
    id: 'config/mount-options-overflow',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /cannot mount layers?, mount (?:label|data|options) too (?:large|long)|mount options is too long/,
    tier: 'verdict',
    confidence: 0.8,
    reference: 'moby overlay2/overlay.go: a long data root and many layers exceed one page',
    matches: [engine('failed to solve: cannot mount layer, mount data too large 4200')],
    rejects: [inStep('mount options is too long')],
  },
  {
    id: 'config/not-an-image',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern: /Encountered remote "application\/|mismatched image rootfs and manifest layers/,
    tier: 'failure',
    confidence: 0.7,
    reference: 'moby/moby#50818: a plugin, or something else that is no image, is pulled as one',
    matches: [
      engine(
        'Error response from daemon: Encountered remote "application/vnd.docker.plugin.v0+json"(unknown) when fetching',
      ),
      engine('failed to unpack image on snapshotter overlayfs: mismatched image rootfs and manifest layers'),
    ],
    rejects: [inStep('mismatched image rootfs and manifest layers')],
  },
  {
    id: 'config/option-value',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /^(?:ERROR: |error: )?(?:failed to build: )?(?:failed to solve: )?(?:invalid (?:value \S|override key |host \S|key-value pair |annotation )|parse annotations: |network mode "[^"]*" not supported by buildkit|unknown entitlement |\w+ is required for \w+ exporter|unsupported request frontend\.|tag is needed when pushing to registry)/,
    tier: 'verdict',
    confidence: 0.9,
    reference: 'docker/buildx build/opt.go, util/buildflags, bake/bake.go: what an option must not be',
    matches: [
      client('ERROR: failed to build: invalid host a'),
      client('ERROR: invalid value x'),
      client('ERROR: invalid override key x, expected target.name'),
      client('ERROR: failed to build: network mode "overlay2" not supported by buildkit'),
      client('ERROR: failed to build: dest is required for local exporter'),
    ],
    rejects: [
      inStep('ERROR: invalid value x'),
      engine('ERROR: failed to solve: invalid database'),
      engine('ERROR: failed to solve: failed to prepare x: invalid value'),
    ],
  },
  {
    id: 'config/other-service-as-base',
    failureClass: 'config-error',
    sources: ['client'],
    pattern: /^Service "?\w[\w-]*"? depends on its own image|service "[^"]*" .* additional_contexts/,
    tier: 'verdict',
    confidence: 0.7,
    reference: 'docker/compose: a base that another service builds has to be an additional context',
    matches: [client('service "worker" must name base in additional_contexts')],
    rejects: [inStep('service "worker" must name base in additional_contexts')],
  },
  {
    id: 'config/platform',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /no match for platform in manifest|exec format error\s*$|failed to parse platform|no matching manifest for |does not (?:match|provide) the specified platform|unsupported platform|image operating system .* cannot be used on this platform/,
    tier: 'cause',
    confidence: 0.85,
    reference: 'containerd platforms; moby distribution/pull_v2.go',
    matches: [engine('ERROR: failed to solve: x: no match for platform in manifest: not found')],
    rejects: [inStep('no match for platform in manifest')],
  },
  {
    id: 'config/registry-dislikes',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /unexpected status(?: code)?(?: from \w+ request to \S+| \S+)?: 4(?:00|05|06|11|12|13|14|15|16|22)\b/,
    tier: 'symptom',
    confidence: 0.6,
    reference: 'containerd core/remotes/docker: a registry that does not take what is sent, however often',
    matches: [
      engine(
        'ERROR: failed to push r/x: unexpected status from PUT request to https://r/v2/x/manifests/1: 413 Request Entity Too Large',
      ),
    ],
    rejects: [
      inStep('unexpected status: 400 Bad Request'),
      engine('unexpected status from HEAD request to https://r/v2/x: 503 Service Unavailable'),
    ],
  },
  {
    id: 'config/sandboxed-sysctl',
    failureClass: 'config-error',
    sources: SPOKEN,
    pattern:
      /error during container init: open \/proc\/sys\/\S+: (?:permission denied|read-only file system)/,
    tier: 'cause',
    confidence: 0.8,
    reference:
      'opencontainers/runc#4968: runc in a container whose profile hides /proc/sys; the older wording of `open sysctl`',
    matches: [
      engine(
        'OCI runtime create failed: runc create failed: unable to start container process: error during container init: open /proc/sys/net/ipv4/ip_unprivileged_port_start: permission denied: unknown',
      ),
    ],
    rejects: [inStep('open /proc/sys/net/ipv4/ip_forward: permission denied')],
  },
  {
    id: 'config/secret-missing',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /^(?:ERROR: |error: )?(?:failed to build: )?failed to stat (?!parent)\S+: stat \S+: no such file|secret \S+: not found|failed to solve: (?:.*: )?secret \S+ not found|unset ssh forward key \S|invalid (?:empty )?ssh agent socket|could not parse ssh:/,
    tier: 'verdict',
    confidence: 0.85,
    reference: 'moby/buildkit session/secrets, session/sshforward/sshprovider; docker/buildx util/buildflags',
    matches: [
      client('ERROR: failed to stat ./token: stat ./token: no such file or directory'),
      client(
        'ERROR: failed to build: failed to stat /d/overlay2/l/AB: stat /d/overlay2/l/AB: no such file or directory',
      ),
      engine('ERROR: failed to solve: secret npm_token: not found'),
      engine('ERROR: failed to solve: unset ssh forward key default'),
    ],
    rejects: [inStep('secret npm: not found')],
  },
  {
    id: 'config/step-exec-format',
    failureClass: 'config-error',
    sources: ['step'],
    pattern:
      /^(?:standard_init_linux\.go:\d+: )?exec (?:user process caused: |\/bin\/sh: )?"?exec format error|^exec \S+: exec format error/,
    tier: 'failure',
    confidence: 0.4,
    reference: 'errno ENOEXEC at the very start of a step: an image of another platform without emulation',
    matches: [inStep('exec /bin/sh: exec format error')],
    rejects: [engine('exec /bin/sh: exec format error'), quoted('exec format error')],
  },
  {
    id: 'config/step-kernel-limit',
    failureClass: 'config-error',
    sources: ['step'],
    pattern:
      /(?:runc run failed: unable to start container process: |starting container process caused).{0,300}(?:error setting rlimit type \d+: operation not permitted|session key: disk quota exceeded|\/sys\/fs\/cgroup\/\S{0,300}: no space left on device)/,
    tier: 'failure',
    confidence: 0.4,
    reference: 'moby/buildkit#6247: runc starts no step, because a limit of the kernel is reached',
    matches: [
      inStep(
        'runc run failed: unable to start container process: error during container init: unable to join session keyring: unable to create session key: disk quota exceeded',
      ),
    ],
    rejects: [inStep('disk quota exceeded'), inStep('mkdir /sys/fs/cgroup/x: no space left on device')],
  },
  {
    id: 'config/taken',
    failureClass: 'config-error',
    sources: PRINTED,
    pattern:
      /Bind for \S+ failed: port is already allocated|Ports are not available: |response from daemon: Conflict\. The container name "\/(?!buildx_buildkit_)|error looking up logging plugin /,
    tier: 'failure',
    confidence: 0.75,
    reference:
      'moby libnetwork/portallocator, daemon/names.go, daemon/logger: what the user asks for is another’s, or not there',
    matches: [
      engine(
        'Error response from daemon: driver failed programming external connectivity on endpoint web_1: Bind for 0.0.0.0:80 failed: port is already allocated',
      ),
      engine(
        'docker: Error response from daemon: Conflict. The container name "/web" is already in use by container "77ab".',
      ),
    ],
    rejects: [
      inStep('Bind for 0.0.0.0:80 failed: port is already allocated'),
      engine(
        'Error response from daemon: Conflict. The container name "/buildx_buildkit_ci0" is already in use by container "77ab".',
      ),
    ],
  },
  {
    id: 'config/usage-shown',
    failureClass: 'config-error',
    sources: ['client'],
    pattern: /^Usage: {1,4}(?:docker|docker-compose|buildctl|nerdctl)\b/,
    tier: 'symptom',
    confidence: 0.6,
    reference: 'spf13/cobra: the usage is shown after a command line that cannot be read',
    matches: [client('Usage:  docker buildx build [OPTIONS] PATH | URL | -')],
    rejects: [inStep('Usage:  docker buildx build [OPTIONS] PATH'), client('Usage: ./build.sh TARGET')],
  },
];
