import { type Database, query } from '../database/index.js';
import type { Job } from '../kernel/index.js';

const DAY_MS = 24 * 3_600_000;
/** Read ones go after this, unread ones later. */
const READ_DAYS = 90;
const UNREAD_DAYS = 365;
/** The newest that each account keeps. */
const PER_ACCOUNT = 500;
const PIECE = 1_000;

/** Clears away old notifications. Decisions are lines of the moderation log, and stay. */
export const forgetNotificationsJob: Job = {
  name: 'notifications.forget',
  everyMs: 3_600_000,
  async run({ db, clock }) {
    const now = clock.now().getTime();
    const old = await forgetOld(db, new Date(now - READ_DAYS * DAY_MS), new Date(now - UNREAD_DAYS * DAY_MS));
    const told = await forgetNotices(db, new Date(now - READ_DAYS * DAY_MS));
    const surplus = await forgetSurplus(db);
    return old === PIECE || told === PIECE || surplus === PIECE;
  },
};

async function forgetOld(db: Database, readBefore: Date, unreadBefore: Date): Promise<number> {
  const gone = await query(
    db,
    `with was_read as (
       select id from notifications where read_at < $1 limit ${PIECE} for update skip locked),
     never_read as (
       select id from notifications where read_at is null and happened_at < $2 limit ${PIECE} for update skip locked)
     delete from notifications where id in (
       select id from was_read union all select id from never_read limit ${PIECE}) returning id`,
    [readBefore, unreadBefore],
  );
  return gone.length;
}

/** News of moderation that was read; what was not read stays. */
async function forgetNotices(db: Database, readBefore: Date): Promise<number> {
  const gone = await query(
    db,
    `delete from fairness_notices where id in (
       select id from fairness_notices where read_at < $1 limit ${PIECE} for update skip locked) returning id`,
    [readBefore],
  );
  return gone.length;
}

async function forgetSurplus(db: Database): Promise<number> {
  const gone = await query(
    db,
    `with full_ones as (
       select account_id from notifications group by account_id having count(*) > ${PER_ACCOUNT})
     delete from notifications where id in (
       select n.id from notifications n where n.id in (
         select old.id from full_ones q cross join lateral (
           select id from notifications n where n.account_id = q.account_id
           order by happened_at desc, id desc offset ${PER_ACCOUNT}) old
         limit ${PIECE})
       for update skip locked) returning id`,
  );
  return gone.length;
}
