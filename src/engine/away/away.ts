/** A place beside the sick engine where one attempt runs, and what a rung needs to make one. */
import type { WrappedCommand } from '../../command/wrapped-command.ts';
import type { Elsewhere, Homecoming } from '../../core/elsewhere.ts';
import type { Finding } from '../../core/finding.ts';
import type { Engine } from '../engine.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** What a way out has to know of the command, which no other remedy needs. */
export interface WayOut {
  readonly command: WrappedCommand;
  /** The environment that the command runs in. */
  readonly env: Env;
  /** Where an image is kept that no engine can take. */
  readonly archiveDir: string;
  /** The builder that the user named; null for none. */
  readonly fallbackBuilder: string | null;
}

export type ImageHome = Pick<Homecoming, 'delivered' | 'image' | 'archive'>;

export interface Away {
  readonly how: Elsewhere;
  /** `a side engine beside it`, for sentences that begin with “the build passed on”. */
  readonly where: string;
  /** Who is asked for a sign of life while the attempt is silent; null: nobody can be. */
  readonly engine: Pick<Engine, 'ping' | 'examine' | 'builder'> | null;
  /** Whether a build can pass there. */
  verify(signal: AbortSignal): Promise<Finding>;
  /** After a build that passed: brings back what it made. Never rejects. */
  bringHome(): Promise<ImageHome>;
  /** Takes it down; tells what could not be. Never rejects. */
  leave(): Promise<void>;
}
