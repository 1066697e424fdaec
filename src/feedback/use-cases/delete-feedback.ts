import { deleteFeedbackInput, feedbackDeletedDto } from '../../../contract/feedback.js';
import { query } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { notFound } from '../../lib/errors.js';
import { canHandleFeedback } from '../policies/feedback.policy.js';

export const deleteFeedback = defineUseCase({
  name: 'feedback.deleteFeedback',
  summary: 'Delete feedback on this site, for the site administrator.',
  input: deleteFeedbackInput,
  output: feedbackDeletedDto,
  limit: { points: 300, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canHandleFeedback(ctx.actor),
  async run({ db }, { number }) {
    const gone = await query(db, 'delete from feedback where number = $1::int returning number', [number]);
    if (gone.length === 0) throw notFound();
    return {};
  },
});
