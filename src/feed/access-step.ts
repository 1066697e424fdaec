import { ERA } from './era.js';

/**
 * SQL: the common table expressions that give every restricted forum of an audience an access change, in the lock
 * order of the house (heads ascending, last). `audience` and `condition` are SQL the caller writes;
 * the condition ties the step to the rows the same statement locked before.
 * All heads of the audience are locked and only then asked whether they are restricted: one that was closed while the
 * statement waited counts as it is now, not as it was when the statement began.
 * Yields `access_steps(forum_id, seq, access)`.
 */
export function accessSteps(audience: string, condition: string): string {
  return `
    audience_heads as (
      select forum_id, is_restricted from forum_heads where audience = ${audience} and ${condition}
      order by forum_id for no key update
    ),
    access_steps as (
      update forum_heads h set head = h.head + 1, access = h.head + 1
      from audience_heads a where h.forum_id = a.forum_id and a.is_restricted
      returning h.forum_id, h.head as seq, h.access
    )`;
}

/** SQL: a scalar with all steps as JSON, to select beside the caller's own result. */
export const accessStepsJson = `(select coalesce(json_agg(json_build_object(
  'era', ${ERA}, 'forum', forum_id, 'prev', seq - 1, 'seq', seq, 'access', access, 'threads', '[]'::json)), '[]'::json)
  from access_steps) as steps`;
