import { noInput } from '../../../contract/networks.js';
import { unreadDto } from '../../../contract/reading.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canKeepMarks } from '../policies/reading.policy.js';
import { ownUnread } from '../queries/own-unread.js';

export const readUnread = defineUseCase({
  name: 'reading.readUnread',
  summary: 'How many unread posts your networks have, in all and by forum.',
  input: noInput,
  output: unreadDto,
  limit: { points: 6000, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canKeepMarks(ctx.actor),
  run: (ctx) => ownUnread(ctx.db, accountIdOf(ctx.actor)!),
});
