import type { FairnessKind } from '../../contract/fairness.js';
import type { AccountEvents } from '../../contract/socket.js';
import type { Language } from '../../text/index.js';
import type { Database } from '../database/index.js';
import type { Feed } from '../feed/index.js';
import type { Clock } from '../lib/clock.js';
import type { Files } from '../lib/file-store.js';
import type { IdSource } from '../lib/ids.js';
import type { Limits } from '../lib/limits.js';
import type { Logger } from '../lib/logger.js';
import type { Metrics } from '../lib/metrics.js';
import type { Seal } from '../lib/seal.js';
import type { Signal } from '../lib/signal.js';
import type { Actor } from './actor.js';
import type { Along } from './along.js';
import type { DecisionRecord } from './decision-record.js';
import type { TextToWrite } from './write-gate.js';

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
  /** Accounts that have news of moderation: counts follow. */
  fairnessNews: Signal<string[]>;
  /** An account whose name changed or that was closed: pages that show the name have to follow. */
  personChanged: Signal<string>;
  /** A network that opened, closed, moved, or changed who can find it. */
  networkChanged: Signal<string>;
}

/** Where news of moderation leads now, and the words that come with it. */
export interface NoticeLink {
  path: string;
  text: string | null;
}

/**
 * For each kind of news its room says where it leads for this reader, by subject. What is missing in the answer leads
 * nowhere any more; the news stays, with the words of its kind.
 */
export type NoticeLinks = Partial<
  Record<
    FairnessKind,
    (db: Database, accountId: string, subjectIds: string[]) => Promise<Map<string, NoticeLink>>
  >
>;

/** What the whole process shares. */
export interface Services {
  db: Database;
  feed: Feed;
  clock: Clock;
  ids: IdSource;
  limits: Limits;
  signals: Signals;
  log: Logger;
  metrics: Metrics;
  /** Names of the site and its networks: no person or password may be made of them. Plugged in by the app. */
  names?(): Promise<string[]>;
  /** Decisions besides those of moderators about posts and threads. Plugged in by the app. */
  decisionSources?: DecisionSources;
  /** Plugged in by the app, kind by kind. */
  noticeLinks?: NoticeLinks;
  /** Says whether a text may be written at once. Plugged in by the app; none: every text may. */
  gate?: WriteGate;
  /** Refuses what no text of a network may say, where it can't wait. Plugged in by the app; none: nothing is refused. */
  refuseWords?: RefuseWords;
  /** Where uploaded files are kept; none: uploading is off. */
  files?: Files;
  /** Seals who is behind a pseudonym; none: nobody posts anonymously. */
  seal?: Seal;
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

/** A kind of decision that can be appealed against. The room that decides plugs it in. */
export interface DecisionSource {
  /** @returns null when there is no such decision of this kind */
  read(ctx: Ctx, id: string): Promise<DecisionRecord | null>;
  /**
   * Takes the decision back with everything it did, and does what goes along in the same statement.
   * @throws FactsChanged when it does not hold any more
   */
  overturn(ctx: Ctx, record: DecisionRecord, words: string, along: Along): Promise<void>;
}

/** By the kind's name as appeals keep it. */
export type DecisionSources = Partial<Record<'sanction' | 'hold', DecisionSource>>;

/**
 * Asked between the policy and the write. Plugged in by the app.
 * @throws AppError `held` where the text was kept for moderators, another where it is refused; FactsChanged
 */
export type WriteGate = (ctx: Ctx, text: TextToWrite) => Promise<void>;

/**
 * Asked before a text of a network is written that has no gate.
 * @throws AppError invalid_input with the reason of the rule that refuses it
 */
export type RefuseWords = (
  ctx: Pick<Ctx, 'db'>,
  networkId: string,
  text: { title: string | null; body: string | null; html: string | null },
) => Promise<void>;
