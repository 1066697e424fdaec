import type { NotificationKind } from '../../../contract/notifications.js';
import { signedInAmong } from '../../auth/index.js';
import type { Services } from '../../kernel/index.js';
import { unreadCounts } from '../queries/unread.js';
import { visibleAmong } from '../queries/visible-among.js';
import type { Made } from '../statements/make-notifications.js';

type Telling = Pick<Services, 'db' | 'clock' | 'signals' | 'seal'>;

/**
 * Tells people's open screens of what was made for them: how many are unread, and what kind came, being named before
 * everything else. Asked anew who may see it: between making and telling somebody may have lost the right, or the post
 * may be gone. Who is signed in nowhere is not counted for.
 */
export async function tellMade(services: Telling, made: Made[]): Promise<void> {
  if (made.length === 0) return;
  const { db, clock } = services;
  const here = new Set(await signedInAmong(db, [...new Set(made.map((one) => one.accountId))], clock.now()));
  const ours = made.filter(({ accountId }) => here.has(accountId));
  const kinds = new Map<string, NotificationKind>();
  for (const { accountId, kind } of ours.length > 0 ? await visibleAmong(db, ours) : []) {
    if (kind === 'mention' || !kinds.has(accountId)) kinds.set(accountId, kind);
  }
  await tellNews(services, kinds);
}

/** Tells that one thing of this kind came to each of these people, with what they have unread now. */
export async function tellNews(
  services: Telling,
  news: ReadonlyMap<string, NotificationKind>,
): Promise<void> {
  if (news.size === 0) return;
  for (const [accountId, unread] of await unreadCounts(services, [...news.keys()])) {
    const data = { unread, kind: news.get(accountId) ?? null };
    services.signals.toAccount.tell({ accountId, event: 'account:notification', data });
  }
}

/** Tells one person's screens the count after something was read. @returns the count */
export async function tellUnread(services: Telling, accountId: string): Promise<number> {
  const unread = (await unreadCounts(services, [accountId])).get(accountId) ?? 0;
  services.signals.toAccount.tell({ accountId, event: 'account:notification', data: { unread, kind: null } });
  return unread;
}
