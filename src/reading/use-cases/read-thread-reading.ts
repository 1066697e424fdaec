import { threadReadingDto, threadReadingInput } from '../../../contract/reading.js';
import { canSeeInside } from '../../forums/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { threadReadingFor } from '../queries/thread-reading.js';

export const readThreadReading = defineUseCase({
  name: 'reading.readThreadReading',
  summary:
    'Where you have got to in a thread: the first unread post, how many there are, what you saw, and what was edited since.',
  input: threadReadingInput,
  output: threadReadingDto,
  limit: { points: 6000, seconds: 60 },
  facts: (ctx, { threadId }) => threadReadingFor(ctx.db, accountIdOf(ctx.actor), threadId),
  policy: (ctx, facts) => canSeeInside(ctx.actor, facts),
  run: async (_ctx, { threadId }, { firstUnread, unread, edited, seen }) => ({
    threadId,
    firstUnread,
    unread,
    edited,
    seen,
  }),
});
