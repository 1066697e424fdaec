import type { HoldState } from '../../contract/holds.js';
import { unseal } from '../auth/index.js';
import { query } from '../database/index.js';
import { couldModerate } from '../forums/index.js';
import type { Services } from '../kernel/index.js';
import { toTheMinute } from '../lib/clock.js';
import { noticesSql, tellNotices } from '../notices/index.js';
import { heldSeenBy } from './queries/seen-sql.js';

/** Screens that are told of one change at most; the others find it when they are opened. */
const MOST = 500;

// First whoever could be a moderator of it, from the indexes; then who of them is one.
const moderators = `
  select a.id, m.role, h.author_id as "authorId", h.state from holds h left join threads t on t.id = h.thread_id
  join forums f on f.id = coalesce(h.forum_id, t.forum_id)
  cross join lateral (
    ${couldModerate('f.network_id', 'f.id')}
    union select id from accounts where is_site_admin) one
  join accounts a on a.id = one.id and a.status = 'active'
  left join memberships m on m.network_id = f.network_id and m.account_id = a.id and m.state = 'active'
  where h.id = $1 and ${heldSeenBy('h', 'f', 'a')} limit ${MOST}`;

const authorOf = `select h.author_id as "authorId", h.state, w.status = 'pseudonym' as "isAnonymous"
  from holds h join accounts w on w.id = h.author_id where h.id = $1`;

interface Own {
  authorId: string;
  state: HoldState;
  isAnonymous: boolean;
}

type News = 'held' | 'holdReleased' | 'holdRefused' | null;

/**
 * Tells the writer's and the moderators' open screens that a held text changed, and the writer of what is news to them.
 * Whoever wrote without a name has the news under the pseudonym, by the minute, and is told as the writer alone.
 */
export async function tellOfHold(services: Services, holdId: string, news: News): Promise<void> {
  const { db, signals, clock } = services;
  const [own] = await query<Own>(db, authorOf, [holdId]);
  if (!own) return;
  const { authorId, state, isAnonymous } = own;
  const now = isAnonymous ? toTheMinute(clock.now()) : clock.now();
  if (news) {
    const told = await query<{ account_id: string }>(db, authorsNews(news), [holdId, now]);
    tellNotices(
      services,
      told.map(({ account_id }) => account_id),
    );
  }
  const writerId = isAnonymous ? await personBehind(services, authorId) : authorId;
  if (writerId !== null)
    signals.toAccount.tell({
      accountId: writerId,
      event: 'account:hold',
      data: { holdId, state, isOwn: true },
    });
  for (const { id } of await query<{ id: string }>(db, moderators, [holdId]))
    if (id !== writerId)
      signals.toAccount.tell({ accountId: id, event: 'account:hold', data: { holdId, state, isOwn: false } });
}

async function personBehind({ db, seal }: Services, pseudonymId: string): Promise<string | null> {
  const found = await unseal((text, values) => query(db, text, values), seal, [pseudonymId]);
  return found.get(pseudonymId) ?? null;
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
