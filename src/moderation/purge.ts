import { query } from '../database/index.js';
import { followPurgedQuotesNow, type PostFacts } from '../forums/index.js';
import type { Ctx } from '../kernel/index.js';
import { type ActOptions, changePost } from './acts.js';
import { logEntry } from './statements/log-entry.js';

/** Earlier texts are gone with the line of the log that says so; the author's own unsent edit of one of them goes, too. */
const purging = {
  name: 'purge-versions',
  post: {
    must: `p.state = 'visible' and p.version = $14 and p.purged_before is distinct from p.version`,
    set: 'purged_before = p.version',
  },
  more: `, purged as (
    delete from post_revisions r using was, step where r.post_id = was.id and r.version < was.version
  ), unsent as (
    delete from drafts d using was, step
    where d.kind = 'edit' and d.place_id = was.id and coalesce(d.post_version, 0) < was.version
  )${logEntry('post.purged', 9)}`,
};

/**
 * Deletes what a post said before, for good: its earlier versions and what others quoted of them. Its author is told. Whoever
 * calls has asked the policy.
 * @throws FactsChanged when anything that the decision relied on is different now
 */
export async function purge(ctx: Ctx, facts: PostFacts, reason: string, options: ActOptions) {
  const { id, version } = facts.post;
  // What stands quoted without the way to its post is known by its words: they have to be read before they are gone.
  const earlier = await query<{ source: string }>(
    ctx.db,
    'select source from post_revisions where post_id = $1 and version < $2 order by version',
    [id, version],
  );
  const payload = { versions: earlier.length, ...options.payload };
  const done = await changePost(ctx, facts, reason, 'post.purged', purging, { ...options, payload }, [
    version,
  ]);
  await followPurgedQuotesNow(ctx, id, earlier.map(({ source }) => source).join('\n\n'));
  return done;
}
