import type { Language } from '../../text/index.js';
import { query, type TransactionQuery } from '../database/index.js';
import type { Services } from '../kernel/index.js';
import type { MailData, TemplateName } from './templates/index.js';

export interface NewMail<T extends TemplateName> {
  /** An account gets it at the address it has confirmed when the mail is sent; without one it gets none. */
  to: { accountId: string } | { address: string };
  template: T;
  data: MailData<T>;
  language?: Language;
  /** When it stops being of use, e.g. with its link. It is not sent after that. */
  expiresAt?: Date;
}

/**
 * Puts a mail into the outbox; a job sends it within seconds of the commit, and tries again for about a day.
 * Call it inside the transaction whose outcome it tells of.
 * @param write runs statements of the transaction; without it the mail is queued at once
 */
export async function queueMail<T extends TemplateName>(
  { db, ids, clock }: Pick<Services, 'db' | 'ids' | 'clock'>,
  { to, template, data, language = 'en', expiresAt }: NewMail<T>,
  write: TransactionQuery = (text, values) => query(db, text, values),
): Promise<void> {
  const accountId = 'accountId' in to ? to.accountId : null;
  const address = 'address' in to ? to.address : null;
  await write(
    `insert into outgoing_mail
       (id, template, state, account_id, address, language, data, next_try_at, expires_at, queued_at)
     values ($1, $2, 'waiting', $3, $4, $5, $6, $7, $8, $7)`,
    [
      ids.next(),
      template,
      accountId,
      address,
      language,
      JSON.stringify(data),
      clock.now(),
      expiresAt ?? null,
    ],
  );
}
