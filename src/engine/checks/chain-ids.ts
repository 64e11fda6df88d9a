/** Chain ids, by which the graph driver's store records layers (OCI image-spec, `config.md`). */
import { createHash } from 'node:crypto';

/** Hex digests: the first is the first layer's own, each next one is over the chain so far and the layer. */
export function chainIds(diffIds: readonly string[]): readonly string[] {
  const chains: string[] = [];
  for (const diff of diffIds) {
    const before = chains.at(-1);
    const text = before === undefined ? null : `sha256:${before} ${diff}`;
    chains.push(
      text === null ? diff.replace('sha256:', '') : createHash('sha256').update(text).digest('hex'),
    );
  }
  return chains;
}
