import { query } from '../database/index.js';
import type { PostFacts } from '../forums/index.js';
import type { Ctx } from '../kernel/index.js';
import { type ActOptions, changePost } from './acts.js';
import { logEntry } from './statements/log-entry.js';

/** Edits of an earlier version that wait or waited for a moderator: they can't be let through any more, and hold its words. */
const staleEdits = `h.post_id = $8::uuid and h.kind = 'edit' and h.state <> 'approved' and h.version < $14`;

/**
 * Earlier texts are gone with the line of the log that says so; the author's own edits of one of them go, too, unsent or
 * waiting. What was purged stays with the post's quotations that are due, until they were looked for.
 */
const purging = {
  name: 'purge-versions',
  // Rows that wait come first, as whoever lets one through takes them.
  threadMust: `(select count(*) >= 0 from (
    select h.id from holds h where ${staleEdits} order by h.id for update) held)`,
  post: {
    must: `p.state = 'visible' and p.version = $14 and p.purged_before is distinct from p.version`,
    set: 'purged_before = p.version',
  },
  more: `, purged as (
    delete from post_revisions r using was, step where r.post_id = was.id and r.version < was.version
  ), unsent as (
    delete from drafts d using was, step
    where d.kind = 'edit' and d.place_id = was.id and coalesce(d.post_version, 0) < was.version
  ), unread as (
    update holds h set state = case h.state when 'waiting' then 'withdrawn' else h.state end, source = '', html = '', found = null,
      decided_by = coalesce(h.decided_by, $1::uuid), decided_at = coalesce(h.decided_at, $10::timestamptz)
    from step where ${staleEdits}
  ), quoted as (
    insert into quotes_due as q (post_id, asked_at, words)
    select was.id, date_trunc('milliseconds', clock_timestamp()), $15::text from was, step
    on conflict (post_id) do update set words = concat_ws(E'\\n\\n', q.words, excluded.words)
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
  const words = earlier.map(({ source }) => source).join('\n\n');
  const payload = { versions: earlier.length, ...options.payload };
  return changePost(ctx, facts, reason, 'post.purged', purging, { ...options, payload }, [version, words]);
}
