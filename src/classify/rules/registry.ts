/** Rules: a registry refuses: too many requests, no right, or no such image. */
import { client, engine, inStep, quoted, type Rule, SPOKEN } from '../rule.ts';

export const REGISTRY_RULES: readonly Rule[] = [
  {
    id: 'registry/denied',
    failureClass: 'registry-auth',
    sources: SPOKEN,
    pattern:
      /no basic auth credentials|insufficient_scope|pull access denied|requested access to the resource is denied|(?:^|: )(?:denied|unauthorized): |authentication required|authorization failed|unexpected status(?: code)?(?: from \w+ request to \S+| \S+)?: ?(?:401 Unauthorized|403 Forbidden)|unexpected status: (?:401|403)|failed with status code \[[^\]]{1,100}\]: 40[13]\b|status: 401 Unauthorized|incorrect username or password|failed to authorize: .*(?:401|403|unauthorized|denied)|error (?:from registry|parsing HTTP 403).*denied|may require 'docker login'|authorization token has expired|HTTP Basic: Access denied|permission_denied: |incorrect username|access to the requested resource is not authorized|failed to push \S+: .*404 Not Found(?!: blob upload)|failed to fetch (?:anonymous|oauth) token: unexpected status.*: 40[13]/i,
    tier: 'cause',
    confidence: 0.92,
    reference: 'containerd core/remotes/docker (authorizer, errors); distribution errcode; moby registry',
    matches: [
      engine('failed to solve: rpc error: code = Unknown desc = unexpected status: 403 Forbidden'),
      client('no basic auth credentials'),
      engine(
        'ERROR: failed to push g/x: unexpected status from POST request to https://g/v2/x/blobs/uploads/: 403 Forbidden',
      ),
      engine(
        'Error response from daemon: login attempt to http://r/v2/ failed with status: 401 Unauthorized',
      ),
      engine(
        'ERROR: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      ),
    ],
    rejects: [
      inStep('npm error 403 Forbidden - denied: no'),
      engine(
        'failed to authorize: DeadlineExceeded: failed to fetch anonymous token: context deadline exceeded',
      ),
      quoted('no basic auth credentials'),
    ],
  },
  {
    id: 'registry/image-not-found',
    failureClass: 'registry-auth',
    sources: SPOKEN,
    pattern:
      /failed to solve: (?:rpc error: code = \w+ desc = )?(?:failed to solve: )?(?:[\w./:@-]+: )?(?:[\w-]+(?:\.[\w-]+)+|localhost)(?::\d+)?\/[\w./-]+(?::[\w.-]+|@sha256:[0-9a-f]+): not found\s*$|content at https?:\/\/\S+ not found: not found\s*$/,
    tier: 'failure',
    confidence: 0.75,
    reference:
      'containerd core/remotes/docker/resolver.go, fetcher.go, as BuildKit repeats them without a word about metadata',
    matches: [
      engine('ERROR: failed to solve: nvidia/cuda:11.0-base: docker.io/nvidia/cuda:11.0-base: not found'),
      engine('ERROR: failed to solve: docker.io/bitnami/redis:7.0: not found'),
      engine(
        'failed to copy: httpReadSeeker: failed open: content at https://mirror.gcr.io/v2/x/manifests/sha256:ab not found: not found',
      ),
    ],
    rejects: [
      inStep('failed to solve: docker.io/bitnami/redis:7.0: not found'),
      engine('ERROR: failed to solve: failed to compute cache key: "/out/bin": not found'),
      engine('failed to solve: content digest sha256:c596: not found'),
      quoted('failed to solve: docker.io/a/b:1: not found'),
    ],
  },
  {
    id: 'registry/login-refused',
    failureClass: 'registry-auth',
    sources: SPOKEN,
    pattern:
      /login attempt to \S+ failed with status: 40[13]\b|^(?:Error: )?Username and password required\s*$|error parsing HTTP 40[13] response body/,
    tier: 'cause',
    confidence: 0.85,
    reference:
      'moby registry/auth.go, distribution registry/client/errors.go; docker/login-action src/docker.ts',
    matches: [
      engine('Error response from daemon: login attempt to https://h/v2/ failed with status: 403 Forbidden'),
      client('Error: Username and password required'),
      engine('error parsing HTTP 403 response body: unexpected end of JSON input: ""'),
    ],
    rejects: [
      inStep('Error: Username and password required'),
      engine('error parsing HTTP 429 response body: x'),
    ],
  },
  {
    id: 'registry/not-found',
    failureClass: 'registry-auth',
    sources: SPOKEN,
    pattern:
      /manifest unknown|manifest for \S+ not found|repository \S+ not found|failed to resolve source metadata for \S+: \S+: not found\s*$|failed to create LLB definition: [\w./:@-]+: not found\s*$|failed to resolve reference "[^"]+": \S+: not found|repository name not known to registry|name unknown: /,
    tier: 'cause',
    confidence: 0.88,
    reference:
      'distribution errcode (MANIFEST_UNKNOWN, NAME_UNKNOWN); containerd core/remotes/docker/resolver.go',
    matches: [
      engine('manifest for 127.0.0.1:5000/team/base:9 not found: manifest unknown: manifest unknown'),
      engine(
        'ERROR: failed to solve: a/b:9: failed to resolve source metadata for docker.io/a/b:9: docker.io/a/b:9: not found',
      ),
      engine(
        'failed to solve with frontend dockerfile.v0: failed to create LLB definition: localhost:5000/nobody/nothing:1: not found',
      ),
    ],
    rejects: [
      inStep('manifest unknown'),
      engine(
        'failed to resolve source metadata for docker.io/lab/base:latest: rpc error: blob sha256:ab expected at /c/x: blob not found: not found',
      ),
    ],
  },
  {
    id: 'registry/rate-limit',
    failureClass: 'registry-rate-limit',
    sources: SPOKEN,
    pattern:
      /toomanyrequests|429 Too Many Requests|You have reached your (?:unauthenticated )?pull rate limit|rate limit exceeded|TOO_MANY_REQUESTS/i,
    tier: 'cause',
    confidence: 0.95,
    reference: 'Docker Hub’s pull limit; RFC 6585',
    matches: [
      engine(
        'ERROR: failed to copy: httpReadSeeker: failed open: unexpected status code https://r/v2/x: 429 Too Many Requests - Server message: toomanyrequests',
      ),
    ],
    rejects: [inStep('HTTP 429 Too Many Requests'), quoted('toomanyrequests')],
  },
  {
    id: 'registry/status-of-reference',
    failureClass: 'registry-auth',
    sources: SPOKEN,
    pattern: /unexpected status code \[[^\]]{1,200}\]: 40[134]\b/,
    tier: 'cause',
    confidence: 0.88,
    reference:
      'containerd core/remotes/docker/resolver.go, 1.4 and later: the registry, or the mirror before it, refuses a reference',
    matches: [
      engine(
        'failed to solve with frontend dockerfile.v0: failed to create LLB definition: unexpected status code [manifests latest]: 403 Forbidden',
      ),
    ],
    rejects: [
      inStep('unexpected status code [manifests latest]: 403 Forbidden'),
      engine('unexpected status code [manifests latest]: 429 Too Many Requests'),
    ],
  },
  {
    id: 'registry/too-many',
    failureClass: 'registry-rate-limit',
    sources: SPOKEN,
    pattern: /: Too Many Requests\b|\bHAP429\b/,
    tier: 'failure',
    confidence: 0.85,
    reference: 'RFC 6585, where a registry or a client leaves the number out',
    matches: [
      engine(
        'Error response from daemon: Get https://mcr.microsoft.com/v2/x/manifests/1: Too Many Requests (HAP429).',
      ),
    ],
    rejects: [inStep('GET https://x/y: Too Many Requests')],
  },
];
