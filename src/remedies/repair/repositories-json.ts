/** The list of tags (moby, reference/store.go): an empty or cut file keeps the engine from starting. It is made again from what is left. */
import { brokenPath, type RepairPart } from './repair-part.ts';
import { remakeTagList } from './tag-list.ts';

export const repositoriesJson: RepairPart = {
  plan(facts, findings) {
    const entry = brokenPath(facts, findings, /^image\/[\w-]+\/repositories\.json$/);
    if (entry === null) return null;
    const lost = ['the tags of the images (the images themselves and the build cache are kept)'];
    return { kind: 'set-aside', entry, what: 'the broken list of tags', lost, remake: remakeTagList(entry) };
  },
};
