/** Tells a local build context from a remote one, and a moving git reference from one that names a commit. */

/** buildx: `-`, a URL or a git reference is not a directory of this machine. */
export function isRemoteContext(context: string): boolean {
  return isGitContext(context) || /^https?:\/\//.test(context);
}

/** BuildKit: util/gitutil/git_ref.go (ParseGitRef), which buildx and Compose use. */
export function isGitContext(context: string): boolean {
  if (/^(?:git|ssh|git\+ssh|git\+https?):\/\//.test(context)) return true;
  if (/^github\.com\/[^/]+\/[^/]+/.test(context)) return true;
  if (/^[A-Za-z0-9_.-]+@[^/:]+:[^:]/.test(context)) return true;
  return /^https?:\/\/[^?#]*\.git(?:[?#]|$)/.test(context);
}

export interface GitReference {
  /** Without fragment and query: what `git ls-remote` understands. */
  readonly url: string;
  /** Branch, tag or commit; empty for the default branch. */
  readonly ref: string;
}

/** Splits `url#ref:subdir` and `url?ref=…&subdir=…`; null when it is no git context. */
export function gitReference(context: string): GitReference | null {
  if (!isGitContext(context)) return null;
  const [beforeHash = '', fragment] = splitOnce(context, '#');
  const [url = '', query] = splitOnce(beforeHash, '?');
  const asked = new URLSearchParams(query ?? '');
  const named =
    asked.get('ref') ??
    asked.get('tag') ??
    asked.get('branch') ??
    asked.get('commit') ??
    asked.get('checksum');
  const ref = fragment !== undefined ? (splitOnce(fragment, ':')[0] ?? '') : (named ?? '');
  return { url: url.startsWith('github.com/') ? `https://${url}` : url, ref };
}

/** A full commit id cannot move; anything shorter may be a branch's name. */
export function isMoving(reference: GitReference): boolean {
  return !isCommit(reference.ref);
}

export function isCommit(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** The same context at that commit, its directory kept. */
export function pinTo(context: string, commit: string): string {
  const [beforeHash = '', fragment] = splitOnce(context, '#');
  const [url = '', query] = splitOnce(beforeHash, '?');
  if (query !== undefined && fragment === undefined) {
    const asked = new URLSearchParams(query);
    for (const name of ['tag', 'branch', 'commit']) asked.delete(name);
    asked.set('ref', commit);
    return `${url}?${asked}`;
  }
  const subdir = splitOnce(fragment ?? '', ':')[1];
  return `${beforeHash}#${commit}${subdir === undefined ? '' : `:${subdir}`}`;
}

function splitOnce(text: string, separator: string): readonly [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
