import { discardFilesOf } from '../../attachments/index.js';
import { query } from '../../database/index.js';
import { restampAuthor } from '../../forums/index.js';
import type { Job, Services } from '../../kernel/index.js';
import { eraseWaiting, forgetPerson } from '../queries/forget-person.js';

/** Threads in one run: a person who wrote in thousands does not keep others waiting. */
const SLICE = 20;
const LEASE_MS = 60_000;

interface Update {
  accountId: string;
  erases: boolean;
  isClosed: boolean;
  afterThread: string | null;
  askedAt: Date;
}

/** Brings a new name, or "Former member", to every thread in which the person wrote (decision 0011). */
export const tellThreads: Job = {
  name: 'people.tellThreads',
  everyMs: 5_000,
  listen: ({ signals }, wake) => signals.personChanged.listen(wake),
  async run(services) {
    const update = await takeOne(services);
    if (!update) return false;
    if (update.isClosed && update.afterThread === null) await forgetPerson(services.db, update.accountId);
    if (update.erases && update.afterThread === null) await eraseWaiting(services.db, update.accountId);
    const threads = await nextThreads(services, update);
    for (const place of threads) await restampAuthor(services, update, place);
    const isLast = threads.length < SLICE && !(await areFilesLeft(services, update));
    if (isLast) await finish(services, update);
    else await keepPlace(services, update, threads.at(-1)?.threadId ?? update.afterThread);
    return true;
  },
};

/** Ends some files, after the last thread: a store that does not answer keeps no name on a page. */
async function areFilesLeft(services: Services, { accountId, erases, isClosed }: Update): Promise<boolean> {
  return isClosed && discardFilesOf(services, accountId, erases ? 'all' : 'unused');
}

/** The oldest that no other node is at. */
async function takeOne({ db, clock }: Services): Promise<Update | null> {
  const now = clock.now();
  const [row] = await query<Update>(
    db,
    `update person_updates u set leased_until = $2 from accounts a
     where a.id = u.account_id and u.account_id = (
       select account_id from person_updates where leased_until is null or leased_until < $1
       order by asked_at limit 1 for update skip locked)
     returning u.account_id as "accountId", u.erases_posts as erases, a.status = 'closed' as "isClosed",
       u.after_thread as "afterThread", u.asked_at as "askedAt"`,
    [now, new Date(now.getTime() + LEASE_MS)],
  );
  return row ?? null;
}

async function nextThreads({ db }: Services, { accountId, afterThread }: Update) {
  return query<{ forumId: string; threadId: string }>(
    db,
    `select t.id as "threadId", t.forum_id as "forumId" from threads t
     where t.id in (select thread_id from posts where author_id = $1 union select id from threads where author_id = $1)
       and ($2::uuid is null or t.id > $2) order by t.id limit ${SLICE}`,
    [accountId, afterThread],
  );
}

// Asked again meanwhile (another new name, or closed): everything is told once more, from the beginning.
const asAsked = 'account_id = $1 and asked_at = $2';

async function finish({ db }: Services, { accountId, askedAt }: Update): Promise<void> {
  await query(db, `delete from person_updates where ${asAsked}`, [accountId, askedAt]);
}

async function keepPlace(
  { db }: Services,
  { accountId, askedAt }: Update,
  threadId: string | null,
): Promise<void> {
  await query(db, `update person_updates set after_thread = $3, leased_until = null where ${asAsked}`, [
    accountId,
    askedAt,
    threadId,
  ]);
}
