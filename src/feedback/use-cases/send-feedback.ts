import { feedbackSentDto, sendFeedbackInput } from '../../../contract/feedback.js';
import { query } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { dayOf } from '../day-of.js';
import { canSendFeedback } from '../policies/feedback.policy.js';

/** Of who sent it nothing is written. The limit counts in memory; many people can share one address. */
export const sendFeedback = defineUseCase({
  name: 'feedback.sendFeedback',
  summary: 'Tell the people who run this site what works and what does not. Needs no account.',
  input: sendFeedbackInput,
  output: feedbackSentDto,
  limit: { points: 20, seconds: 3_600 },
  facts: async () => ({}),
  policy: () => canSendFeedback(),
  async run({ db, clock }, { goal, found, message, page, organisation, role, email }) {
    await query(
      db,
      `insert into feedback (received_on, goal, found, message, page, organisation, role, email)
       values ($1::date, $2, $3, $4, $5, $6, $7, $8)`,
      [
        dayOf(clock.now()),
        goal || null,
        found ?? null,
        message,
        page || null,
        organisation || null,
        role || null,
        email ?? null,
      ],
    );
    return {};
  },
});
