import type { UnreadDto } from '../../contract/reading.js';
import type { Link } from './link.js';

/** What is unread, over the open connection; null without one. */
export async function askUnread(link: Link | null): Promise<UnreadDto | null> {
  if (!link?.isUp()) return null;
  const answer = await link.ask<UnreadDto>('account:unread', {});
  return answer.ok ? answer.data : null;
}
