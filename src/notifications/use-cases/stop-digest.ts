import { digestDto, stopDigestInput } from '../../../contract/notifications.js';
import { query, transaction } from '../../database/index.js';
import { defineUseCase, type Services } from '../../kernel/index.js';
import { allowed } from '../../lib/decision.js';
import { notFound } from '../../lib/errors.js';
import { dropMails } from '../../mail/index.js';

/** Whether the link of a mail is good still. */
export async function isDigestKey({ db }: Pick<Services, 'db'>, key: string): Promise<boolean> {
  if (!stopDigestInput.safeParse({ key }).success) return false;
  const rows = await query(db, 'select from notification_settings where digest_key = $1', [key]);
  return rows.length > 0;
}

/** Whoever has the key got the mail, and may end it: nobody has to sign in for less mail. */
export const stopDigest = defineUseCase({
  name: 'notifications.stopDigest',
  summary: 'End the mails that say how much is new, by the key in their link.',
  input: stopDigestInput,
  output: digestDto,
  limit: { points: 60, seconds: 60 },
  facts: async () => ({}),
  policy: () => allowed,
  async run(ctx, { key }) {
    return transaction(ctx.db, async (write) => {
      const [row] = await write<{ accountId: string }>(
        `update notification_settings set digest = 'never', digest_due_at = null, digest_since = null, digest_key = null
         where digest_key = $1 returning account_id as "accountId"`,
        [key],
      );
      if (!row) throw notFound();
      // Also what waits to be sent: after this nothing comes (C12).
      await dropMails(row.accountId, 'digest', write);
      return { digest: 'never' as const };
    });
  },
});
