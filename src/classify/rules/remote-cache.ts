/** Rules: importing or exporting the build cache failed. */
import { engine, inStep, PRINTED, type Rule } from '../rule.ts';

/** The steps by which BuildKit imports and exports caches. solver/llbsolver/solver.go, control/control.go */
const CACHE_STEP =
  /^(?:\[[^\]]*\] )?(?:importing cache|exporting cache|exporting to GitHub Actions Cache|exporting cache to )/;

export const REMOTE_CACHE_RULES: readonly Rule[] = [
  {
    id: 'remote-cache/backend',
    failureClass: 'remote-cache-error',
    sources: PRINTED,
    pattern:
      /This legacy service is shutting down|failed to configure \S+ cache (?:exporter|importer)|local cache importer requires|error writing (?:layer|manifest|config) blob|cache entry was not found|Cache already exists\. Scope|actions-cache-id|failed to import cache\b|error committing cache|cache manifest .* not found|maximum timeout reached\s*$|failed to get credentials.*cache|failed to check file presence in cache|failed to solve: (?:rpc error: code = \w+ desc = )?(?:failed to compute cache key: )?blob (?:sha256:[0-9a-f]+ )?not found\s*$/,
    tier: 'cause',
    confidence: 0.88,
    reference: 'moby/buildkit cache/remotecache; tonistiigi/go-actions-cache; gh.io/gha-cache-sunset',
    matches: [
      engine(
        'ERROR: failed to solve: This legacy service is shutting down, effective April 15, 2025. Migrate to the new service ASAP.',
      ),
      engine(
        'ERROR: failed to build: failed to solve: error writing layer blob: not_found: cache entry was not found',
      ),
      engine('error: failed to solve: blob sha256:1fb11dfd9b34 not found'),
      engine(
        'error: failed to solve: local cache importer requires either explicit digest, "latest" tag or custom tag on index.json',
      ),
    ],
    rejects: [
      inStep('error writing layer blob: x'),
      engine('failed to solve: unexpected status: 403 Forbidden'),
      engine('ERROR: failed to solve: failed to load cache key: Get "http://h/x.tgz": EOF'),
    ],
  },
  {
    id: 'remote-cache/step',
    failureClass: 'remote-cache-error',
    sources: PRINTED,
    pattern: /^ERROR\b|failed to solve/,
    step: CACHE_STEP,
    tier: 'cause',
    confidence: 0.8,
    reference: 'the step that failed is the import or export of a cache, whatever it says',
    matches: [
      engine(
        'ERROR: registry.example/almanac/cache:main: not found',
        'importing cache manifest from registry.example/almanac/cache:main',
      ),
      engine('ERROR: maximum timeout reached', 'exporting cache'),
    ],
    rejects: [
      engine('ERROR: x: not found', '[internal] load metadata for x'),
      inStep('ERROR: x', 'exporting cache'),
    ],
  },
];
