import { bookmarked, bookmarkInput } from '../../../contract/marks.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import { postFacts } from '../facts/thread.facts.js';
import { canBookmark } from '../policies/reaction.policy.js';
import { tellMarks } from '../presenters/marks.presenter.js';

/** More than anyone keeps by hand. */
const MOST = 2000;

export const bookmarkPost = defineUseCase({
  name: 'forums.bookmarkPost',
  summary: 'Bookmark a post for oneself, with a note if one likes. Again: the note is replaced.',
  input: bookmarkInput,
  output: bookmarked,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, input) => postFacts(ctx, input.postId),
  policy: (ctx, facts) => canBookmark(ctx.actor, facts),
  async run(ctx, { postId, note }, facts) {
    const [row] = await query<{ done: number; all: number }>(
      ctx.db,
      `with counted as (select count(*)::int as n from bookmarks where account_id = $1),
       done as (
         insert into bookmarks (account_id, post_id, id, note, created_at)
         select $1::uuid, p.id, $3::uuid, coalesce($4::text, ''), $5::timestamptz from posts p, counted
         where p.id = $2 and p.state = 'visible' and (counted.n < ${MOST}
           or exists (select from bookmarks b where b.account_id = $1 and b.post_id = $2))
         on conflict (account_id, post_id) do update set note = coalesce($4::text, bookmarks.note) returning 1)
       select (select count(*)::int from done) as done, (select n from counted) as all`,
      [accountIdOf(ctx.actor), postId, ctx.ids.next(), note ?? null, ctx.clock.now()],
    );
    if (row!.done === 0) {
      if (row!.all < MOST) throw new FactsChanged();
      throw new AppError('conflict', (words) => words.posts.tooManyBookmarks(MOST), { reason: 'too_many' });
    }
    const marks = { ...facts.marks, isBookmarked: true };
    tellMarks(ctx, facts.thread.id, postId, marks);
    return { postId, marks };
  },
});
