import type { ChangedPost, MemberHomeDto } from '../../../contract/reading.js';
import { type Database, prepared } from '../../database/index.js';
import { iso, readableBy } from '../../forums/index.js';
import { editedSince } from './edited-sql.js';
import { capped } from './own-unread.js';
import { type PlaceRow, placeJson, presentPlace } from './places.js';
import { CAP, ownForums, scopeOf, unreadIn } from './unread-sql.js';

const UNREAD_THREADS = 12;
const ACTIVE_THREADS = 8;
const CHANGED_POSTS = 10;
/** Only among the threads read last. */
const THREADS_LOOKED_AT = 60;

const text = `
  with ${scopeOf(ownForums)}, ${unreadIn(CAP)},
  by_thread as (select thread_id, least(count(*), ${CAP})::int as n from unread group by thread_id),
  fresh as (
    select t.last_post_at, ${placeJson('b.n')} as place from by_thread b join threads t on t.id = b.thread_id
      join forums f on f.id = t.forum_id join networks n on n.id = f.network_id
    order by t.last_post_at desc limit ${UNREAD_THREADS}),
  latest as (
    select l.* from scope s cross join lateral (
      select x.* from threads x where x.forum_id = s.forum_id and x.merged_into is null order by x.bumped desc limit ${ACTIVE_THREADS}) l
    where not exists (select from by_thread b where b.thread_id = l.id)
    order by l.last_post_at desc limit ${ACTIVE_THREADS}),
  active as (
    select t.last_post_at, ${placeJson('0')} as place from latest t
      join forums f on f.id = t.forum_id join networks n on n.id = f.network_id),
  looked_at as (
    select tr.*, t.title, coalesce(t.language, f.language) as title_language from thread_reads tr
      join threads t on t.id = tr.thread_id and (t.head > tr.read_head or tr.edited <> '{}')
      join forums f on f.id = t.forum_id join accounts a on a.id = tr.account_id
    where tr.account_id = $1::uuid and ${readableBy('f', 'a')}
    order by tr.read_at desc limit ${THREADS_LOOKED_AT}),
  differs as (
    select l.title, l.title_language, p.*, null::int as version_seen, coalesce(b.withheld_at, l.read_at) as at
    from looked_at l
      join posts p on p.thread_id = l.thread_id and p.changed > l.read_head and p.body_changed > l.read_head
      left join withheld_bodies b on b.post_id = p.id
    where p.number <@ l.seen and p.author_id <> $1::uuid and p.state <> 'visible'
    union all
    select l.title, l.title_language, p.*, e.version, p.edited_at
    from looked_at l cross join lateral (${editedSince('l')}) e
      join posts p on p.thread_id = l.thread_id and p.number = e.number
    where p.state = 'visible' and p.version > e.version),
  changed as (
    select d.id, d.number, d.state, d.title, d.title_language, w.name, d.version_seen, d.at
    from differs d join accounts w on w.id = d.author_id
    order by d.at desc limit ${CHANGED_POSTS})
  select
    coalesce((select json_agg(json_build_object('forumId', s.forum_id, 'networkId', s.network_id, 'unread', u.n))
      from (select forum_id, least(count(*), ${CAP})::int as n from unread group by forum_id) u
      join scope s on s.forum_id = u.forum_id), '[]'::json) as forums,
    coalesce((select json_agg(place order by last_post_at desc) from fresh), '[]'::json) as fresh,
    coalesce((select json_agg(place order by last_post_at desc) from active), '[]'::json) as active,
    coalesce((select json_agg(json_build_object('postId', c.id, 'number', c.number, 'state', c.state, 'seen', c.version_seen, 'threadTitle', c.title, 'titleLanguage', c.title_language,
      'authorName', c.name, 'at', ${iso('c.at')}) order by c.at desc) from changed c), '[]'::json) as changed`;

interface HomeRow {
  forums: MemberHomeDto['unread']['forums'];
  fresh: PlaceRow[];
  active: PlaceRow[];
  changed: (Omit<ChangedPost, 'what' | 'path'> & {
    state: 'visible' | 'removed' | 'deleted';
    /** The version that was seen; null for what was taken away. */
    seen: number | null;
  })[];
}

/** Everything on a member's front page that is about reading, in one statement. */
export async function memberHome(db: Database, accountId: string): Promise<MemberHomeDto> {
  const [row] = await prepared<HomeRow>(db, 'member-home', text, [accountId]);
  const { forums, fresh, active, changed } = row!;
  return {
    unread: { total: capped(forums), forums },
    unreadThreads: fresh.map(presentPlace),
    activeThreads: active.map(presentPlace),
    changed: changed.map(({ state, seen, ...post }) => ({
      ...post,
      what: state === 'visible' ? 'edited' : state,
      path: seen === null ? `/p/${post.postId}` : `/p/${post.postId}/history?from=${seen}`,
    })),
  };
}
