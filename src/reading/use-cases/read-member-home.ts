import { noInput } from '../../../contract/networks.js';
import { memberHomeDto } from '../../../contract/reading.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canKeepMarks } from '../policies/reading.policy.js';
import { memberHome } from '../queries/member-home.js';

export const readMemberHome = defineUseCase({
  name: 'reading.readMemberHome',
  summary: 'What is new for you: unread and active threads, and what changed after you read it.',
  input: noInput,
  output: memberHomeDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canKeepMarks(ctx.actor),
  run: (ctx) => memberHome(ctx.db, accountIdOf(ctx.actor)!),
});
