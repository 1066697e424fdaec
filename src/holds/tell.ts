import type { HoldState } from '../../contract/holds.js';
import { query } from '../database/index.js';
import { seatedModerators } from '../forums/index.js';
import type { Services } from '../kernel/index.js';
import { noticesSql, tellNotices } from '../notices/index.js';
import { heldSeenBy } from './queries/seen-sql.js';

/** Screens that are told of one change at most; the others find it when they are opened. */
const MOST = 500;

// First whoever could be a moderator of it, from the indexes; then who of them is one.
const moderators = `
  select a.id, m.role, h.author_id as "authorId", h.state from holds h left join threads t on t.id = h.thread_id
  join forums f on f.id = coalesce(h.forum_id, t.forum_id)
  cross join lateral (
    select account_id as id from memberships where network_id = f.network_id and state = 'active' and role in ('moderator', 'admin')
    union select account_id from ${seatedModerators('f.id')} seated
    union select id from accounts where is_site_admin) one
  join accounts a on a.id = one.id and a.status = 'active'
  left join memberships m on m.network_id = f.network_id and m.account_id = a.id and m.state = 'active'
  where h.id = $1 and ${heldSeenBy('h', 'f', 'a')} limit ${MOST}`;

const authorOf = 'select author_id as "authorId", state from holds where id = $1';

type News = 'held' | 'holdReleased' | 'holdRefused' | null;

/** Tells the writer's and the moderators' open screens that a held text changed, and the writer of what is news to them. */
export async function tellOfHold(services: Services, holdId: string, news: News): Promise<void> {
  const { db, signals, clock } = services;
  const [own] = await query<{ authorId: string; state: HoldState }>(db, authorOf, [holdId]);
  if (!own) return;
  const { authorId, state } = own;
  if (news) {
    const told = await query<{ account_id: string }>(db, authorsNews(news), [holdId, clock.now()]);
    tellNotices(
      services,
      told.map(({ account_id }) => account_id),
    );
  }
  signals.toAccount.tell({
    accountId: authorId,
    event: 'account:hold',
    data: { holdId, state, isOwn: true },
  });
  for (const { id } of await query<{ id: string }>(db, moderators, [holdId]))
    signals.toAccount.tell({ accountId: id, event: 'account:hold', data: { holdId, state, isOwn: false } });
}

const authorsNews = (kind: NonNullable<News>) =>
  noticesSql({
    kind,
    account: 'h.author_id',
    subject: 'h.id',
    network: 'h.network_id',
    at: '$2::timestamptz',
    from: 'holds h where h.id = $1::uuid',
    again: true,
  });
