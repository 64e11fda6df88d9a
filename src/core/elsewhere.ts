/** Building elsewhere when the engine cannot be mended: the rungs that do it, how an attempt is led there, and what comes back. */
import type { RungId } from './rungs.ts';

export const AWAY_RUNGS = ['fallback-builder', 'side-engine'] as const satisfies readonly RungId[];
export type AwayRung = (typeof AWAY_RUNGS)[number];

/** It leaves engine and builder as they are: the next attempt runs beside them. */
export function isAway(id: RungId): id is AwayRung {
  return AWAY_RUNGS.some((rung) => rung === id);
}

/** How one attempt is led to another place than the one that its command names. */
export interface Elsewhere {
  /** Merged over the user's environment; undefined takes a variable away. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Options that stand right behind the subcommand. */
  readonly options: readonly string[];
  /** Options of the user's that are left out, by their long names. */
  readonly leaveOut: readonly string[];
}

/** What became of a build that passed elsewhere. */
export interface Homecoming {
  readonly rung: AwayRung;
  /** Where it was built: `a side engine beside …`. */
  readonly where: string;
  /** False where its image is neither in the engine nor anywhere else that it was to go. */
  readonly delivered: boolean;
  /** One sentence: where its image is now. */
  readonly image: string;
  /** The file that holds it; null where there is none. */
  readonly archive: string | null;
}

/** The engine was not mended; and a build whose image nobody can have is of no use. */
export function verdictOf({
  where,
  image,
  delivered,
}: Homecoming): readonly ['recovered' | 'failed', string] {
  if (!delivered) return ['failed', `the build passed on ${where}, but ${image}`];
  return ['recovered', `the build passed on ${where}; the engine itself is as sick as before; ${image}`];
}

/** What the rung was for is over, and the build fails by the user’s own doing. */
export function failsByItself(rung: RungId, why: string): string {
  const did = isAway(rung) ? 'went round what the engine has' : 'mended the engine';
  return `${rung} ${did}; now the build fails by itself: ${why}`;
}
