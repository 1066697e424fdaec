import { LRUCache } from 'lru-cache';
import type { Database } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { type ThreadFacts, threadFacts } from './thread.facts.js';

/** Longer than the pauses of a lively thread, shorter than anybody's patience with a wrong refusal would be. */
const KEPT_MS = 3_000;
/** People in threads; a kilobyte each. */
const MOST = 5_000;

const kept = new WeakMap<Database, LRUCache<string, ThreadFacts>>();

/** Reads a thread's facts and keeps them for a moment. @returns null when there is no such thread */
export async function threadFactsToKeep(ctx: Ctx, threadId: string): Promise<ThreadFacts | null> {
  const facts = await threadFacts(ctx, threadId);
  if (!facts) return null;
  const cache = kept.get(ctx.db) ?? new LRUCache({ max: MOST, ttl: KEPT_MS });
  kept.set(ctx.db, cache);
  cache.set(keyOf(ctx, threadId), facts);
  return facts;
}

/**
 * What the same person's last reply to this thread read a moment ago, if anything. Things may have changed since: good
 * only for a write that holds every part of the decision against rows that it locks.
 */
export function recentThreadFacts(ctx: Ctx, threadId: string): ThreadFacts | null {
  const facts = kept.get(ctx.db)?.get(keyOf(ctx, threadId));
  return facts ? { ...facts, isRecent: true } : null;
}

const keyOf = (ctx: Ctx, threadId: string) => `${accountIdOf(ctx.actor)} ${threadId}`;
