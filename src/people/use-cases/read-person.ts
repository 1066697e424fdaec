import { personPageDto, readPersonInput } from '../../../contract/people.js';
import { presentProfile } from '../../auth/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { personFacts } from '../facts/person.facts.js';
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
  facts: personFacts,
  policy: () => canReadPerson(),
  async run(ctx, { before }, { profile, reader }) {
    const page = await contributionsOf(ctx, profile.id, before);
    const isOwn = reader === 'oneself';
    return {
      person: presentProfile(profile, reader),
      ...page,
      shownTo: isOwn ? profile.shownTo : null,
      isOwn,
    };
  },
});
