import { removalInput, returnInput } from '../../../contract/register.js';
import { closeForums, reopenForums } from '../../forums/index.js';
import { AppError } from '../../lib/errors.js';
import { reviewersAct } from './reviewers-act.js';

export const closeNetwork = reviewersAct({
  name: 'register.closeNetwork',
  summary: 'Close a network down: it is gone for all but those who run it, and its members are told.',
  input: removalInput,
  refusal: ({ closedAt }) =>
    closedAt === null
      ? null
      : new AppError('conflict', (words) => words.register.closedAlready, { reason: 'closed_already' }),
  change: ({ listing }) => ({
    act: 'close',
    to: listing,
    isClosed: true,
    news: 'closed',
    isForMembers: true,
  }),
  also: closeForums,
});

export const reopenNetwork = reviewersAct({
  name: 'register.reopenNetwork',
  summary: 'Open a network again that was closed down, as it was.',
  input: returnInput,
  refusal: ({ closedAt }) =>
    closedAt === null
      ? new AppError('conflict', (words) => words.register.notClosed, { reason: 'not_closed' })
      : null,
  change: ({ listing }) => ({
    act: 'reopen',
    to: listing,
    isClosed: false,
    news: 'reopened',
    isForMembers: true,
  }),
  also: reopenForums,
});
