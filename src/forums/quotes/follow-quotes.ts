import { expandQuotes } from '../../../contract/collapse-quotes.js';
import type { DraftMessage } from '../../../contract/writing.js';
import { query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { type ReadPost, rewritePost } from '../statements/rewrite-post.js';
import { type GonePost, goneColumns, withoutGoneQuotes, withoutQuotesOf } from './take-out.js';

type Parts = Pick<Services, 'db' | 'feed' | 'signals'>;
type Mend = (text: string) => Promise<string>;

/** Texts besides those of visible posts. Two that are alike become alike, so a text is its own key. */
const texts = [
  // Not those of the post itself: they lead to it, and are what comes back.
  { table: 'withheld_quotes', column: 'text', hasHtml: false, besides: `and post_id <> $2::uuid` },
  { table: 'withheld_bodies', column: 'source', hasHtml: true, besides: '' },
  { table: 'post_revisions', column: 'source', hasHtml: false, besides: '' },
  { table: 'holds', column: 'source', hasHtml: true, besides: '' },
];

/** A text that was written anew meanwhile is looked at again, so often. */
const ROUNDS = 5;
/** As the indexes say it. */
const quoting = (column: string) => `${column} ~ '/[pq]/' and quoted_in(${column}) && $1::uuid[]`;

/**
 * Brings all texts in line with what became of a post: gone, its quotations give way to a line of words; back, they come back.
 * Of a post whose earlier versions were purged, only quotations of what stands are left. Doing it twice changes nothing.
 * @param purged what a purge took away a moment ago: it is also found where it is quoted without the way to the post
 */
export async function followQuotes(parts: Parts, postId: string, purged?: string): Promise<void> {
  const [post] = await query<GonePost & { threadId: string; number: number }>(
    parts.db,
    `select ${goneColumns}, p.thread_id as "threadId", p.number
     from posts p left join withheld_bodies w on w.post_id = p.id where p.id = $1`,
    [postId],
  );
  if (!post) return;
  if (post.state === 'visible') await bringBack(parts, postId);
  if (post.state === 'visible' && post.versions === null) return;
  const gone = purged === undefined ? post : { ...post, words: purged };
  const mend = (text: string) => withoutQuotesOf(parts, gone, text);
  await mendTexts(parts, postId, [postId], mend);
  await mendDrafts(parts, [postId], mend);
  await mendPosts(parts, [postId], mend, post);
  if (post.state === 'deleted') await forgetQuotes(parts, postId);
}

/** What was kept of a post's quotations is not needed any more, or not wanted. */
export async function forgetQuotes({ db }: Pick<Services, 'db'>, postId: string): Promise<void> {
  await query(
    db,
    `delete from withheld_quotes q using posts p where q.post_id = $1 and p.id = $1 and p.state <> 'removed'`,
    [postId],
  );
}

async function bringBack(parts: Parts, postId: string): Promise<void> {
  const kept = await query<{ id: string; text: string }>(
    parts.db,
    'select id, text from withheld_quotes where post_id = $1',
    [postId],
  );
  if (kept.length === 0) return;
  const quotations = new Map(kept.map(({ id, text }) => [id, text]));
  const ids = kept.map(({ id }) => id);
  // What it quoted itself may be gone by now.
  const mend = (text: string) => withoutGoneQuotes(parts, expandQuotes(text, quotations));
  await mendTexts(parts, postId, ids, mend);
  await mendDrafts(parts, ids, mend);
  await mendPosts(parts, ids, mend, null);
}

/** An open box takes another version of its draft by itself. */
const mendDraft = `update drafts set body = $3, version = version + 1 where ${quoting('body')} and body = $2
  returning account_id as "accountId", kind, place_id as "placeId", version`;

async function mendDrafts({ db, signals }: Parts, ids: string[], mend: Mend): Promise<void> {
  const found = await query<{ text: string }>(
    db,
    `select distinct body as text from drafts where ${quoting('body')}`,
    [ids],
  );
  for (const { text } of found) {
    const mended = await mend(text);
    if (mended === text) continue;
    const drafts = await query<DraftMessage & { accountId: string }>(db, mendDraft, [ids, text, mended]);
    for (const { accountId, ...data } of drafts)
      signals.toAccount.tell({ accountId, event: 'account:draft', data });
  }
}

async function mendTexts({ db }: Parts, postId: string, ids: string[], mend: Mend): Promise<void> {
  for (const { table, column, hasHtml, besides } of texts)
    for (let round = 0; round < ROUNDS; round++) {
      const found = await query<{ text: string }>(
        db,
        `select distinct ${column} as text from ${table} where ${quoting(column)} ${besides}`,
        besides ? [ids, postId] : [ids],
      );
      let changed = 0;
      for (const { text } of found) {
        const mended = await mend(text);
        if (mended === text) continue;
        changed++;
        await query(
          db,
          `update ${table} set ${column} = $3 ${hasHtml ? ', html = $4' : ''} where ctid = any(array(
             select ctid from ${table} where ${quoting(column)} and ${column} = $2 order by ctid for no key update))`,
          [ids, text, mended, ...(hasHtml ? [renderMarkdown(mended)] : [])],
        );
      }
      if (changed === 0) break;
    }
}

/** @param answered its answers may quote it without the way to it */
async function mendPosts(
  parts: Parts,
  ids: string[],
  mend: Mend,
  answered: { threadId: string; number: number } | null,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const posts = await query<ReadPost>(
      parts.db,
      `select p.id, p.thread_id as "threadId", t.forum_id as "forumId", p.source from posts p join threads t on t.id = p.thread_id
       where p.state = 'visible' and p.id = any(array(select id from posts where ${quoting('source')}
         union select id from posts where thread_id = $2::uuid and reply_to = $3::int)) order by p.id`,
      [ids, answered?.threadId ?? null, answered?.number ?? null],
    );
    let changed = 0;
    for (const post of posts) {
      const mended = await mend(post.source);
      if (mended === post.source) continue;
      changed++;
      await rewritePost(parts, post, mended, { name: 'mend-quotes', more: '', values: [] });
    }
    if (changed === 0) return;
  }
}
