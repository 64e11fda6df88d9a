/**
 * Two databases of BuildKit on which neither an image nor a cached step stands (measured: with a new one of either, every step is
 * still cached): the history of builds, and the labels and leases of what it keeps for exports.
 */

import type { Finding } from '../../core/finding.ts';
import type { EngineFacts } from '../../engine/engine.ts';
import { brokenPath, type Mending, type RepairPart } from './repair-part.ts';

const OTHERS = /^buildkit\/(?:.*\/)?(?!history|containerdmeta)[\w-]+\.db$/;

export const buildHistory: RepairPart = {
  plan: (facts, findings) =>
    aside(facts, findings, {
      pattern: /^buildkit\/history\w*\.db$/,
      what: 'the broken history of builds',
      lost: ['the history of builds (images and cached steps are kept)'],
    }),
};

export const exportRecords: RepairPart = {
  plan: (facts, findings) =>
    aside(facts, findings, {
      pattern: /^buildkit\/containerdmeta\.db$/,
      what: 'BuildKit’s broken records of what it keeps for exports',
      lost: [],
    }),
};

interface Database {
  readonly pattern: RegExp;
  readonly what: string;
  readonly lost: readonly string[];
}

/** Nothing where another one is broken as well: that takes a new state of BuildKit, and those go with it. */
function aside(facts: EngineFacts, findings: readonly Finding[], one: Database): Mending | null {
  const { pattern, what, lost } = one;
  const entry = brokenPath(facts, findings, pattern);
  if (entry === null || brokenPath(facts, findings, OTHERS) !== null) return null;
  return { kind: 'set-aside', entry, what, lost };
}
