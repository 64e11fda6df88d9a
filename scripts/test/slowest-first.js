/** Order of the lab's test files: those that take minutes first, so that two workers end at about the same time. */
import Sequencer from '@jest/test-sequencer';

/** Jest goes by size where it has not measured: these files are small, their tables are not. */
const SLOW = [/recovery-graph-driver/, /recovery-builder/, /doctor/, /recovery-containerd/];

const rank = (test) => {
  const index = SLOW.findIndex((pattern) => pattern.test(test.path));
  return index === -1 ? SLOW.length : index;
};

export default class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => rank(a) - rank(b));
  }
}
