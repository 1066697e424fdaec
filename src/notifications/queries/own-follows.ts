import type {
  FollowedForumDto,
  FollowedThreadDto,
  FollowLevel,
  FollowReason,
} from '../../../contract/notifications.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { type Database, query } from '../../database/index.js';
import { readableBy, threadPath } from '../../forums/index.js';
import { networkPath } from '../../networks/index.js';

interface Named {
  id: string;
  name: string;
  slug: string;
}

interface ThreadRow {
  level: FollowLevel;
  reason: FollowReason;
  since: Date;
  id: string;
  title: string;
  language: WrittenLanguage | null;
  lastPostAt: Date;
  replies: number;
  forum: Named;
  network: Named;
}

const around = `json_build_object('id', f.id, 'name', f.name, 'slug', f.slug) as forum,
  json_build_object('id', w.id, 'name', w.name, 'slug', w.slug) as network`;

/** Threads with a level of their own that the person may read, latest talk first. */
export async function followedThreads(
  db: Database,
  accountId: string,
  level: FollowLevel,
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<FollowedThreadDto[]> {
  const rows = await query<ThreadRow>(
    db,
    `select x.level, x.reason, x.since, t.id, t.title, coalesce(t.language, f.language) as language, t.last_post_at as "lastPostAt", t.last_number - 1 as replies, ${around}
     from thread_follows x join threads t on t.id = x.thread_id join forums f on f.id = t.forum_id
       join networks w on w.id = f.network_id join accounts a on a.id = x.account_id
     where x.account_id = $1 and x.level = $2 and ${readableBy('f', 'a')}
       and ($3::timestamptz is null or (t.last_post_at, t.id) < ($3, $4::uuid))
     order by t.last_post_at desc, t.id desc limit $5`,
    [accountId, level, before?.at ?? null, before?.id ?? null, limit],
  );
  return rows.map(({ id, title, language, lastPostAt, replies, forum, network, since, ...follow }) => ({
    ...follow,
    since: since.toISOString(),
    thread: {
      ...{ id, title, language, path: threadPath({ id, title }) },
      ...{ lastPostAt: lastPostAt.toISOString(), replies },
    },
    ...places(forum, network),
  }));
}

/** Forums with that level, by name. */
export async function followedForums(
  db: Database,
  accountId: string,
  level: FollowLevel,
): Promise<FollowedForumDto[]> {
  const rows = await query<{ level: FollowLevel; since: Date; forum: Named; network: Named }>(
    db,
    `select x.level, x.since, ${around}
     from forum_follows x join forums f on f.id = x.forum_id join networks w on w.id = f.network_id
       join accounts a on a.id = x.account_id
     where x.account_id = $1 and x.level = $2 and ${readableBy('f', 'a')} order by w.name, f.name, f.id`,
    [accountId, level],
  );
  return rows.map(({ level, since, forum, network }) => ({
    level,
    reason: 'chosen',
    since: since.toISOString(),
    ...places(forum, network),
  }));
}

function places(forum: Named, network: Named) {
  const home = networkPath(network.slug);
  return {
    forum: { id: forum.id, name: forum.name, path: `${home}/f/${forum.slug}` },
    network: { id: network.id, name: network.name, path: home },
  };
}
