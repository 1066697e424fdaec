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
  await queueMails({ db, ids, clock }, [{ to, template, data, language, expiresAt }], write);
}

/**
 * The same for many, in one statement.
 * @returns their ids, in order: a line of the outbox says what became of each for 30 days
 */
export async function queueMails<T extends TemplateName>(
  { db, ids, clock }: Pick<Services, 'db' | 'ids' | 'clock'>,
  mails: NewMail<T>[],
  write: TransactionQuery = (text, values) => query(db, text, values),
): Promise<string[]> {
  const rows = mails.map(({ to, template, data, language = 'en', expiresAt }) => ({
    id: ids.next(),
    template,
    account_id: 'accountId' in to ? to.accountId : null,
    address: 'address' in to ? to.address : null,
    language,
    data,
    expires_at: expiresAt ?? null,
  }));
  await write(
    `insert into outgoing_mail
       (id, template, state, account_id, address, language, data, next_try_at, expires_at, queued_at)
     select r.id, r.template, 'waiting', r.account_id, r.address, r.language, r.data, $2, r.expires_at, $2
     from jsonb_to_recordset($1::jsonb) as r(id uuid, template text, account_id uuid, address text, language text,
       data jsonb, expires_at timestamptz)`,
    [JSON.stringify(rows), clock.now()],
  );
  return rows.map(({ id }) => id);
}
