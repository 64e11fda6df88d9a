/** Makes the git repository act runs a workflow in: a copy of a tree with the workflow added. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

/** Not a real server: act takes the repository's name from the remote, and must not ask anyone for anything. */
export const GIT_HOST = 'github.invalid';

/** Path of the workflow inside the repository. */
export const WORKFLOW_FILE = '.github/workflows/lab.yml';

/** Large or private parts of a check-out that no action needs at run time. */
const LEFT_OUT = new Set(['.git', 'node_modules', '.cache', 'coverage']);

const AUTHOR = ['-c', 'user.name=lab', '-c', 'user.email=lab@lab.invalid', '-c', 'commit.gpgsign=false'];

/** Copies `tree` to `folder`, writes the workflow there, and commits both on branch `main` with a remote set. */
export async function makeRepository(tree: string, workflow: string, folder: string): Promise<void> {
  await cp(tree, folder, { recursive: true, filter: (from) => !LEFT_OUT.has(path.basename(from)) });
  const file = path.join(folder, WORKFLOW_FILE);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, workflow);
  const git = (...args: readonly string[]) => execa('git', args, { cwd: folder });
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all', '--force');
  await git(...AUTHOR, 'commit', '--quiet', '--message=Tree under test');
  // Without a remote act does not know that `actions/checkout` means this very tree, and would fetch the action.
  await git('remote', 'add', 'origin', `https://${GIT_HOST}/lab/work.git`);
}
