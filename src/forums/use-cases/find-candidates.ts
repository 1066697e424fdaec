import { candidatesDto, findCandidatesInput } from '../../../contract/forum-people.js';
import type { PersonDto } from '../../../contract/people.js';
import { query } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { forumFactsById } from '../facts/forum.facts.js';
import { canManageForum } from '../policies/forum.policy.js';
import { canChangePerson } from '../policies/forum-people.policy.js';
import { seatOf } from '../queries/readable-sql.js';

const MOST_OFFERED = 8;

/**
 * Members of the network who could be added: to a room whoever is not in it, elsewhere whoever does not moderate. Who is
 * in no directory is offered to those only who see all members anyway.
 */
const text = `
  select a.id, a.username, a.name
  from forums f join memberships m on m.network_id = f.network_id and m.state = 'active' and (m.is_listed or $3::boolean)
    join accounts a on a.id = m.account_id and a.status = 'active' and a.name is not null
    cross join lateral (select ${seatOf('f', 'a.id')} as role) s
  where f.id = $1 and (a.username_key like $2 or lower(a.name) like $2 or lower(a.name) like '% ' || $2)
    and (s.role is null or (f.access <> 'invited' and s.role <> 'moderator'))
  order by (lower(a.name) like $2) desc, lower(a.name), a.id limit ${MOST_OFFERED}`;

export const findCandidates = defineUseCase({
  name: 'forums.findCandidates',
  summary: 'Offer members of the network to add to a room, or to make moderators of a forum: at most 8.',
  input: findCandidatesInput,
  output: candidatesDto,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, { forumId }) => forumFactsById(ctx, forumId),
  policy: (ctx, facts) =>
    canChangePerson(ctx.actor, facts, {
      accountId: '',
      from: null,
      to: facts.forum.access === 'invited' ? 'participant' : 'moderator',
    }),
  async run(ctx, { forumId, text: typed }, facts) {
    // What was typed stands for itself, a user name with or without its sign.
    const beginning = `${typed
      .replace(/^@/, '')
      .toLowerCase()
      .replace(/[\\%_]/g, '\\$&')}%`;
    const seesAll = canManageForum(ctx.actor, facts).allowed;
    return { people: await query<PersonDto>(ctx.db, text, [forumId, beginning, seesAll]) };
  },
});
