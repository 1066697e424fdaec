import { postPlaceDto } from '../../../contract/forums.js';
import { locateInThreadInput } from '../../../contract/reading.js';
import { prepared } from '../../database/index.js';
import { canSeeInside, pageOf, threadFacts, threadPath } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { notFound } from '../../lib/errors.js';

const onDay = `select id, number from posts where thread_id = $1::uuid and created_at >= $2::timestamptz
  order by number limit 1`;
const byNumber = 'select id, number from posts where thread_id = $1::uuid and number = $2::int';

/** A number before the first or after the last means the first or the last; so does a day. */
export const locateInThread = defineUseCase({
  name: 'reading.locateInThread',
  summary: 'Find a place in a thread: by post number, or the first post of a day (UTC) or after it.',
  input: locateInThreadInput,
  output: postPlaceDto,
  limit: { points: 300, seconds: 60 },
  facts: (ctx, { threadId }) => threadFacts(ctx, threadId),
  policy: (ctx, facts) => canSeeInside(ctx.actor, facts),
  async run(ctx, { threadId, number, date }, { thread }) {
    const last = thread.lastNumber;
    const wanted = Math.min(Math.max(1, number ?? last), last);
    const found = date
      ? await prepared<Found>(ctx.db, 'post-on-day', onDay, [threadId, `${date}T00:00:00Z`])
      : [];
    const [post] = found.length
      ? found
      : await prepared<Found>(ctx.db, 'post-by-number', byNumber, [threadId, wanted]);
    if (!post) throw notFound();
    const page = pageOf(post.number);
    const path = `${threadPath(thread)}${page > 1 ? `?page=${page}` : ''}#post-${post.number}`;
    return { postId: post.id, threadId, number: post.number, page, path };
  },
});

interface Found {
  id: string;
  number: number;
}
