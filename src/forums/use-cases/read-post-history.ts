import { postHistoryDto, postHistoryInput } from '../../../contract/forums.js';
import { query } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { differenceOf } from '../../lib/difference.js';
import { FactsChanged } from '../../lib/errors.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { postFacts } from '../facts/thread.facts.js';
import { canModerateForum } from '../policies/forum.policy.js';
import { canReadHistory } from '../policies/post.policy.js';
import { presentPost } from '../presenters/post.presenter.js';
import { presentThread } from '../presenters/thread.presenter.js';
import { iso, type PersonRow } from '../queries/rows.js';

interface RevisionRow {
  version: number;
  source: string;
  writtenAt: string;
  writtenBy: PersonRow | null;
  isModerated: boolean;
  isRestricted: boolean;
  purgedBefore: number | null;
}

/** Newest first, at most this many. */
const SHOWN = 100;
/** For so many of them it is worked out what changed. */
const COMPARED = 20;

export const readPostHistory = defineUseCase({
  name: 'forums.readPostHistory',
  summary:
    'All versions of a visible post, newest first, with what changed; those before the edit of a moderator for moderators only.',
  input: postHistoryInput,
  output: postHistoryDto,
  limit: { points: 300, seconds: 60 },
  facts: (ctx, input) => postFacts(ctx, input.postId),
  policy: (ctx, facts) => canReadHistory(ctx.actor, facts),
  async run(ctx, { postId, from }, facts) {
    const { post, thread } = facts;
    // The state is a condition here too: a post removed since the facts shows nothing.
    const rows = await query<RevisionRow>(
      ctx.db,
      `select v.version, v.source, ${iso('v.written_at')} as "writtenAt",
         case when a.name is not null then json_build_object('id', a.id, 'username', a.username, 'name', a.name) end as "writtenBy",
         v.is_moderated as "isModerated", v.version < coalesce(p.moderated_version, 0) as "isRestricted",
         p.purged_before as "purgedBefore"
       from (select id as post_id, version, source, author_id as written_by, coalesce(edited_at, created_at) as written_at,
               moderated_version is not distinct from version as is_moderated from posts
             union all select post_id, version, source, written_by, written_at, is_moderated from post_revisions) v
       join posts p on p.id = v.post_id and p.state = 'visible' join accounts a on a.id = v.written_by
       where v.post_id = $1 and ($2::boolean or v.version >= coalesce(p.moderated_version, 0))
       order by v.version desc limit ${SHOWN}`,
      [postId, canModerateForum(ctx.actor, facts).allowed],
    );
    if (rows.length === 0) throw new FactsChanged();
    const revisions = rows.map(
      ({ version, source, writtenAt, writtenBy, isModerated, isRestricted }, place) => {
        const before = place < COMPARED ? rows[place + 1]?.source : undefined;
        return {
          version,
          html: renderMarkdown(source),
          changes: before === undefined ? undefined : differenceOf(before, source),
          writtenAt,
          writtenBy,
          isModerated: isModerated ? (true as const) : undefined,
          isRestricted: isRestricted ? (true as const) : undefined,
        };
      },
    );
    const read = rows.find(({ version }, place) => place > 0 && version === from);
    const since = read && { version: read.version, changes: differenceOf(read.source, rows[0]!.source) };
    const purgedBefore = rows[0]!.purgedBefore ?? undefined;
    return { post: presentPost(post), thread: presentThread(thread), revisions, since, purgedBefore };
  },
});
