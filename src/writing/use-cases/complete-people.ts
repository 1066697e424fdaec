import type { PersonDto } from '../../../contract/people.js';
import { completePeopleInput, peopleFoundDto } from '../../../contract/writing.js';
import { prepared } from '../../database/index.js';
import { forumFactsById, readableBy } from '../../forums/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { MOST_OFFERED } from '../limits.js';
import { canWriteAt } from '../policies/draft.policy.js';
import { beginning, isFuzzy } from '../queries/patterns.js';

/** The newest posts of a thread in which its writers are looked for. */
const LOOKED_AT = 500;

/**
 * $1 the forum, $2 the thread or null, $3 a beginning, $4 the words, $5 whether alike is enough, $6 the asker,
 * $7 whether he is a member. To members: members, and in a room its people. To everyone who may write: who has written
 * in this thread.
 */
const text = `
  with here as (
    select distinct w.author_id from (
      select p.author_id from posts p join threads t on t.id = p.thread_id
      where t.id = $2::uuid and t.forum_id = $1::uuid and p.state = 'visible' order by p.number desc limit ${LOOKED_AT}) w)
  select a.id, a.username, a.name from accounts a
  where (a.status = 'active' or (a.status = 'pseudonym' and a.id in (select author_id from here))) and a.id <> $6::uuid
    and (a.username_key like $3 or lower(a.name) like $3 or lower(a.name) like '% ' || $3
      or ($5::boolean and ($4 <% lower(a.name) or $4 <% a.username_key)))
    and (a.id in (select author_id from here) or ($7::boolean and exists (
      select from memberships m join forums f on f.network_id = m.network_id
      where f.id = $1::uuid and m.account_id = a.id and m.state = 'active' and ${readableBy('f', 'a')})))
  order by a.id in (select author_id from here) desc,
    (a.username_key like $3 or lower(a.name) like $3) desc, (lower(a.name) like '% ' || $3) desc,
    word_similarity($4, lower(a.name)) desc, lower(a.name), a.id
  limit ${MOST_OFFERED}`;

export const completePeople = defineUseCase({
  name: 'writing.completePeople',
  summary:
    'Offer names for what was typed after @: at most 8 of the members, or to others of those who wrote in the thread.',
  input: completePeopleInput,
  output: peopleFoundDto,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, input) => forumFactsById(ctx, input.forumId),
  policy: (ctx, facts) => canWriteAt(ctx.actor, facts),
  async run(ctx, { forumId, threadId, text: typed }, { role }) {
    const words = typed.toLowerCase();
    const isInside = role !== null || (ctx.actor.kind === 'account' && ctx.actor.isSiteAdmin);
    const people = await prepared<PersonDto>(ctx.db, 'writing-complete-people', text, [
      forumId,
      threadId ?? null,
      beginning(words),
      words,
      isFuzzy(words),
      accountIdOf(ctx.actor),
      isInside,
    ]);
    return { people };
  },
});
