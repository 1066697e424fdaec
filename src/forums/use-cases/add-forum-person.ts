import { addForumPersonInput, forumPersonChanged } from '../../../contract/forum-people.js';
import { defineUseCase } from '../../kernel/index.js';
import { AppError, type Sentence } from '../../lib/errors.js';
import { forumPersonFacts } from '../facts/forum-person.facts.js';
import { canChangePerson } from '../policies/forum-people.policy.js';
import { writeForumPerson } from '../statements/write-forum-person.js';

export const addForumPerson = defineUseCase({
  name: 'forums.addForumPerson',
  summary: 'Take a member of the network into a room, or make one a moderator of a forum, by user name.',
  input: addForumPersonInput,
  output: forumPersonChanged,
  limit: { points: 300, seconds: 600 },
  facts: (ctx, { forumId, username }) => forumPersonFacts(ctx, forumId, { username }),
  policy: (ctx, facts, { role }) =>
    canChangePerson(ctx.actor, facts, {
      accountId: facts.target?.accountId ?? '',
      from: facts.target?.seat ?? null,
      to: role,
    }),
  async run(ctx, { role }, facts) {
    const { target } = facts;
    if (!target) throw problem((words) => words.forums.noSuchMember, 'no_such_member');
    if (target.seat === role) throw problem((words) => words.forums.inAlready, 'in_already');
    return writeForumPerson(ctx, facts, { accountId: target.accountId, from: target.seat, to: role });
  },
});

function problem(message: Sentence, reason: string): AppError {
  return new AppError('invalid_input', message, { reason, fields: [{ field: 'username', message }] });
}
