import type { Services } from '../kernel/index.js';

/** Tells the open screens of these people that there is news for them, after the commit that wrote it. */
export function tellNotices({ signals }: Pick<Services, 'signals'>, accountIds: string[]): void {
  if (accountIds.length > 0) signals.fairnessNews.tell([...new Set(accountIds)]);
}
