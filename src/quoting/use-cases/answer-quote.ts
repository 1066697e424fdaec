import { answerQuoteInput, type QuoteAnswer, quoteRequestDto } from '../../../contract/quoting.js';
import { namesOf } from '../../auth/index.js';
import { query } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { toTheMinute } from '../../lib/clock.js';
import { AppError, FactsChanged, type Sentence } from '../../lib/errors.js';
import { noticesSql, tellNotices } from '../../notices/index.js';
import { canAnswerQuestion } from '../policies/quoting.policy.js';
import { presentQuestion } from '../presenters/question.presenter.js';
import { questionById } from '../queries/questions.js';

const text = `with q as (
    update quote_requests set answer = $2, conditions = $3, answered_at = $4::timestamptz
    where id = $1 and answer is null and due_at >= $5::timestamptz returning *
  ), told as (${noticesSql({
    kind: 'quoteAnswered',
    account: 'q.asker_id',
    subject: 'q.id',
    network: 'f.network_id',
    at: 'q.answered_at',
    from: 'q join posts p on p.id = q.post_id join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id',
  })})
  select (select count(*)::int from q) as done, array(select account_id from told) as told`;

/** The question, and every name that the actor has here. */
export async function questionFacts(ctx: Ctx, requestId: string) {
  const accountId = accountIdOf(ctx.actor);
  const [question, names] = await Promise.all([
    questionById(ctx, requestId),
    accountId === null ? [] : namesOf(ctx, accountId),
  ]);
  return question && { question, names };
}

/** Conditions and the answer that has them go together. */
function unclear(answer: QuoteAnswer): AppError {
  const isMissing = answer === 'conditions';
  const message: Sentence = ({ quoting }) => (isMissing ? quoting.sayConditions : quoting.sayWhich);
  const fields = [{ field: isMissing ? 'conditions' : 'answer', message }];
  return new AppError('invalid_input', message, { fields });
}

export const answerQuote = defineUseCase({
  name: 'quoting.answerQuote',
  summary:
    'Say whether a post of yours may be quoted: yes, no, or on conditions. One answer to each question.',
  input: answerQuoteInput,
  output: quoteRequestDto,
  limit: { points: 120, seconds: 600 },
  facts: (ctx, { requestId }) => questionFacts(ctx, requestId),
  policy: (ctx, { question, names }) => canAnswerQuestion(ctx.actor, question, names, ctx.clock.now()),
  screen: { texts: ({ conditions }) => ({ conditions }) },
  async run(ctx, { requestId, answer, conditions }, { question }) {
    if ((answer === 'conditions') !== (conditions !== '')) throw unclear(answer);
    const now = ctx.clock.now();
    const at = question.isAnonymous ? toTheMinute(now) : now;
    const [row] = await query<{ done: number; told: string[] }>(ctx.db, text, [
      requestId,
      answer,
      conditions || null,
      at,
      now,
    ]);
    if (row!.done === 0) throw new FactsChanged();
    tellNotices(ctx, row!.told);
    const answered = await questionById(ctx, requestId);
    if (!answered) throw new FactsChanged();
    return presentQuestion(answered, accountIdOf(ctx.actor)!);
  },
});
