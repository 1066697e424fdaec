import type { AccountEvents } from '../../contract/socket.js';
import type { Language } from '../../text/index.js';
import type { Database } from '../database/index.js';
import type { Feed } from '../feed/index.js';
import type { Clock } from '../lib/clock.js';
import type { Files } from '../lib/file-store.js';
import type { IdSource } from '../lib/ids.js';
import type { Limits } from '../lib/limits.js';
import type { Logger } from '../lib/logger.js';
import type { Signal } from '../lib/signal.js';
import type { Actor } from './actor.js';

/** One of the `account:*` events of the contract, and whose screens get it. */
export type AccountMessage = {
  [E in keyof AccountEvents]: { accountId: string; event: E; data: Parameters<AccountEvents[E]>[0] };
}[keyof AccountEvents];

/** What one part of the process tells another after a commit. Hints only: sweeps find what a lost one missed. */
export interface Signals {
  /** Sessions that were ended, by the hex SHA-256 of their tokens. */
  sessionsEnded: Signal<string[]>;
  /** Something for one person's open screens, whichever tab, device or node they are on. */
  toAccount: Signal<AccountMessage>;
  /** Accounts that a network has news for: counts of what is unread follow. */
  networkNews: Signal<string[]>;
  /** An account whose name changed or that was closed: pages that show the name have to follow. */
  personChanged: Signal<string>;
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
  /** Where uploaded files are kept; none: uploading is off. */
  files?: Files;
  /** Where mail is put instead of being sent; null or none: it is sent. */
  mailFolder?: string | null;
}

/** What one use-case run needs, as plain data. */
export interface Ctx extends Services {
  actor: Actor;
  /** What the asker reads: refusals are told in it. */
  language: Language;
  /** A form says that what was found in its texts is no patient's. */
  attests?: boolean;
  /** Network address of the asker, as the trusted proxy chain gives it. */
  address: string;
  /** What the asker's browser calls itself: tells a new session's browser and system. */
  userAgent?: string;
  requestId: string;
}
