import { expandQuotes } from '../../../contract/collapse-quotes.js';
import type { DraftMessage } from '../../../contract/writing.js';
import { query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { type ReadPost, rewritePost } from '../statements/rewrite-post.js';
import { type GonePost, goneColumns, withoutGoneQuotes, withoutQuotesOf } from './take-out.js';

type Parts = Pick<Services, 'db' | 'feed' | 'signals'>;
type Mend = (text: string) => Promise<string>;

/** SQL: the post $2, and what answers it: that may quote it without the way to it. */
const its = (column: string) => `(select o.${column} from posts o where o.id = $2::uuid)`;
const answers = `select a.id from posts a where a.thread_id = ${its('thread_id')} and a.reply_to = ${its('number')}`;
const ofAnswers = `post_id = any(array(${answers}))`;

/**
 * Texts besides those of visible posts, and which of them answer. Two that are alike become alike, so a text is its own key. What
 * was kept of quotations of the post itself leads to it, and is what comes back.
 */
const texts = [
  {
    table: 'withheld_quotes',
    column: 'text',
    hasHtml: false,
    besides: ' and post_id <> $2::uuid',
    answering: 'false',
  },
  { table: 'withheld_bodies', column: 'source', hasHtml: true, besides: '', answering: ofAnswers },
  { table: 'post_revisions', column: 'source', hasHtml: false, besides: '', answering: ofAnswers },
  {
    table: 'holds',
    column: 'source',
    hasHtml: true,
    besides: '',
    answering: `thread_id = ${its('thread_id')} and (reply_to = ${its('number')} or ${ofAnswers})`,
  },
];
const answeringDraft = `kind = 'reply' and place_id = ${its('thread_id')} and reply_to = ${its('number')}
  or kind = 'edit' and place_id = any(array(${answers}))`;

/** A text that was written anew meanwhile is looked at again, so often. */
const ROUNDS = 5;
/** As the indexes say it. */
const quoting = (column: string) => `${column} ~ '/[pq]/' and quoted_in(${column}) && $1::uuid[]`;
/** SQL: rows whose text leads to one of the posts or quotations $1, or answers a post. Each half has an index of its own. */
const concerned = (table: string, column: string, answering: string) => `ctid = any(array(
  select ctid from ${table} where ${quoting(column)} union select ctid from ${table} where ${answering}))`;

/**
 * Brings all texts in line with what became of a post: gone, its quotations give way to a line of words; back, they come back.
 * Of a post whose earlier versions were purged, only quotations of what stands are left. Doing it twice changes nothing.
 * What a purge took away is known by its words where it is quoted without the way to the post, at each look that is still due.
 */
export async function followQuotes(parts: Parts, postId: string): Promise<void> {
  const [post] = await query<GonePost & { purged: string | null }>(
    parts.db,
    `select ${goneColumns}, q.words as purged from posts p
       left join withheld_bodies w on w.post_id = p.id left join quotes_due q on q.post_id = p.id where p.id = $1`,
    [postId],
  );
  if (!post) return;
  if (post.state === 'visible') await bringBack(parts, postId);
  if (post.state === 'visible' && post.versions === null) return;
  const { purged } = post;
  const gone = {
    ...post,
    words: [post.words, purged].filter((words) => words !== null).join('\n\n') || null,
  };
  const mend = (text: string) => withoutQuotesOf(parts, gone, text);
  await mendTexts(parts, postId, [postId], mend);
  await mendDrafts(parts, postId, [postId], mend);
  await mendPosts(parts, postId, [postId], mend);
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
  await mendDrafts(parts, postId, ids, mend);
  await mendPosts(parts, postId, ids, mend);
}

/** An open box takes another version of its draft by itself. */
const mendDraft = `update drafts set body = $4, version = version + 1
  where ${concerned('drafts', 'body', answeringDraft)} and body = $3
  returning account_id as "accountId", kind, place_id as "placeId", version`;

async function mendDrafts({ db, signals }: Parts, postId: string, ids: string[], mend: Mend): Promise<void> {
  // What is saved between reading and writing is another text: it is found in the next round.
  for (let round = 0; round < ROUNDS; round++) {
    const found = await query<{ text: string }>(
      db,
      `select distinct body as text from drafts where ${concerned('drafts', 'body', answeringDraft)}`,
      [ids, postId],
    );
    let changed = 0;
    for (const { text } of found) {
      const mended = await mend(text);
      if (mended === text) continue;
      changed++;
      const drafts = await query<DraftMessage & { accountId: string }>(db, mendDraft, [
        ids,
        postId,
        text,
        mended,
      ]);
      for (const { accountId, ...data } of drafts)
        signals.toAccount.tell({ accountId, event: 'account:draft', data });
    }
    if (changed === 0) return;
  }
}

async function mendTexts({ db }: Parts, postId: string, ids: string[], mend: Mend): Promise<void> {
  for (const { table, column, hasHtml, besides, answering } of texts)
    for (let round = 0; round < ROUNDS; round++) {
      const those = concerned(table, column, answering);
      const found = await query<{ text: string }>(
        db,
        `select distinct ${column} as text from ${table} where ${those}${besides}`,
        [ids, postId],
      );
      let changed = 0;
      for (const { text } of found) {
        const mended = await mend(text);
        if (mended === text) continue;
        changed++;
        await query(
          db,
          `update ${table} set ${column} = $4 ${hasHtml ? ', html = $5' : ''} where ctid = any(array(
             select ctid from ${table} where ${those} and ${column} = $3${besides} order by ctid for no key update))`,
          [ids, postId, text, mended, ...(hasHtml ? [renderMarkdown(mended)] : [])],
        );
      }
      if (changed === 0) break;
    }
}

async function mendPosts(parts: Parts, postId: string, ids: string[], mend: Mend): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const posts = await query<ReadPost>(
      parts.db,
      `select p.id, p.thread_id as "threadId", t.forum_id as "forumId", p.source from posts p join threads t on t.id = p.thread_id
       where p.state = 'visible' and p.id = any(array(select id from posts where ${quoting('source')}
         union ${answers})) order by p.id`,
      [ids, postId],
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
