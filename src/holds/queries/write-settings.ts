import type { ForumHoldMode, WritingSettings } from '../../../contract/holds.js';
import { changeWriting, type ForumFacts } from '../../forums/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import type { NetworkFacts } from '../../networks/index.js';

export async function writeNetworkSettings(
  ctx: Ctx,
  facts: NetworkFacts,
  now: WritingSettings,
  before: WritingSettings,
): Promise<void> {
  const { mode, firstPosts, waitHours, linkLimit, newPosts } = now;
  await changeWriting(ctx, facts.id, facts, null, async (write) => {
    await write(
      `insert into network_writing as w (network_id, mode, first_posts, wait_hours, link_limit, new_posts)
       values ($1, $2, $3, $4, $5, $6) on conflict (network_id) do update set mode = excluded.mode,
         first_posts = excluded.first_posts, wait_hours = excluded.wait_hours, link_limit = excluded.link_limit,
         new_posts = excluded.new_posts`,
      [facts.id, mode, firstPosts, waitHours, linkLimit, newPosts],
    );
    if (JSON.stringify(before) === JSON.stringify(now)) return null;
    return {
      networkId: facts.id,
      actorId: accountIdOf(ctx.actor),
      act: 'writing.changed',
      details: { from: before.mode, to: mode },
      at: ctx.clock.now(),
    };
  });
}

export async function writeForumMode(
  ctx: Ctx,
  facts: ForumFacts,
  mode: ForumHoldMode,
  before: ForumHoldMode,
): Promise<void> {
  const { id, networkId } = facts.forum;
  await changeWriting(ctx, networkId, facts, id, async (write) => {
    await write('delete from forum_writing where forum_id = $1', [id]);
    if (mode !== 'network')
      await write('insert into forum_writing (forum_id, mode) values ($1, $2)', [id, mode]);
    if (before === mode) return null;
    return {
      networkId,
      actorId: accountIdOf(ctx.actor),
      act: 'forum.writing',
      subject: { forumId: id },
      details: { from: before, to: mode },
      at: ctx.clock.now(),
    };
  });
}
