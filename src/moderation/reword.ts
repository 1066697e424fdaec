import { query } from '../database/index.js';
import { keptVersion, type PostFacts } from '../forums/index.js';
import type { Along, Ctx } from '../kernel/index.js';
import { toTheMinute } from '../lib/clock.js';
import { FactsChanged } from '../lib/errors.js';
import { renderMarkdown } from '../lib/markdown/index.js';
import { type ActOptions, changePost, named } from './acts.js';
import type { ActRow } from './queries/act.js';
import { ofChange } from './statements/along.js';
import { logEntry } from './statements/log-entry.js';

/** The words before stay in the post's history, for moderators: `moderated_version` says from where on it is for everybody. */
const rewording = (along?: Along) => ({
  name: named('reword-post', along),
  threadMust: along?.must(19, ofChange),
  post: {
    // Taken back are the words as they are kept now: a file's owner may have deleted it in them.
    must: `p.state = 'visible' and p.version = $14 ${along ? 'and exists (select from post_revisions r where r.post_id = p.id and r.version = $14 - 1 and r.source = $15)' : ''}`,
    set: `source = $15, html = $16, version = p.version + 1, edited_at = $17::timestamptz, moderated_version = $18::int,
      body_changed = step.seq`,
  },
  more: `${keptVersion}${logEntry('post.edited', 9)}${along?.more(19, ofChange) ?? ''}`,
});

/**
 * Changes what a post says, and tells its author. Whoever calls has asked the policy.
 * @throws FactsChanged when anything that the decision relied on is different now
 */
export function changeWords(
  ctx: Ctx,
  facts: PostFacts,
  body: string,
  reason: string,
  options: ActOptions = {},
) {
  return write(ctx, facts, body, reason, { options, holds: facts.post.version + 1 });
}

/** Gives a post the words back that a moderator changed, as its next version. */
export async function bringBackWords(
  ctx: Ctx,
  facts: PostFacts,
  { version, moderatedBefore }: ActRow,
  reason: string,
  options: ActOptions,
) {
  if (facts.post.version !== version) throw new FactsChanged();
  const [was] = await query<{ source: string }>(
    ctx.db,
    'select source from post_revisions where post_id = $1 and version = $2',
    [facts.post.id, version - 1],
  );
  if (!was) throw new FactsChanged();
  return write(ctx, facts, was.source, reason, { options, holds: moderatedBefore });
}

function write(
  ctx: Ctx,
  facts: PostFacts,
  body: string,
  reason: string,
  { options, holds }: { options: ActOptions; holds: number | null },
) {
  const { version, moderatedVersion: before, isAnonymous } = facts.post;
  const now = ctx.clock.now();
  const values = [version, body, renderMarkdown(body), isAnonymous ? toTheMinute(now) : now, holds];
  const payload = { version: version + 1, before, ...options.payload };
  return changePost(
    ctx,
    facts,
    reason,
    'post.edited',
    rewording(options.along),
    { ...options, payload },
    values,
  );
}
