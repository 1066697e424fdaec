import type { Digest, NewsCounts } from '../../contract/notifications.js';
import { query, transaction } from '../database/index.js';
import type { Job, Services } from '../kernel/index.js';
import { queueMails } from '../mail/index.js';
import { nextDue } from './next-due.js';
import { newsIn, newsSince } from './queries/news-since.js';

const PIECE = 50;
/** What happened within this time is for the next mail: notifications are made a little after what they tell of. */
const SETTLED_MS = 10 * 60_000;
/** A mail that could not be sent for so long is of no use: the next one is near. */
const GOOD_MS = 20 * 3_600_000;

interface Due {
  accountId: string;
  username: string;
  digest: Exclude<Digest, 'never'>;
  key: string;
  since: Date;
  dueAt: Date;
}

/**
 * Sends each who asked for it a mail that says how much is new: numbers, never names or texts, since a mail lies about
 * where the site's rules do not reach. Where nothing is new there is none.
 */
export const sendDigests: Job = {
  name: 'notifications.sendDigests',
  everyMs: 60_000,
  async run(services) {
    const now = services.clock.now();
    const due = await dueAt(services, now);
    if (due.length === 0) return false;
    const until = new Date(now.getTime() - SETTLED_MS);
    await send(services, due, await newsSince(services, due, until), until);
    return due.length === PIECE;
  },
};

function dueAt({ db }: Services, now: Date): Promise<Due[]> {
  return query<Due>(
    db,
    `select s.account_id as "accountId", a.username, s.digest, s.digest_key as key, s.digest_since as since,
       s.digest_due_at as "dueAt"
     from notification_settings s join accounts a on a.id = s.account_id
     where s.digest_due_at <= $1 order by s.digest_due_at, s.account_id limit ${PIECE}`,
    [now],
  );
}

/** The mails and the time of the next ones commit together, for those whom no other node has served meanwhile. */
async function send(
  services: Services,
  due: Due[],
  news: Map<string, NewsCounts>,
  until: Date,
): Promise<void> {
  const now = services.clock.now();
  await transaction(services.db, async (write) => {
    const moved = await write<{ accountId: string }>(
      `update notification_settings s set digest_due_at = r.next, digest_since = greatest(s.digest_since, $5)
       from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::uuid[]) as r(account_id, due_at, next, key)
       where s.account_id = r.account_id and s.digest_due_at = r.due_at and s.digest_key = r.key
       returning s.account_id as "accountId"`,
      [
        due.map(({ accountId }) => accountId),
        due.map(({ dueAt }) => dueAt),
        due.map(({ digest, dueAt }) => nextDue(digest, dueAt, now)),
        due.map(({ key }) => key),
        until,
      ],
    );
    const ours = new Set(moved.map(({ accountId }) => accountId));
    const mails = due.flatMap(({ accountId, username, digest, key }) => {
      const counts = news.get(accountId);
      if (!ours.has(accountId) || !counts || newsIn(counts) === 0) return [];
      return {
        to: { accountId },
        template: 'digest' as const,
        data: { username, digest, key, counts },
        expiresAt: new Date(now.getTime() + GOOD_MS),
      };
    });
    if (mails.length > 0) await queueMails(services, mails, write);
  });
}
