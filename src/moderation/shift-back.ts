import { query } from '../database/index.js';
import { shiftPosts, type ThreadFacts } from '../forums/index.js';
import { accountIdOf, type Ctx } from '../kernel/index.js';
import { FactsChanged } from '../lib/errors.js';
import { actingRole } from './policies/moderation.policy.js';
import type { ActRow } from './queries/act.js';
import { carryAlong } from './statements/carry-along.js';

const columns =
  'id, at, network_id, forum_id, thread_id, post_id, actor_id, actor_role, subject_id, action, reason, payload, seq';
/** SQL: what the line takes back, beside `details`. */
const payload = (details: string) =>
  `json_build_object(${details}, 'posts', (select n from total), 'undoes', $18::uuid, 'because', 'undo')`;

const mergedAgain = `, logged as (
    insert into moderation_log (${columns})
    select $15::uuid, $10::timestamptz, $2, $5, $7::uuid, null, $1, $16::text, s.author_id, 'thread.merged', $17::text,
      ${payload("'into', $8::uuid")}, step.seq from source s, step
  )`;

const splitAgain = `, firsts as (
    select distinct on (m.author_id) m.author_id, m.id from mapped m order by m.author_id, m.number
  ), logged as (
    insert into moderation_log (${columns})
    select ($15::uuid[])[row_number() over (order by f.id)], $10::timestamptz, $2, $5, $8::uuid, f.id, $1, $16::text, f.author_id,
      'posts.split', $17::text, ${payload("'from', $7::uuid")}, step.seq from firsts f, step
  )`;

/**
 * Takes back a split: the posts are in their thread again, with the numbers and answers that they had. What was written in the
 * new thread meanwhile comes after them; its address leads there.
 * @param facts of the new thread
 * @throws FactsChanged when things are not as the split left them any more
 */
export async function undoSplit(ctx: Ctx, act: ActRow, facts: ThreadFacts, reason: string): Promise<void> {
  if (act.from === null) throw new FactsChanged();
  const entryId = ctx.ids.next();
  await shiftPosts(ctx, facts, {
    name: 'undo-split',
    to: { threadId: act.from },
    postIds: null,
    back: { isLocked: null, isPinned: null, inherited: [] },
    more: mergedAgain + carryAlong,
    values: [entryId, actingRole(facts), reason, act.id],
  });
  const data = { entryId, action: 'thread.merged' };
  ctx.signals.toAccount.tell({ accountId: facts.thread.authorId, event: 'account:notice', data });
}

/**
 * Takes back a merge: the thread is there again as it was, with the numbers that its posts had. What was written since stays where
 * it was written.
 * @param facts of the thread that took it in
 * @throws FactsChanged when a post has left that thread meanwhile, or things are not as the merge left them any more
 */
export async function undoMerge(ctx: Ctx, act: ActRow, facts: ThreadFacts, reason: string): Promise<void> {
  if (act.merged === null) throw new FactsChanged();
  const { into, first, posts, isLocked, isPinned, inherited } = act.merged;
  const moved = await query<{ id: string }>(
    ctx.db,
    'select id from posts where thread_id = $1 and number between $2 and $3',
    [into, first, first + posts - 1],
  );
  if (moved.length !== posts) throw new FactsChanged();
  const entryIds = moved.map(() => ctx.ids.next());
  await shiftPosts(ctx, facts, {
    name: 'undo-merge',
    to: { threadId: act.threadId },
    postIds: moved.map(({ id }) => id),
    back: { isLocked, isPinned, inherited },
    more: splitAgain + carryAlong,
    values: [entryIds, actingRole(facts), reason, act.id],
  });
  const data = { entryId: entryIds[0]!, action: 'posts.split' };
  if (act.subjectId !== accountIdOf(ctx.actor))
    ctx.signals.toAccount.tell({ accountId: act.subjectId, event: 'account:notice', data });
}
