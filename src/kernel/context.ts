import type { Database } from '../database/index.js';
import type { Feed } from '../feed/index.js';
import type { Clock } from '../lib/clock.js';
import type { IdSource } from '../lib/ids.js';
import type { Limits } from '../lib/limits.js';
import type { Logger } from '../lib/logger.js';
import type { Signal } from '../lib/signal.js';
import type { Actor } from './actor.js';

/** What one part of the process tells another after a commit. Hints only: sweeps find what a lost one missed. */
export interface Signals {
  /** Sessions that were ended, by the hex SHA-256 of their tokens. */
  sessionsEnded: Signal<string[]>;
  /** A decision was made about something of this person: `entryId` is the moderation log's line. */
  noticed: Signal<{ accountId: string; entryId: string }>;
}

/** What the whole process shares. */
export interface Services {
  db: Database;
  feed: Feed;
  clock: Clock;
  ids: IdSource;
  limits: Limits;
  signals: Signals;
  log: Logger;
  /** Names of the site and its networks: no person or password may be made of them. Plugged in by the app. */
  names?(): Promise<string[]>;
}

/** What one use-case run needs, as plain data. */
export interface Ctx extends Services {
  actor: Actor;
  /** Network address of the asker, as the trusted proxy chain gives it. */
  address: string;
  requestId: string;
}
