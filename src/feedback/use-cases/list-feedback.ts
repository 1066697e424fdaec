import { FEEDBACK_PER_PAGE, feedbackListDto, listFeedbackInput } from '../../../contract/feedback.js';
import { query } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { canHandleFeedback } from '../policies/feedback.policy.js';
import { type FeedbackRow, presentFeedback } from '../presenters/feedback.presenter.js';

const text = `
  select number, to_char(received_on, 'YYYY-MM-DD') as "receivedOn", goal, found, message, page, organisation, role, email
  from feedback where $1::int is null or number < $1::int
  order by number desc limit ${FEEDBACK_PER_PAGE + 1}`;

export const listFeedback = defineUseCase({
  name: 'feedback.listFeedback',
  summary: 'List the feedback on this site, the newest first, for the site administrator.',
  input: listFeedbackInput,
  output: feedbackListDto,
  limit: { points: 300, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canHandleFeedback(ctx.actor),
  async run({ db }, { before }) {
    const rows = await query<FeedbackRow>(db, text, [before ?? null]);
    const feedback = rows.slice(0, FEEDBACK_PER_PAGE).map(presentFeedback);
    return { feedback, older: rows.length > feedback.length ? feedback.at(-1)!.number : null };
  },
});
