import type { FoundPost } from '../../../contract/search.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { iso, pageOf, threadPath } from '../../forums/index.js';
import { networkPath } from '../../networks/index.js';
import { ownText, quotedText } from '../indexing/document-words.js';
import { MARK_END, MARK_START, presentSnippet } from '../presenters/snippet.presenter.js';

/** A post on a page of results, as `postsOn` gives it. */
export interface FoundRow {
  postId: string;
  threadId: string;
  number: number;
  title: string;
  /** Of the title and of the text, where they say it themselves. */
  titleLanguage: WrittenLanguage | null;
  language: WrittenLanguage | null;
  markedTitle: string;
  marked: string;
  createdAt: string;
  author: FoundPost['author'];
  forum: { name: string; slug: string; language: WrittenLanguage | null };
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
const unmarked = (text: string) => `translate(${text}, '${MARK_START}${MARK_END}', '')`;
const read = `left(p.html, ${READ_CHARACTERS})`;
// What somebody wrote himself comes before what he quotes; drawn lines say nothing.
const body = unmarked(
  `regexp_replace(${ownText(read)} || ' ' || ${quotedText(read)}, '<[^>]*>?|[-=_*~#+.]{4,}', ' ', 'g')`,
);

/**
 * SQL: the posts named by `page` (`post_id`, `place`) as a JSON list in that order, with their words marked by Postgres
 * as it found them. Texts are read here and nowhere before.
 * @param words the place of a `tsquery`
 */
export const postsOn = (page: string, words: string) => `
  coalesce((select json_agg(json_build_object('postId', p.id, 'threadId', t.id, 'number', p.number, 'title', t.title,
      'titleLanguage', t.language, 'language', p.language,
      'createdAt', ${iso('p.created_at')},
      'markedTitle', ts_headline('convene', ${unmarked('t.title')}, ${words}, ${titleOptions}),
      'marked', ts_headline('convene', ${body}, ${words}, ${excerptOptions}),
      'author', case when a.status <> 'closed' then json_build_object('id', a.id, 'username', a.username, 'name', a.name) end,
      'forum', json_build_object('name', f.name, 'slug', f.slug, 'language', f.language),
      'network', json_build_object('name', n.name, 'slug', n.slug),
      'isLocked', t.is_locked, 'isPinned', t.is_pinned, 'lastNumber', t.last_number) order by i.place)
    from ${page} i join posts p on p.id = i.post_id join threads t on t.id = p.thread_id
      join forums f on f.id = t.forum_id join networks n on n.id = f.network_id left join accounts a on a.id = p.author_id),
    '[]'::json)`;

export function presentFound(row: FoundRow): FoundPost {
  const { postId, number, forum, network, threadId, title, createdAt } = row;
  const page = pageOf(number);
  const path = threadPath({ id: threadId, title });
  const networkAt = networkPath(network.slug);
  const isThread = number === 1;
  return {
    kind: isThread ? 'thread' : 'reply',
    postId,
    path: isThread ? path : `${path}${page > 1 ? `?page=${page}` : ''}#post-${number}`,
    title: presentSnippet(row.markedTitle),
    titleLanguage: row.titleLanguage ?? forum.language,
    excerpt: presentSnippet(row.marked.trim()),
    excerptLanguage: row.language ?? forum.language,
    author: row.author,
    createdAt,
    forum: { ...forum, path: `${networkAt}/f/${forum.slug}` },
    network: { ...network, path: networkAt },
    isLocked: row.isLocked,
    isPinned: row.isPinned,
    replies: row.lastNumber - 1,
  };
}
