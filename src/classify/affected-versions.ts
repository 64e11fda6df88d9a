/** Whether a release's bug can be met with the versions there are. */
import { COMPONENTS, type Component, type ComponentVersions } from '../core/component-versions.ts';

/** From `from` on, and before `before`. */
export interface VersionRange {
  readonly from: string;
  readonly before: string;
}
export type AffectedVersions = Readonly<Partial<Record<Component, readonly VersionRange[]>>>;

/** `no` as soon as one known version is outside its ranges; `yes` when all that are named are known and inside. */
export function isAffected(
  affected: AffectedVersions,
  versions: ComponentVersions,
): 'yes' | 'no' | 'unknown' {
  const answers = COMPONENTS.flatMap((component) => {
    const ranges = affected[component];
    if (ranges === undefined) return [];
    const version = parse(versions[component] ?? '');
    return [version === null ? null : ranges.some((range) => isWithin(version, range))];
  });
  if (answers.includes(false)) return 'no';
  return answers.includes(null) ? 'unknown' : 'yes';
}

function isWithin(version: readonly number[], { from, before }: VersionRange): boolean {
  return compare(version, parse(from) ?? []) >= 0 && compare(version, parse(before) ?? []) < 0;
}

/** `v1.7.28`, `29.4.1-rd`, `5.4.0-200-generic`, `28.5.2+dfsg4`: the first three numbers; null for `dev` or a commit. */
function parse(text: string): readonly number[] | null {
  const found = /^v?(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?/.exec(text);
  return found === null ? null : found.slice(1).map((part) => Number(part ?? 0));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== (b[index] ?? 0));
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
