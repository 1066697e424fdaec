import { ignoredDto } from '../../../contract/marks.js';
import { noInput } from '../../../contract/networks.js';
import type { PersonDto } from '../../../contract/people.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { allowed, refused } from '../../lib/decision.js';

export const listIgnored = defineUseCase({
  name: 'auth.listIgnored',
  summary: 'The people whom one ignores, by name.',
  input: noInput,
  output: ignoredDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) =>
    ctx.actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.posts.signInToIgnore),
  async run(ctx) {
    const people = await query<PersonDto>(
      ctx.db,
      `select a.id, a.username, a.name from ignored_people i join accounts a on a.id = i.person_id
       where i.account_id = $1 and a.name is not null order by a.name, a.id`,
      [accountIdOf(ctx.actor)],
    );
    return { people };
  },
});
