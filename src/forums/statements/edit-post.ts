import type { ThreadChangeStatement } from './change-thread.js';
import type { WrittenAlong } from './written-along.js';

/** SQL: the text that an edit replaces goes to the history. */
export const keptVersion = `, kept as (
    insert into post_revisions (post_id, version, source, written_by, written_at, is_moderated)
    select was.id, was.version, was.source, was.author_id, coalesce(was.edited_at, was.created_at),
      was.moderated_version is not distinct from was.version from was, step)`;

/** The earlier text goes to the history in the same statement. */
export const editStatement = (along?: WrittenAlong): ThreadChangeStatement => ({
  name: along ? `edit-post-${along.name}` : 'edit-post',
  threadMust: along ? `not t.is_locked and ${along.must(15)}` : 'not t.is_locked',
  post: {
    must: `p.author_id = $13 and p.state = 'visible' and p.version = $9`,
    set: 'source = $10, html = $11, version = p.version + 1, edited_at = $12, language = $14, body_changed = step.seq',
  },
  more: `${keptVersion}${along?.more(15) ?? ''}`,
});
