import { ERA } from './era.js';

/**
 * SQL: the common table expressions that give forums of an audience other rules, so that no write goes through that was
 * decided by what was set before, and open pages ask what holds now. In the lock order of the house (heads ascending, last); who
 * may read stays as it is. `audience` and `condition` are SQL of the caller.
 */
export const rulesSteps = (audience: string, condition: string): string => `
  rules_heads as (
    select forum_id from forum_heads where audience = ${audience} and ${condition} order by forum_id for no key update
  ),
  rules_steps as (
    update forum_heads h set head = h.head + 1, rules = h.head + 1 from rules_heads r where h.forum_id = r.forum_id
    returning h.forum_id, h.head as seq, h.access
  )`;

/** SQL: a scalar with all steps as JSON, to select beside the caller's own result. */
export const rulesStepsJson = `(select coalesce(json_agg(json_build_object(
  'era', ${ERA}, 'forum', forum_id, 'prev', seq - 1, 'seq', seq, 'access', access, 'rules', seq, 'threads', '[]'::json)), '[]'::json)
  from rules_steps) as steps`;
