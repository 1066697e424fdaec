import { threadCommitted } from '../../../contract/forums.js';
import { mergeThreadInput } from '../../../contract/shifts.js';
import { presentThread, shiftPosts, type ThreadFacts, threadFacts } from '../../forums/index.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { actingRole, canMergeThreads } from '../policies/moderation.policy.js';
import { carryAlong } from '../statements/carry-along.js';

// With how it was, so that it can be taken apart again (shift-back.ts).
const logged = `, logged as (
    insert into moderation_log (id, at, network_id, forum_id, thread_id, actor_id, actor_role, subject_id, action, reason, payload, seq)
    select $12::uuid, $10::timestamptz, $2, $5, $7::uuid, $1, $13::text, s.author_id, 'thread.merged', $14::text,
      json_build_object('into', $8::uuid, 'posts', (select n from total), 'first', (select min(fresh) from mapped),
        'isLocked', was.is_locked, 'isPinned', was.is_pinned, 'inherited', (select coalesce(json_agg(i.id), '[]') from inherited i)), step.seq
    from source s, step, locked was where was.id = $7::uuid
  )`;

interface MergeFacts {
  from: ThreadFacts;
  into: ThreadFacts;
}

async function facts(
  ctx: Ctx,
  { threadId, intoId }: { threadId: string; intoId: string },
): Promise<MergeFacts | null> {
  const [from, into] = await Promise.all([threadFacts(ctx, threadId), threadFacts(ctx, intoId)]);
  return from && into ? { from, into } : null;
}

/** Its posts come to the end of the other, with new numbers; its address leads to the other from then on. */
export const mergeThread = defineUseCase({
  name: 'moderation.mergeThread',
  summary:
    'Bring all posts of a thread into another of the same forum, with a reason that its author is told.',
  input: mergeThreadInput,
  output: threadCommitted,
  limit: { points: 60, seconds: 300 },
  masks: ['reason'],
  facts,
  policy: (ctx, { from, into }) => canMergeThreads(ctx.actor, from, into),
  async run(ctx, { intoId, reason }, { from }) {
    const entryId = ctx.ids.next();
    const { thread, seq } = await shiftPosts(ctx, from, {
      name: 'merge-thread',
      to: { threadId: intoId },
      postIds: null,
      more: logged + carryAlong,
      values: [entryId, actingRole(from), reason],
    });
    const data = { entryId, action: 'thread.merged' };
    ctx.signals.toAccount.tell({ accountId: from.thread.authorId, event: 'account:notice', data });
    return { thread: presentThread(thread), seq };
  },
});
