import { forumPersonChanged, setForumRoleInput } from '../../../contract/forum-people.js';
import { defineUseCase } from '../../kernel/index.js';
import { notFound } from '../../lib/errors.js';
import { forumPersonFacts } from '../facts/forum-person.facts.js';
import { canChangePerson } from '../policies/forum-people.policy.js';
import { writeForumPerson } from '../statements/write-forum-person.js';

export const setForumRole = defineUseCase({
  name: 'forums.setForumRole',
  summary: 'Make one of the people in a room its moderator, or a participant again.',
  input: setForumRoleInput,
  output: forumPersonChanged,
  limit: { points: 300, seconds: 600 },
  facts: (ctx, { forumId, accountId }) => forumPersonFacts(ctx, forumId, { accountId }),
  policy: (ctx, facts, { accountId, role }) =>
    canChangePerson(ctx.actor, facts, { accountId, from: facts.target?.seat ?? null, to: role }),
  async run(ctx, { accountId, role }, facts) {
    const from = facts.target?.seat ?? null;
    if (from === null) throw notFound();
    if (from === role) return { forumId: facts.forum.id, accountId, role, seq: facts.head };
    return writeForumPerson(ctx, facts, { accountId, from, to: role });
  },
});
