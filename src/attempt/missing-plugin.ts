/** Whether an attempt failed because the client lacks a plugin: then nothing was built, and nothing is known of the build. */
import type { AttemptRecord } from '../core/attempt.ts';
import type { Plugin } from '../core/plugin.ts';
import { passed } from '../core/process-end.ts';

/** docker/cli: cli-plugins/manager, cmd/docker/builder.go, cmd/docker/docker.go. */
const PROOFS: readonly (readonly [Plugin, RegExp])[] = [
  [
    'buildx',
    /'buildx' is not a docker command|unknown command: docker buildx|BuildKit is enabled but the buildx component is missing or broken/,
  ],
  ['compose', /'compose' is not a docker command|unknown command: docker compose/],
];

/** By what the client itself says; a step's output proves nothing. */
export function missingPlugin({ end, lines }: Pick<AttemptRecord, 'end' | 'lines'>): Plugin | null {
  if (passed(end) || lines.some(({ source }) => source === 'step')) return null;
  const said = lines.filter(({ source }) => source === 'client' || source === 'engine');
  return PROOFS.find(([, proof]) => said.some(({ text }) => proof.test(text)))?.[0] ?? null;
}
