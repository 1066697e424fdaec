import type { ModerationAction } from '../../../contract/moderation.js';
import type { ThreadFacts } from '../../forums/index.js';
import type { Ctx } from '../../kernel/index.js';
import { actingRole } from '../policies/moderation.policy.js';

/**
 * SQL: the log's line, written by the same statement as the act. Takes five parameters from `first` on:
 * id, time, role, reason, payload with its action. The subject is the author of the post or thread.
 */
export function logEntry(action: ModerationAction['action'], first: number): string {
  const p = (offset: number) => `$${first + offset}`;
  return `, logged as (
    insert into moderation_log (id, at, network_id, forum_id, thread_id, post_id, actor_id, actor_role, subject_id,
      action, reason, payload, seq)
    select ${p(0)}::uuid, ${p(1)}::timestamptz, $2, $5, t.id, was.id, $1, ${p(2)}::text, coalesce(was.author_id, t.author_id),
      '${action}', ${p(3)}::text, ${p(4)}::jsonb, step.seq
    from step, stamped_thread t left join was on true
    returning id)`;
}

/** The values for `logEntry`. @returns the entry's id too, to announce it by */
export function logValues(
  ctx: Ctx,
  facts: ThreadFacts,
  reason: string,
  payload: object,
): { entryId: string; values: unknown[] } {
  const entryId = ctx.ids.next();
  const role = actingRole(facts);
  return { entryId, values: [entryId, ctx.clock.now(), role, reason, JSON.stringify(payload)] };
}
