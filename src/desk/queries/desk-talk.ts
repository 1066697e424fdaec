import {
  DESK_LINES,
  NEWCOMER_DAYS,
  type NewcomerDto,
  UNANSWERED_DAYS,
  type UnansweredDto,
} from '../../../contract/desk.js';
import type { PersonDto } from '../../../contract/people.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { type Database, prepared } from '../../database/index.js';
import { readableBy, threadPath } from '../../forums/index.js';
import { personOrNull } from '../../networks/index.js';

const DAY = 86_400_000;
/** Newcomers who are looked at: of a network that many join at once, the newest. */
const LOOKED_AT = 50;

export interface DeskReader {
  networkId: string;
  readerId: string;
  now: Date;
}

const unanswered = `
  select t.id, t.title, coalesce(t.language, f.language) as language, f.name as forum, t.created_at as at, ${personOrNull('a')} as by
  from forums f join accounts reader on reader.id = $2
    cross join lateral (
      select x.* from threads x
      where x.forum_id = f.id and x.last_number = 1 and x.created_at > $3::timestamptz and not x.is_locked
      order by x.created_at limit ${DESK_LINES}) t
    join accounts a on a.id = t.author_id
    join posts p on p.thread_id = t.id and p.number = 1 and p.state = 'visible'
  where f.network_id = $1 and not f.is_archived and ${readableBy('f', 'reader')}
  order by t.created_at, t.id limit ${DESK_LINES}`;

/** Threads of the last days that nobody has answered, the one that waits longest first, where the reader may read. */
export async function unansweredThreads(
  db: Database,
  { networkId, readerId, now }: DeskReader,
): Promise<UnansweredDto[]> {
  interface Row {
    id: string;
    title: string;
    language: WrittenLanguage | null;
    forum: string;
    at: Date;
    by: PersonDto | null;
  }
  const since = new Date(now.getTime() - UNANSWERED_DAYS * DAY);
  const rows = await prepared<Row>(db, 'desk-unanswered', unanswered, [networkId, readerId, since]);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString(), path: threadPath(row) }));
}

const newcomers = `
  with newest as (
    select m.account_id, m.joined_at from memberships m join accounts a on a.id = m.account_id and a.status = 'active'
    where m.network_id = $1 and m.state = 'active' and m.joined_at > $3::timestamptz and ($4::boolean or m.is_listed)
      and m.account_id <> $2 and m.role = 'member'
    order by m.joined_at desc, m.account_id limit ${LOOKED_AT})
  select ${personOrNull('a')} as person, m.joined_at as "joinedAt", first.id as "postId", first.created_at as "postAt"
  from newest m join accounts a on a.id = m.account_id join accounts reader on reader.id = $2
    left join lateral (
      select p.id, p.thread_id, p.number, p.created_at
      from posts p join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id
      where p.author_id = m.account_id and p.created_at >= m.joined_at and p.state = 'visible' and f.network_id = $1
        and ${readableBy('f', 'reader')}
      order by p.created_at, p.id limit 1) first on true
  where first.id is null or not exists (
    select from posts q where q.thread_id = first.thread_id and q.number > first.number and q.author_id <> m.account_id
      and q.state = 'visible')
  order by m.joined_at, m.account_id limit ${DESK_LINES}`;

/**
 * Who joined in the last days and was not greeted: has not written where the reader may read, or nobody wrote after it.
 * @param isWhole also who is not in the directory
 */
export async function newcomersOf(
  db: Database,
  { networkId, readerId, now }: DeskReader,
  isWhole: boolean,
): Promise<NewcomerDto[]> {
  interface Row {
    person: PersonDto;
    joinedAt: Date;
    postId: string | null;
    postAt: Date | null;
  }
  const since = new Date(now.getTime() - NEWCOMER_DAYS * DAY);
  const rows = await prepared<Row>(db, 'desk-newcomers', newcomers, [networkId, readerId, since, isWhole]);
  return rows.map(({ person, joinedAt, postId, postAt }) => ({
    person,
    joinedAt: joinedAt.toISOString(),
    post: postId && postAt ? { path: `/p/${postId}`, at: postAt.toISOString() } : null,
  }));
}
