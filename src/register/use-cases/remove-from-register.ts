import { removalInput, returnInput } from '../../../contract/register.js';
import { AppError } from '../../lib/errors.js';
import { reviewersAct } from './reviewers-act.js';

export const removeFromRegister = reviewersAct({
  name: 'register.removeFromRegister',
  summary: 'Take a network out of the register at once. It goes on for those who know its address.',
  input: removalInput,
  refusal: ({ listing }) =>
    listing === 'removed'
      ? new AppError('conflict', (words) => words.register.removedAlready, { reason: 'removed_already' })
      : null,
  change: () => ({ act: 'remove', to: 'removed', news: 'delisted' }),
});

export const returnToRegister = reviewersAct({
  name: 'register.returnToRegister',
  summary: 'Put a network back into the register that was taken out.',
  input: returnInput,
  refusal: ({ listing }) =>
    listing === 'removed'
      ? null
      : new AppError('conflict', (words) => words.register.notRemoved, { reason: 'not_removed' }),
  change: () => ({ act: 'relist', to: 'listed', news: 'listed' }),
});
