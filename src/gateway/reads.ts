import type { ForumMessage, ThreadMessage } from '../../contract/feed.js';
import type { Database } from '../database/index.js';
import { type HeadRow, readHeads, SYNC_LIMIT } from '../feed/index.js';
import {
  changedHeads,
  forumChangesFacts,
  type Readers,
  readersAmong,
  type ThreadHead,
  threadChangesFacts,
  toForumMessage,
  toThreadMessage,
} from '../forums/index.js';

/**
 * What a gate reads from the database, on the primary. Rooms' doors only. A range too large to send comes without
 * contents and with `prev` at its end: it fits no cursor, so every reader syncs and is reset.
 */
export interface GateReads {
  heads(forumIds: string[]): Promise<{ era: string; heads: HeadRow[] }>;
  threadRange(threadId: string, after: number): Promise<ThreadMessage | null>;
  forumRange(forumId: string, after: number): Promise<ForumMessage | null>;
  changedHeads(forumId: string, after: number, threadIds: string[]): Promise<ThreadHead[]>;
  readers(forumId: string, accountIds: string[]): Promise<Readers | null>;
}

export function gateReads(db: Database): GateReads {
  return {
    heads: (forumIds) => readHeads(db, forumIds),
    async threadRange(threadId, after) {
      const facts = await threadChangesFacts(db, null, threadId, after);
      if (!facts) return null;
      const message = toThreadMessage(facts, after);
      if (facts.posts.length <= SYNC_LIMIT) return message;
      return { ...message, prev: message.seq, change: { ...message.change, posts: [] } };
    },
    async forumRange(forumId, after) {
      const facts = await forumChangesFacts(db, null, forumId, after);
      if (!facts) return null;
      const message = toForumMessage(facts, after);
      if (facts.threads.length + facts.gone.length <= SYNC_LIMIT) return message;
      return { ...message, prev: message.seq, change: { threads: [], people: [], gone: [] } };
    },
    changedHeads: (forumId, after, threadIds) => changedHeads(db, forumId, after, threadIds),
    readers: (forumId, accountIds) => readersAmong(db, forumId, accountIds),
  };
}
