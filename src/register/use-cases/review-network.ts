import { reviewInput } from '../../../contract/register.js';
import { AppError } from '../../lib/errors.js';
import { reviewersAct } from './reviewers-act.js';

export const reviewNetwork = reviewersAct({
  name: 'register.reviewNetwork',
  summary: 'Let a declared network into the register, or turn it down with a reason.',
  input: reviewInput,
  refusal({ listing }, { isApproved, reason }) {
    if (!isApproved && !reason) return reasonMissing();
    return listing === 'waiting'
      ? null
      : new AppError('conflict', (words) => words.register.notWaiting, { reason: 'not_waiting' });
  },
  // Its reason is what the network's people are told; an inner one is not asked for.
  change: (_facts, { isApproved, reason }) => ({
    act: isApproved ? 'approve' : 'decline',
    to: isApproved ? 'listed' : 'declined',
    reason: undefined,
    note: reason,
    news: isApproved ? 'listed' : 'notListed',
  }),
});

function reasonMissing(): AppError {
  const message = (words: { register: { reasonMissing: string } }) => words.register.reasonMissing;
  return new AppError('invalid_input', message, {
    reason: 'reason_missing',
    fields: [{ field: 'reason', message }],
  });
}
