import { HOME_CHANGES, type HomeChange } from '../../../contract/network-home.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { type Database, prepared } from '../../database/index.js';
import { pageOf, readableBy, threadPath } from '../../forums/index.js';
import { networkPath } from '../../networks/index.js';
import { pageReadableBy } from '../policies/page.policy.js';

interface Row {
  kind: HomeChange['kind'];
  /** Of the thread or the page. */
  id: string | null;
  slug: string | null;
  title: string;
  language: WrittenLanguage | null;
  number: number | null;
  forum: string | null;
  at: Date;
}

// The newest threads of each forum come from its list's index, the newest visible post of each from the posts' own key:
// nothing is read of a forum that the account may not read, and no more of the others than is shown.
const text = `
  with talk as (
    select case when t.number = 1 then 'thread' else 'post' end as kind, t.id, null::text as slug, t.title, coalesce(t.language, f.language) as language, t.number,
      f.name as forum, t.created_at as at
    from forums f left join accounts a on a.id = $2 and a.status = 'active'
    cross join lateral (
      select t.id, t.title, t.language, p.number, p.created_at from threads t
      cross join lateral (
        select p.number, p.created_at from posts p where p.thread_id = t.id and p.state = 'visible'
        order by p.number desc limit 1) p
      where t.forum_id = f.id and t.merged_into is null order by t.bumped desc limit ${HOME_CHANGES}) t
    where f.network_id = $1 and ${readableBy('f', 'a')}
    order by t.created_at desc limit ${HOME_CHANGES}),
  written as (
    select 'page' as kind, p.id, p.slug, p.title, null as language, null::int as number, null::text as forum, p.updated_at as at
    from network_pages p where p.network_id = $1 and p.is_published and p.deleted_at is null
      and ${pageReadableBy('p', { isMember: '$3::boolean', isManager: '$5::boolean', accountId: '$2::uuid' })}
    order by p.updated_at desc limit ${HOME_CHANGES}),
  announced as (
    select 'announcement' as kind, n.id, null::text as slug, n.title, null as language, null::int as number, null::text as forum, n.at
    from announcements n where n.network_id = $1 and $4::boolean order by n.at desc, n.id desc limit ${HOME_CHANGES})
  select * from (select * from talk union all select * from written union all select * from announced) c
  order by at desc, id limit ${HOME_CHANGES}`;

interface Reader {
  accountId: string | null;
  isMember: boolean;
  /** Whether they run the network, and read each page of it; drafts are no news to them either. */
  isManager: boolean;
  /** Whether announcements are for them. */
  isTold: boolean;
}

/** The newest of a network that this reader may read: a thread by its newest visible post, pages, announcements. */
export async function lastChanges(
  db: Database,
  network: { id: string; slug: string },
  { accountId, isMember, isManager, isTold }: Reader,
): Promise<HomeChange[]> {
  const rows = await prepared<Row>(db, 'home-changes', text, [
    network.id,
    accountId,
    isMember,
    isTold,
    isManager,
  ]);
  return rows.map((row) => ({
    kind: row.kind,
    title: row.title,
    titleLanguage: row.language,
    path: pathOf(row, networkPath(network.slug)),
    forum: row.forum,
    at: row.at.toISOString(),
  }));
}

function pathOf({ kind, id, slug, title, number }: Row, home: string): string {
  if (kind === 'page') return `${home}/pages/${slug}`;
  if (kind === 'announcement') return `${home}/announcements`;
  const path = threadPath({ id: id!, title });
  const page = pageOf(number!);
  return number === 1 ? path : `${path}${page > 1 ? `?page=${page}` : ''}#post-${number}`;
}
