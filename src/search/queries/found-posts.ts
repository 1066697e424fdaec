import type { FoundPost } from '../../../contract/search.js';
import type { Ask } from '../../database/index.js';
import { pageOf, threadPath } from '../../forums/index.js';
import { networkPath } from '../../networks/index.js';
import { MARK_END, MARK_START, presentSnippet } from '../presenters/snippet.presenter.js';
import type { Scope } from './scope.js';
import { Values } from './values.js';

interface Row {
  postId: string;
  threadId: string;
  number: number;
  title: string;
  markedTitle: string;
  marked: string;
  createdAt: Date;
  author: FoundPost['author'];
  forum: { name: string; slug: string };
  network: { name: string; slug: string };
  isLocked: boolean;
  isPinned: boolean;
  lastNumber: number;
}

/** The excerpt is taken from the beginning of a text up to here: the cost of marking grows with its length. */
const READ_CHARACTERS = 8_000;
const selectors = `StartSel="${MARK_START}", StopSel="${MARK_END}"`;
const excerptOptions = `'${selectors}, MinWords=18, MaxWords=34, ShortWord=2, MaxFragments=2, FragmentDelimiter=" … "'`;
const titleOptions = `'${selectors}, HighlightAll=true'`;

/** The ten on a page, with their words marked by Postgres as it found them. Texts are read here and nowhere before. */
export async function foundPosts(ask: Ask, scope: Scope, ids: string[]): Promise<FoundPost[]> {
  if (ids.length === 0) return [];
  const values = new Values();
  const list = values.put(ids, 'uuid[]');
  const words = values.put(scope.words.marked, 'tsquery');
  const unmarked = `translate(%, '${MARK_START}${MARK_END}', '')`;
  const body = unmarked.replace(
    '%',
    `regexp_replace(left(p.html, ${READ_CHARACTERS}), '<[^>]*>?', ' ', 'g')`,
  );
  const rows = await ask<Row>(
    `select p.id as "postId", t.id as "threadId", p.number, t.title, p.created_at as "createdAt",
       ts_headline('convene', ${unmarked.replace('%', 't.title')}, ${words}, ${titleOptions}) as "markedTitle",
       ts_headline('convene', ${body}, ${words}, ${excerptOptions}) as marked,
       case when a.status <> 'closed' then json_build_object('id', a.id, 'username', a.username, 'name', a.name) end as author,
       json_build_object('name', f.name, 'slug', f.slug) as forum, json_build_object('name', n.name, 'slug', n.slug) as network,
       t.is_locked as "isLocked", t.is_pinned as "isPinned", t.last_number as "lastNumber"
     from unnest(${list}) with ordinality as i(id, place) join posts p on p.id = i.id join threads t on t.id = p.thread_id
       join forums f on f.id = t.forum_id join networks n on n.id = f.network_id left join accounts a on a.id = p.author_id
     order by i.place`,
    values.all,
    true,
  );
  return rows.map(present);
}

function present(row: Row): FoundPost {
  const { postId, number, forum, network, threadId, title } = row;
  const page = pageOf(number);
  const path = threadPath({ id: threadId, title });
  const networkAt = networkPath(network.slug);
  const isThread = number === 1;
  return {
    kind: isThread ? 'thread' : 'reply',
    postId,
    path: isThread ? path : `${path}${page > 1 ? `?page=${page}` : ''}#post-${number}`,
    title: presentSnippet(row.markedTitle),
    excerpt: presentSnippet(row.marked.trim()),
    author: row.author,
    createdAt: row.createdAt.toISOString(),
    forum: { ...forum, path: `${networkAt}/f/${forum.slug}` },
    network: { ...network, path: networkAt },
    isLocked: row.isLocked,
    isPinned: row.isPinned,
    replies: row.lastNumber - 1,
  };
}
