import type { Language } from '../../text/index.js';
import { type Database, query } from '../database/index.js';
import type { Job, Services } from '../kernel/index.js';
import { compose } from './compose/compose.js';
import type { Sender } from './templates/letter.js';
import { MailRefused, type Transport } from './transports/transport.js';

export interface PostOffice {
  sender: Sender;
  transport: Transport;
  /** The address an account has confirmed, and the language and time zone its person chose. Plugged in by the app. */
  recipientOf(db: Database, accountId: string): Promise<Recipient | null>;
}

interface Recipient {
  address: string;
  /** Null: none was chosen, and the mail is in the language it was queued with. */
  language: Language | null;
  /** The time zone they chose; null: none. */
  zone: string | null;
}

interface Claimed {
  id: string;
  accountId: string | null;
  address: string | null;
  template: string;
  data: object;
  language: Language;
  attempts: number;
  expiresAt: Date | null;
}

const MINUTE = 60_000;
/** Between the tries. After the last one a mail is given up, about a day after it was queued. */
export const waits = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * MINUTE);
/** Sent at once by one node. */
const BATCH = 5;
/** A node that ends in the middle of a try: another one takes over after this. */
const LEASE = 3 * MINUTE;

/**
 * Sends what waits. A mail is taken by moving its next try, in one statement, so no transaction is open while a
 * server is spoken to; one that fails comes back later, behind the others. The log has neither address nor text.
 */
export function deliverMail(office: PostOffice): Job {
  return {
    name: 'mail.deliver',
    everyMs: 2_000,
    async run(services) {
      const claimed = await claim(services);
      await Promise.all(claimed.map((mail) => attempt(services, office, mail)));
      return claimed.length === BATCH;
    },
  };
}

function claim({ db, clock }: Services): Promise<Claimed[]> {
  const now = clock.now();
  return query<Claimed>(
    db,
    `update outgoing_mail m set attempts = m.attempts + 1, next_try_at = $2
     from (select id from outgoing_mail where state = 'waiting' and next_try_at <= $1
           order by next_try_at, id limit ${BATCH} for update skip locked) due
     where m.id = due.id
     returning m.id, m.account_id as "accountId", m.address, m.template, m.data, m.language, m.attempts,
       m.expires_at as "expiresAt"`,
    [now, new Date(now.getTime() + LEASE)],
  );
}

async function attempt(services: Services, office: PostOffice, mail: Claimed): Promise<void> {
  const { db, clock, log } = services;
  const { id, template, attempts } = mail;
  try {
    if (mail.expiresAt && mail.expiresAt <= clock.now()) throw new MailRefused('too late');
    const to = await recipientOf(db, office, mail);
    if (!to) throw new MailRefused('no confirmed address');
    const language = to.language ?? mail.language;
    await office.transport.send(compose({ ...mail, language, zone: to.zone, to: to.address }, office.sender));
    await finish(services, id, 'sent');
    log.info({ mail: id, template, attempts }, 'mail sent');
  } catch (error) {
    // What a server answers may repeat the address: only the kind of failure is written down.
    const code = (error as { code?: string }).code;
    const wait = waits[attempts - 1];
    if (error instanceof MailRefused || wait === undefined) {
      await finish(services, id, 'failed');
      log.warn({ mail: id, template, attempts, code }, 'mail given up');
      return;
    }
    await query(db, `update outgoing_mail set next_try_at = $2 where id = $1 and state = 'waiting'`, [
      id,
      new Date(clock.now().getTime() + wait),
    ]);
    log.warn({ mail: id, template, attempts, code }, 'mail could not be sent now');
  }
}

/** Asked when it is sent: an account may have another address, or read another language, than when it was queued. */
function recipientOf(db: Database, office: PostOffice, { accountId, address }: Claimed) {
  if (accountId) return office.recipientOf(db, accountId);
  return address === null ? null : { address, language: null, zone: null };
}

/** Nothing stays of whom it was for or what it said. */
async function finish({ db, clock }: Services, id: string, state: 'sent' | 'failed'): Promise<void> {
  await query(
    db,
    `update outgoing_mail set state = $2, done_at = $3, next_try_at = null, account_id = null, address = null,
       data = null
     where id = $1 and state = 'waiting'`,
    [id, state, clock.now()],
  );
}
