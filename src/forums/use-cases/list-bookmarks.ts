import { bookmarksDto } from '../../../contract/forums.js';
import { BOOKMARKS_PER_PAGE, listBookmarksInput } from '../../../contract/marks.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { allowed, refused } from '../../lib/decision.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { readableBy } from '../queries/readable-sql.js';
import { iso, type PersonRow, type ThreadRow, threadJson } from '../queries/rows.js';

interface Row {
  id: string;
  postId: string;
  number: number;
  note: string;
  at: string;
  excerpt: string | null;
  author: PersonRow | null;
  thread: ThreadRow;
  titleLanguage: WrittenLanguage | null;
  excerptLanguage: WrittenLanguage | null;
  forumName: string;
}

/** Characters of a post's own text that help to know it again. */
const EXCERPT = 280;

// Who may read is asked inside the query, every time: of a post that one may not read any more nothing is said.
const text = `
  select b.id, b.post_id as "postId", p.number, b.note, ${iso('b.created_at')} as at, f.name as "forumName",
    coalesce(t.language, f.language) as "titleLanguage", coalesce(p.language, f.language) as "excerptLanguage",
    case when p.state = 'visible' then left(p.source, ${EXCERPT}) end as excerpt,
    case when w.name is not null then json_build_object('id', w.id, 'username', w.username, 'name', w.name) end as author, ${threadJson('t')} as thread
  from bookmarks b join accounts a on a.id = b.account_id join posts p on p.id = b.post_id
    join accounts w on w.id = p.author_id join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id
  where b.account_id = $1 and ($2::uuid is null or b.id < $2::uuid) and ${readableBy('f', 'a')}
  order by b.id desc limit ${BOOKMARKS_PER_PAGE + 1}`;

export const listBookmarks = defineUseCase({
  name: 'forums.listBookmarks',
  summary: "One's own bookmarks, the newest first: only posts that one may read now.",
  input: listBookmarksInput,
  output: bookmarksDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) =>
    ctx.actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.posts.signInForBookmarks),
  async run(ctx, { before }) {
    const rows = await query<Row>(ctx.db, text, [accountIdOf(ctx.actor), before ?? null]);
    const shown = rows.slice(0, BOOKMARKS_PER_PAGE);
    const bookmarks = shown.map(({ id: _order, thread, ...row }) => ({
      ...row,
      thread: presentThread(thread),
    }));
    return { bookmarks, older: rows.length > shown.length ? shown.at(-1)!.id : null };
  },
});
