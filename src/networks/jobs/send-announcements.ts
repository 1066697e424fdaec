import type { Language } from '../../../text/index.js';
import { type TransactionQuery, transaction } from '../../database/index.js';
import type { Job, Services } from '../../kernel/index.js';
import { queueMails } from '../../mail/index.js';
import { networkPath } from '../presenters/network.presenter.js';

/** Members told in one transaction. */
const TOLD_AT_ONCE = 500;
/** Mails of announcements that nobody has tried to send yet: whoever waits for a new password is never far behind. */
const MOST_WAITING = 200;
const MAIL_DAYS = 3;
const FIRST = '00000000-0000-0000-0000-000000000000';

interface Due {
  id: string;
  networkId: string;
  slug: string;
  network: string;
  title: string;
  body: string;
  at: Date;
  language: Language;
  /** The mails are what is left. */
  isTold: boolean;
  after: string | null;
}

/**
 * Brings announcements to the members, a few hundred at a time: first a notification for each, then a mail for each, one
 * recipient in each mail. What is written and how far it has come commit together, so wherever the process ends, nobody
 * is told twice or left out. Who has joined since is not told, nor who has left by then. While a network is closed down
 * nothing of it is sent; opened again, it goes on.
 */
export const sendAnnouncements: Job = {
  name: 'networks.sendAnnouncements',
  everyMs: 2_000,
  async run(services) {
    const done = await transaction(services.db, async (write) => {
      const due = await claim(write);
      if (!due) return null;
      return due.isTold ? mailSome(services, write, due) : tellSome(services, write, due);
    });
    if (done?.told.length) services.signals.networkNews.tell(done.told);
    return done?.isMore ?? false;
  },
};

/** Those who are still to be told come first; several nodes take one each. */
async function claim(write: TransactionQuery): Promise<Due | null> {
  const [due] = await write<Due>(
    `select m.id, m.network_id as "networkId", n.slug, n.name as network, m.title, m.body, m.at, m.language,
       m.told_at is not null as "isTold", case when m.told_at is null then m.told_to else m.mailed_to end as after
     from announcements m join networks n on n.id = m.network_id
     where m.mailed_at is null and n.closed_at is null order by m.told_at is not null, m.at, m.id limit 1 for update of m skip locked`,
  );
  return due ?? null;
}

/** Who was a member then and is one now, by account. */
const nextMembers = (isMailed: boolean) => `
  select a.id${isMailed ? ', a.email_verified_at is not null as "hasAddress"' : ''}
  from memberships m join accounts a on a.id = m.account_id
  where m.network_id = $1 and m.state = 'active' and m.joined_at <= $2 and m.account_id > $3 and a.status = 'active'
  order by m.account_id limit $4`;

async function tellSome({ clock }: Services, write: TransactionQuery, due: Due) {
  const rows = await write<{ accountId: string }>(
    `insert into network_notices (id, account_id, network_id, kind, subject_id, happened_at)
     select gen_random_uuid(), next.id, $1, 'announced', $5::uuid, $2 from (${nextMembers(false)}) next
     returning account_id as "accountId"`,
    [due.networkId, due.at, due.after ?? FIRST, TOLD_AT_ONCE, due.id],
  );
  const told = rows.map(({ accountId }) => accountId).sort();
  const isLast = told.length < TOLD_AT_ONCE;
  await write(
    `update announcements set told_to = coalesce($2, told_to), told = told + $3, told_at = $4 where id = $1`,
    [due.id, told.at(-1) ?? null, told.length, isLast ? clock.now() : null],
  );
  return { told, isMore: true };
}

async function mailSome(services: Services, write: TransactionQuery, due: Due) {
  const room = MOST_WAITING - (await waiting(write));
  if (room <= 0) return { told: [], isMore: false };
  const members = await write<{ id: string; hasAddress: boolean }>(nextMembers(true), [
    due.networkId,
    due.at,
    due.after ?? FIRST,
    room,
  ]);
  const now = services.clock.now();
  const mails = members
    .filter(({ hasAddress }) => hasAddress)
    .map(({ id }) => ({
      to: { accountId: id },
      template: 'announcement' as const,
      data: {
        network: due.network,
        path: `${networkPath(due.slug)}/announcements`,
        title: due.title,
        body: due.body,
      },
      language: due.language,
      expiresAt: new Date(now.getTime() + MAIL_DAYS * 86_400_000),
    }));
  if (mails.length > 0) await queueMails(services, mails, write);
  const isLast = members.length < room;
  await write(
    `update announcements set mailed_to = coalesce($2, mailed_to), mailed = mailed + $3, mailed_at = $4 where id = $1`,
    [due.id, members.at(-1)?.id ?? null, mails.length, isLast ? now : null],
  );
  return { told: [], isMore: true };
}

/** Those that failed once wait on their own time: they hold nobody up. */
async function waiting(write: TransactionQuery): Promise<number> {
  const [row] = await write<{ count: number }>(
    `select count(*)::int as count from (select from outgoing_mail
       where state = 'waiting' and template = 'announcement' and attempts = 0 limit ${MOST_WAITING}) untried`,
  );
  return row!.count;
}
