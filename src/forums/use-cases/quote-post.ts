import { postIdInput } from '../../../contract/forums.js';
import { quoteDto } from '../../../contract/marks.js';
import { query } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { postFacts } from '../facts/thread.facts.js';
import { canReadHistory } from '../policies/post.policy.js';

export const quotePost = defineUseCase({
  name: 'forums.quotePost',
  summary: 'A visible post as it was written, with its author, to quote it.',
  input: postIdInput,
  output: quoteDto,
  limit: { points: 300, seconds: 60 },
  facts: (ctx, input) => postFacts(ctx, input.postId),
  policy: (ctx, facts) => canReadHistory(ctx.actor, facts),
  async run(ctx, { postId }, { post, thread, forum }) {
    const [row] = await query<{ source: string; name: string | null }>(
      ctx.db,
      `select p.source, a.name from posts p join accounts a on a.id = p.author_id
       where p.id = $1 and p.version = $2 and p.state = 'visible'`,
      [postId, post.version],
    );
    if (!row) throw new FactsChanged();
    const language = post.language ?? forum.language;
    return { postId, threadId: thread.id, number: post.number, author: row.name, text: row.source, language };
  },
});
