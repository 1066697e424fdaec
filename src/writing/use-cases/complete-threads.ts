import { completeInput, threadsFoundDto } from '../../../contract/writing.js';
import { prepared } from '../../database/index.js';
import { forumFactsById, readableBy } from '../../forums/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { MOST_OFFERED } from '../limits.js';
import { canWriteAt } from '../policies/draft.policy.js';
import { beginning, isFuzzy } from '../queries/patterns.js';

interface FoundRow {
  id: string;
  title: string;
  forumName: string;
}

/** $1 the forum written in, $2 a beginning, $3 the words, $4 whether alike is enough, $5 the asker, $6 the network. */
const text = `
  select t.id, t.title, f.name as "forumName"
  from threads t join forums f on f.id = t.forum_id join accounts a on a.id = $5::uuid
  where f.network_id = $6::uuid and t.merged_into is null and ${readableBy('f', 'a')}
    and (lower(t.title) like $2 or lower(t.title) like '% ' || $2 or ($4::boolean and $3 <% lower(t.title)))
  order by (t.forum_id = $1::uuid) desc, (lower(t.title) like $2) desc, word_similarity($3, lower(t.title)) desc,
    t.last_post_at desc, t.id
  limit ${MOST_OFFERED}`;

export const completeThreads = defineUseCase({
  name: 'writing.completeThreads',
  summary: 'Offer threads for what was typed after #: at most 8 of this network that the writer may read.',
  input: completeInput,
  output: threadsFoundDto,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, input) => forumFactsById(ctx, input.forumId),
  policy: (ctx, facts) => canWriteAt(ctx.actor, facts),
  async run(ctx, { forumId, text: typed }, { network }) {
    const words = typed.toLowerCase();
    const rows = await prepared<FoundRow>(ctx.db, 'writing-complete-threads', text, [
      forumId,
      beginning(words),
      words,
      isFuzzy(words),
      accountIdOf(ctx.actor),
      network.id,
    ]);
    // Without its words: a link tells nothing of a title to those who may not read it, or no longer.
    return { threads: rows.map((row) => ({ ...row, path: `/t/${row.id}` })) };
  },
});
