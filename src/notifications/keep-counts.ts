import type { Services } from '../kernel/index.js';
import { tellNews, tellUnread } from './followers/tell.js';
import { markSeenRead } from './statements/mark-read.js';

/**
 * Keeps counts true with what else a person is told: a moderator's decision is news at once, and what was read on a
 * screen is no news any more.
 * @returns a function that ends it
 */
export function keepCounts(services: Services): () => void {
  const { db, clock, signals, log } = services;
  return signals.toAccount.listen((message) => {
    const { accountId } = message;
    const work = async () => {
      if (message.event === 'account:notice') await tellNews(services, new Map([[accountId, 'decision']]));
      if (message.event !== 'account:read') return;
      const threadId = message.data.thread?.threadId ?? null;
      if ((await markSeenRead(db, accountId, threadId, clock.now())) > 0)
        await tellUnread(services, accountId);
    };
    work().catch((error) => log.warn({ err: error }, 'could not bring a count up to date'));
  });
}
