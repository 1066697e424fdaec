import type {
  FollowLevel,
  FollowReason,
  NotificationFilter,
  StoredKind,
} from '../../../contract/notifications.js';
import type { PersonDto } from '../../../contract/people.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { type Database, query } from '../../database/index.js';
import { readableBy } from '../../forums/index.js';
import type { LogRow } from '../../moderation/index.js';
import { ENOUGH, isAbout, isReadable, places, postsOf } from './visible-sql.js';

/** Which of a person's notifications are asked for. */
export interface Wanted {
  show: NotificationFilter;
  /** The end of the page before: older ones are asked for. */
  before: { at: Date; id: string } | null;
  /** Only this one. */
  id?: string;
  limit: number;
}

export interface NewsRow {
  id: string;
  kind: StoredKind;
  at: Date;
  isUnread: boolean;
  count: number;
  firstNumber: number;
  person: PersonDto;
  thread: { id: string; title: string; language: WrittenLanguage | null };
  forum: { id: string; name: string; slug: string };
  network: { id: string; name: string; slug: string };
  follow: { level: FollowLevel; reason: FollowReason; since: string } | null;
  forumFollow: { level: FollowLevel; since: string } | null;
}

export interface DecisionRow extends LogRow {
  isUnread: boolean;
  canRead: boolean;
}

/**
 * A person's news, newest first.
 * @param names the person's account, then their pseudonyms
 */
export async function newsOf(
  db: Database,
  names: string[],
  { show, before, id, limit }: Wanted,
): Promise<NewsRow[]> {
  if (show === 'decision') return [];
  return query<NewsRow>(
    db,
    `select n.id, n.kind, n.happened_at as at, n.read_at is null as "isUnread",
       shown.count, shown.first as "firstNumber",
       (select json_build_object('id', o.id, 'username', o.username, 'name', o.name)
        from accounts o where o.id = shown.latest and o.name is not null) as person,
       json_build_object('id', t.id, 'title', t.title, 'language', coalesce(t.language, f.language)) as thread,
       json_build_object('id', f.id, 'name', f.name, 'slug', f.slug) as forum,
       json_build_object('id', w.id, 'name', w.name, 'slug', w.slug) as network,
       (select json_build_object('level', x.level, 'reason', x.reason, 'since', x.since) from thread_follows x
        where x.account_id = a.id and x.thread_id = t.id) as follow,
       (select json_build_object('level', x.level, 'since', x.since) from forum_follows x
        where x.account_id = a.id and x.forum_id = f.id) as "forumFollow"
     from notifications n ${places('$1')}
     cross join lateral (
       select count(*)::int, min(number) as first, (array_agg(author_id order by number desc))[1] as latest
       from (${postsOf} order by p.number limit ${ENOUGH}) posts) shown
     where n.account_id = any($7::uuid[]) and ${isReadable} and shown.count > 0
       and ($2::text = 'all' or ($2 = 'unread' and n.read_at is null) or n.kind = $2)
       and ($3::timestamptz is null or (n.happened_at, n.id) < ($3, $4::uuid))
       and ($6::uuid is null or n.id = $6)
     order by n.happened_at desc, n.id desc limit $5`,
    [names[0], show, before?.at ?? null, before?.id ?? null, limit, id ?? null, names],
  );
}

/** Decisions about a person's posts and threads, newest first: straight from the log, so none is missing. */
export async function decisionsAbout(
  db: Database,
  names: string[],
  { show, before, id, limit }: Wanted,
): Promise<DecisionRow[]> {
  if (!['all', 'unread', 'decision'].includes(show)) return [];
  return query<DecisionRow>(
    db,
    `select l.id, l.at, l.action, l.actor_role as "actorRole", l.reason, l.payload ->> 'rule' as rule,
       l.payload ->> 'because' as "takesBack", l.thread_id as "threadId",
       t.title as "threadTitle", coalesce(t.language, f.language) as "titleLanguage", l.post_id as "postId", p.number as "postNumber",
       case when o.name is not null then json_build_object('id', o.id, 'username', o.username, 'name', o.name) end as actor,
       r.entry_id is null as "isUnread", ${readableBy('f', 'a')} as "canRead"
     from moderation_log l join threads t on t.id = l.thread_id join forums f on f.id = t.forum_id
       join accounts o on o.id = l.actor_id join accounts a on a.id = $1
       left join posts p on p.id = l.post_id
       left join read_decisions r on r.account_id = l.subject_id and r.entry_id = l.id
     where ${isAbout('$1', '$7::uuid[]')} and ($2::text <> 'unread' or r.entry_id is null)
       and ($3::timestamptz is null or (l.at, l.id) < ($3, $4::uuid))
       and ($6::uuid is null or l.id = $6)
     order by l.at desc, l.id desc limit $5`,
    [names[0], show, before?.at ?? null, before?.id ?? null, limit, id ?? null, names],
  );
}
