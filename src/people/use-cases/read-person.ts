import { personPageDto, readPersonInput } from '../../../contract/people.js';
import { profileByUsername } from '../../auth/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canReadPerson } from '../policies/person.policy.js';
import { contributionsOf } from '../queries/contributions.js';

/** A person as others may see them. */
export const readPerson = defineUseCase({
  name: 'people.readPerson',
  summary:
    'Read a person’s page: interests, a few sentences, and their posts that you may read, newest first.',
  input: readPersonInput,
  output: personPageDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, { username }) => profileByUsername(ctx.db, username),
  policy: () => canReadPerson(),
  async run(ctx, { before }, person) {
    const page = await contributionsOf(ctx, person.id, before);
    return { person, ...page, isOwn: accountIdOf(ctx.actor) === person.id };
  },
});
