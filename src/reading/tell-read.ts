import type { ReadMessage } from '../../contract/reading.js';
import type { Ctx } from '../kernel/index.js';
import { ownUnread } from './queries/own-unread.js';

/** Tells every screen of the person what is unread now, and answers the same. */
export async function tellRead(
  ctx: Ctx,
  accountId: string,
  thread: ReadMessage['thread'],
): Promise<ReadMessage> {
  const data: ReadMessage = { thread, unread: await ownUnread(ctx.db, accountId) };
  ctx.signals.toAccount.tell({ accountId, event: 'account:read', data });
  return data;
}
