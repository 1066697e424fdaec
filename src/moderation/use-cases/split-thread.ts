import { threadCommitted } from '../../../contract/forums.js';
import { splitThreadInput } from '../../../contract/shifts.js';
import { presentThread, shiftPosts, threadFacts } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { actingRole, canReshapeThread } from '../policies/moderation.policy.js';
import { carryAlong } from '../statements/carry-along.js';

// A line for each author, so that each of them is told: by their first post that goes.
const logged = `, firsts as (
    select distinct on (m.author_id) m.author_id, m.id from mapped m order by m.author_id, m.number
  ), logged as (
    insert into moderation_log (id, at, network_id, forum_id, thread_id, post_id, actor_id, actor_role, subject_id, action, reason,
      payload, seq)
    select ($12::uuid[])[row_number() over (order by f.id)], $10::timestamptz, $2, $5, $8::uuid, f.id, $1, $13::text, f.author_id,
      'posts.split', $14::text, json_build_object('from', $7::uuid, 'posts', (select n from total)), step.seq
    from firsts f, step
  )`;

/** The posts keep their addresses, their authors and their times; the numbers that they had lead to them. */
export const splitThread = defineUseCase({
  name: 'moderation.splitThread',
  summary: 'Take chosen posts out of a thread into a new one of the same forum; their authors are told why.',
  input: splitThreadInput,
  output: threadCommitted,
  limit: { points: 60, seconds: 300 },
  masks: ['reason'],
  facts: (ctx, { threadId }) => threadFacts(ctx, threadId),
  policy: (ctx, facts) => canReshapeThread(ctx.actor, facts),
  screen: {
    texts: ({ title }) => ({ title }),
    mode: ({ network }) => network.personalData,
  },
  async run(ctx, { postIds, title, reason }, facts) {
    await ctx.refuseWords?.(ctx, facts.forum.networkId, { title, body: null, html: null });
    const wanted = [...new Set(postIds)];
    const { thread, seq } = await shiftPosts(ctx, facts, {
      name: 'split-thread',
      to: { newId: ctx.ids.next(), title },
      postIds: wanted,
      more: logged + carryAlong,
      values: [wanted.map(() => ctx.ids.next()), actingRole(facts), reason],
    });
    return { thread: presentThread(thread), seq };
  },
});
