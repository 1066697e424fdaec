import { forumPersonChanged, forumPersonInput } from '../../../contract/forum-people.js';
import { defineUseCase } from '../../kernel/index.js';
import { notFound } from '../../lib/errors.js';
import { forumPersonFacts } from '../facts/forum-person.facts.js';
import { canChangePerson } from '../policies/forum-people.policy.js';
import { writeForumPerson } from '../statements/write-forum-person.js';

export const removeForumPerson = defineUseCase({
  name: 'forums.removeForumPerson',
  summary: 'Take somebody out of a room, leave one, or end that somebody moderates a forum.',
  input: forumPersonInput,
  output: forumPersonChanged,
  limit: { points: 300, seconds: 600 },
  facts: (ctx, { forumId, accountId }) => forumPersonFacts(ctx, forumId, { accountId }),
  policy: (ctx, facts, { accountId }) =>
    canChangePerson(ctx.actor, facts, { accountId, from: facts.target?.seat ?? null, to: null }),
  async run(ctx, { accountId }, facts) {
    const from = facts.target?.seat ?? null;
    if (from === null) throw notFound();
    return writeForumPerson(ctx, facts, { accountId, from, to: null });
  },
});
