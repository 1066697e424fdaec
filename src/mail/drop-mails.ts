import type { TransactionQuery } from '../database/index.js';
import type { TemplateName } from './templates/index.js';

/** Mails of one kind to an account that are not under way yet: they are not sent. */
export async function dropMails(
  accountId: string,
  template: TemplateName,
  write: TransactionQuery,
): Promise<void> {
  await write(`delete from outgoing_mail where account_id = $1 and template = $2 and state = 'waiting'`, [
    accountId,
    template,
  ]);
}
