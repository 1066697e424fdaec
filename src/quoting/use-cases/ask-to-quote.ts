import { askToQuoteInput, QUOTE_ANSWER_DAYS, quoteRequestDto } from '../../../contract/quoting.js';
import { query } from '../../database/index.js';
import { postFacts } from '../../forums/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import { noticesSql, tellNotices } from '../../notices/index.js';
import { canAskToQuote } from '../policies/quoting.policy.js';
import { presentQuestion } from '../presenters/question.presenter.js';
import { questionById } from '../queries/questions.js';

const DAY_MS = 24 * 3_600_000;

// Of two at once one is written: the second finds the row and is a conflict.
const text = `with asker as (
    select id from accounts where id = $2 and status = 'active' for share
  ), q as (
    insert into quote_requests (id, post_id, version, author_id, asker_id, place, words, asked_at, due_at)
    select $1, p.id, p.version, p.author_id, a.id, $4, $5, $6::timestamptz, $7::timestamptz from posts p, asker a
    where p.id = $3 and p.state = 'visible' and p.version = $8
    on conflict (post_id, asker_id) do nothing returning *
  ), told as (${noticesSql({
    kind: 'quoteAsked',
    account: 'q.author_id',
    subject: 'q.id',
    network: '$9::uuid',
    at: 'q.asked_at',
    from: 'q',
  })})
  select (select count(*)::int from q) as done, array(select account_id from told) as told,
    exists (select from quote_requests o where o.post_id = $3 and o.asker_id = $2) as "isAsked"`;

export const askToQuote = defineUseCase({
  name: 'quoting.askToQuote',
  summary:
    'Ask whoever wrote a post, with or without a name, whether you may quote it elsewhere. No answer in 14 days is a no.',
  input: askToQuoteInput,
  output: quoteRequestDto,
  limit: { points: 20, seconds: 86_400 },
  facts: (ctx, { postId }) => postFacts(ctx, postId),
  policy: (ctx, facts) => canAskToQuote(ctx.actor, facts),
  screen: {
    texts: ({ where, words }) => ({ where, words }),
    mode: ({ network }) => network.personalData,
  },
  async run(ctx, { postId, where, words }, { post, forum }) {
    const requestId = ctx.ids.next();
    const accountId = accountIdOf(ctx.actor)!;
    const now = ctx.clock.now();
    const due = new Date(now.getTime() + QUOTE_ANSWER_DAYS * DAY_MS);
    const values = [requestId, accountId, postId, where, words, now, due, post.version, forum.networkId];
    const [row] = await query<{ done: number; told: string[]; isAsked: boolean }>(ctx.db, text, values);
    if (row!.done === 0) {
      if (!row!.isAsked) throw new FactsChanged();
      throw new AppError('conflict', (say) => say.quoting.askedAlready, { reason: 'already_asked' });
    }
    tellNotices(ctx, row!.told);
    const made = await questionById(ctx, requestId);
    if (!made) throw new FactsChanged();
    return presentQuestion(made, accountId);
  },
});
