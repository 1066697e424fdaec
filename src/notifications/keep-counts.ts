import { namesOf, signedInAmong } from '../auth/index.js';
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
  const failed = (error: unknown) => log.warn({ err: error }, 'could not bring a count up to date');
  const stopTelling = (['network', 'fairness'] as const).map((kind) =>
    signals[`${kind}News`].listen((accountIds) => {
      tellPlainNews(services, kind, accountIds).catch(failed);
    }),
  );
  const stopKeeping = signals.toAccount.listen((message) => {
    const { accountId } = message;
    const work = async () => {
      if (message.event === 'account:notice') await tellNews(services, new Map([[accountId, 'decision']]));
      if (message.event !== 'account:read') return;
      const threadId = message.data.thread?.threadId ?? null;
      if ((await markSeenRead(db, await namesOf(services, accountId), threadId, clock.now())) > 0)
        await tellUnread(services, accountId);
    };
    work().catch(failed);
  });
  return () => {
    for (const stop of stopTelling) stop();
    stopKeeping();
  };
}

/** People whose counts are asked for at once: the whole of a large network in one statement would take too long. */
const COUNTED_AT_ONCE = 500;

/** Who is signed in nowhere is not counted for. */
async function tellPlainNews(
  services: Services,
  kind: 'network' | 'fairness',
  accountIds: string[],
): Promise<void> {
  for (let from = 0; from < accountIds.length; from += COUNTED_AT_ONCE) {
    const some = accountIds.slice(from, from + COUNTED_AT_ONCE);
    const here = await signedInAmong(services.db, some, services.clock.now());
    await tellNews(services, new Map(here.map((accountId) => [accountId, kind])));
  }
}
