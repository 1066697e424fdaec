import { type Database, query } from '../../database/index.js';
import { readableBy } from '../../forums/index.js';

/** A stretch of one part of a network's data, as rows. */
export interface NetworkDataPart {
  part: string;
  rows: object[];
  isFirst: boolean;
  isLast: boolean;
}

const THREADS_AT_ONCE = 20;

/**
 * Everything of a network that this account may read, or could read before it was closed down, part by part. Rooms that
 * the account is not in are not in it.
 * @param rights to whom the texts belong, in words: it goes along with them
 */
export async function* networkData(
  db: Database,
  networkId: string,
  accountId: string,
  rights: string,
): AsyncGenerator<NetworkDataPart> {
  const all = (part: string, rows: object[]) => ({ part, rows, isFirst: true, isLast: true });
  yield all('rights', [{ text: rights }]);
  yield all('network', await query(db, profile, [networkId]));
  yield all('members', await query(db, members, [networkId]));
  yield all('pages', await query(db, pages, [networkId]));
  yield all('homeTexts', await query(db, homeTexts, [networkId]));
  yield all('announcements', await query(db, announcements, [networkId]));
  const forums = await query<{ id: string }>(db, readable, [networkId, accountId]);
  yield all('forums', forums);
  const threads = await query<{ id: string }>(db, threadsOf, [forums.map(({ id }) => id)]);
  yield all('threads', threads);
  for (let at = 0; at === 0 || at < threads.length; at += THREADS_AT_ONCE) {
    const ids = threads.slice(at, at + THREADS_AT_ONCE).map(({ id }) => id);
    const rows = await query<object>(db, postsOf, [ids]);
    yield { part: 'posts', rows, isFirst: at === 0, isLast: at + THREADS_AT_ONCE >= threads.length };
  }
}

const profile = `select slug, name, aims, membership_policy as "membershipPolicy", contact, subject, area, status, tags,
  questions, evidence, created_at as "createdAt", closed_at as "closedAt" from networks where id = $1`;

const members = `select a.username, a.name, m.role, m.state, m.joined_at as "joinedAt", m.ended_at as "endedAt"
  from memberships m join accounts a on a.id = m.account_id where m.network_id = $1 order by m.joined_at, a.id`;

// Whoever saves it may read drafts and what is for members; what was deleted stays deleted.
const pages = `select slug, title, source as text, audience, is_published as "isPublished", updated_at as "updatedAt"
  from network_pages where network_id = $1 and deleted_at is null order by place, id`;

const homeTexts = `select title, source as text, audience, updated_at as "updatedAt"
  from network_blocks where network_id = $1 and deleted_at is null order by id`;

const announcements = `select title, body as text, at
  from announcements where network_id = $1 order by at, id`;

// Of a forum that was taken out of reach with its network, what it was before decides.
const readable = `select f.id, f.slug, f.name, f.description, g.access, f.created_at as "createdAt"
  from forums f cross join lateral (
    select f.id, f.network_id, coalesce(f.reopens_as, f.access) as access) g
    join accounts a on a.id = $2 and a.status = 'active'
  where f.network_id = $1 and ${readableBy('g', 'a')} order by f.created_at, f.id`;

const threadsOf = `select id, forum_id as forum, title, language, created_at as "createdAt" from threads
  where forum_id = any($1::uuid[]) order by id`;

const postsOf = `select p.thread_id as thread, p.number, o.username as author, p.language, p.source as text, p.created_at as "createdAt",
    p.edited_at as "editedAt"
  from posts p left join accounts o on o.id = p.author_id
  where p.thread_id = any($1::uuid[]) and p.state = 'visible' order by p.thread_id, p.number`;
