import type { Database } from '../database/index.js';
import type { Feed } from '../feed/index.js';
import type { Clock } from '../lib/clock.js';
import type { IdSource } from '../lib/ids.js';
import type { Limits } from '../lib/limits.js';
import type { Logger } from '../lib/logger.js';
import type { Actor } from './actor.js';

/** What the whole process shares. */
export interface Services {
  db: Database;
  feed: Feed;
  clock: Clock;
  ids: IdSource;
  limits: Limits;
  log: Logger;
}

/** What one use-case run needs, as plain data. */
export interface Ctx extends Services {
  actor: Actor;
  /** Network address of the asker, as the trusted proxy chain gives it. */
  address: string;
  requestId: string;
}
