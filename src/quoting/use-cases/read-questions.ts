import { noInput } from '../../../contract/networks.js';
import { quoteRequestDto, quoteRequestIdInput, quoteRequestsDto } from '../../../contract/quoting.js';
import { namesOf } from '../../auth/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { allowed, refused } from '../../lib/decision.js';
import { canReadQuestion } from '../policies/quoting.policy.js';
import { presentQuestion } from '../presenters/question.presenter.js';
import { questionsOf } from '../queries/questions.js';
import { questionFacts } from './answer-quote.js';

const limit = { points: 300, seconds: 60 };

export const listQuoteRequests = defineUseCase({
  name: 'quoting.listQuoteRequests',
  summary: 'Posts that you asked to quote, and posts of yours that others asked about. The newest first.',
  input: noInput,
  output: quoteRequestsDto,
  limit,
  facts: async () => ({}),
  policy: ({ actor }) =>
    actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.rooms.signInFirst),
  async run(ctx) {
    const accountId = accountIdOf(ctx.actor)!;
    const rows = await questionsOf(ctx, await namesOf(ctx, accountId));
    const all = rows.map((row) => presentQuestion(row, accountId));
    return { asked: all.filter(({ isMine }) => isMine), toAnswer: all.filter(({ isMine }) => !isMine) };
  },
});

export const readQuoteRequest = defineUseCase({
  name: 'quoting.readQuoteRequest',
  summary: 'One question whether a post may be quoted, for whoever asked and whoever is asked.',
  input: quoteRequestIdInput,
  output: quoteRequestDto,
  limit,
  facts: (ctx, { requestId }) => questionFacts(ctx, requestId),
  policy: (ctx, { question, names }) => canReadQuestion(ctx.actor, question, names),
  run: async (ctx, _input, { question }) => presentQuestion(question, accountIdOf(ctx.actor)!),
});
