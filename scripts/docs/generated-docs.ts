/** Every document that is made from the sources' tables, and from the results of the matrix, as it should be; nothing is written here. */
import { readKills } from '../../lab/chaos/results.ts';
import { actionYml } from './action-yml.ts';
import { failureClassesMd } from './failure-classes-md.ts';
import { killsMd } from './kills-md.ts';
import { ladderMd } from './ladder-md.ts';
import { ladderSvg } from './ladder-svg.ts';
import { readMeasured } from './matrix/measured.ts';
import { matrixMd } from './matrix-md.ts';
import { readmeMd } from './readme-md.ts';
import { rulesSchema } from './rules-schema.ts';

export interface GeneratedDoc {
  /** Relative to the repository's root. */
  readonly path: string;
  /** @param current - the document as it stands; empty when it is not there yet */
  render(current: string): string;
}

export const GENERATED_DOCS: readonly GeneratedDoc[] = [
  { path: 'action.yml', render: actionYml },
  { path: 'README.md', render: readmeMd },
  { path: 'docs/failure-classes.md', render: failureClassesMd },
  { path: 'docs/kills.md', render: () => killsMd(readKills()) },
  { path: 'docs/ladder.md', render: ladderMd },
  { path: 'docs/ladder.svg', render: ladderSvg },
  { path: 'docs/matrix.md', render: () => matrixMd(readMeasured()) },
  { path: 'docs/rules.schema.json', render: rulesSchema },
];
