import type { z } from 'zod';
import type { NotificationSettingsDto, notificationSettingsInput } from '../../../contract/notifications.js';
import { transaction } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { dropMails } from '../../mail/index.js';
import { nextDue } from '../next-due.js';

/**
 * Writes what somebody chose. The mails begin one day or week after they were asked for, and tell of what happened from
 * then on; asking for the same again changes nothing. Each new choice has a new key: links of mails before it are over, and mails that
 * wait are dropped.
 */
export async function saveSettings(
  ctx: Ctx,
  { digest, ...told }: z.infer<typeof notificationSettingsInput>,
): Promise<NotificationSettingsDto> {
  const now = ctx.clock.now();
  const chosen = digest ?? null;
  return transaction(ctx.db, async (write) => {
    const accountId = accountIdOf(ctx.actor)!;
    const key = 'select digest_key as key from notification_settings where account_id = $1 for update';
    const [before] = await write<{ key: string | null }>(key, [accountId]);
    const [row] = await write<NotificationSettingsDto & { key: string | null }>(
      `insert into notification_settings as s (account_id, mentions, replies, threads, forums, auto_follow,
       digest, digest_due_at, digest_since, digest_key)
     values ($1, $2, $3, $4, $5, $6, coalesce($7, 'never'), $8, case when $8::timestamptz is not null then $9::timestamptz end,
       case when $8 is not null then $10::uuid end)
     on conflict (account_id) do update set mentions = $2, replies = $3, threads = $4, forums = $5, auto_follow = $6,
       digest = coalesce($7, s.digest),
       digest_due_at = case when coalesce($7, s.digest) = s.digest then s.digest_due_at else $8 end,
       digest_since = case when coalesce($7, s.digest) = s.digest then s.digest_since when $8 is not null then $9 end,
       digest_key = case when coalesce($7, s.digest) = s.digest then s.digest_key when $8 is not null then $10 end
     returning mentions, replies, threads, forums, auto_follow as "autoFollow", digest, digest_key as key`,
      [
        accountId,
        told.mentions,
        told.replies,
        told.threads,
        told.forums,
        told.autoFollow,
        chosen,
        chosen === null || chosen === 'never' ? null : nextDue(chosen, now, now),
        now,
        crypto.randomUUID(),
      ],
    );
    const { key: after, ...saved } = row!;
    // A mail that waits would come after all, with a link that ends nothing any more.
    if (before?.key && before.key !== after) await dropMails(accountId, 'digest', write);
    return saved;
  });
}
