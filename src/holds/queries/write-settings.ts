import type { ForumHoldMode, WritingSettings } from '../../../contract/holds.js';
import { type TransactionQuery, transaction } from '../../database/index.js';
import type { Committed } from '../../feed/index.js';
import { type ForumFacts, stepForums } from '../../forums/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import {
  managerFence,
  managersRight,
  type NetworkFacts,
  type NewNetworkEvent,
  writeNetworkEvent,
} from '../../networks/index.js';

type Managed = Pick<NetworkFacts, 'role'>;

/**
 * Changes what decides about writing in a network, in one transaction with its line in the network's log, and gives its
 * forums other rules: a text that is on its way is judged anew.
 * @param forumId null: it is about all forums of the network
 * @throws FactsChanged where the actor may not any more
 */
export async function changeWriting(
  ctx: Ctx,
  networkId: string,
  facts: Managed,
  forumId: string | null,
  change: (write: TransactionQuery) => Promise<NewNetworkEvent | null>,
): Promise<void> {
  const steps = await transaction<Committed[]>(ctx.db, async (write) => {
    const right = [accountIdOf(ctx.actor), networkId, managersRight(facts) === 'siteAdmin'];
    const [manager] = await write(`with ${managerFence('$1', '$2', '$3')} select id from manager`, right);
    if (!manager) throw new FactsChanged();
    // Forums that are made meanwhile read what is set when they are first written to.
    await write('select id from networks where id = $1 for share', [networkId]);
    const event = await change(write);
    if (event) await writeNetworkEvent(write, event);
    return stepForums(write, networkId, forumId);
  });
  for (const step of steps) ctx.feed.announce(step);
}

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
