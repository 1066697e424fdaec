import { query } from '../../database/index.js';
import { type Committed, ERA } from '../../feed/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import {
  insertNetworkEvents,
  managerFence,
  managersRight,
  type NewNetworkEvent,
  networkEventsJson,
} from '../../networks/index.js';
import type { ForumFacts } from '../facts/forum.facts.js';
import { isForEveryone } from '../policies/forum.policy.js';
import { isRestricted } from '../queries/readable-sql.js';
import type { ForumRow } from '../queries/rows.js';
import { mayHold, notPublicHere } from './may-hold.js';

interface Stepped {
  era: string;
  seq: number;
  access: number;
}

// A room that is made of a forum has at least the one in it who made it.
const statement = `
  with ${managerFence('$5', '$6', '$8')},
  placed as (${mayHold('$6', '$4')}),
  own_membership as (
    select joined_at from memberships
    where network_id = $6 and account_id = $5 and state = 'active' and exists (select from manager) for share),
  locked as (select f.id, f.access from forums f where f.id = $1 and exists (select from manager)
    and exists (select from placed) for no key update),
  step as (
    update forum_heads h set head = h.head + 1, rules = h.head + 1, is_restricted = ${isRestricted('$4::text')},
      access = case when locked.access = $4 then h.access else h.head + 1 end
    from locked where h.forum_id = locked.id and h.rules = $7
    returning h.head as seq, h.access),
  changed as (
    update forums f set name = $2, description = $3, access = $4, posting = $9::text, posting_roles = $10::text[],
      replies_open = $11::boolean, is_archived = $12::boolean, slow_seconds = $16::int, has_feed = $17::boolean, language = $18::text,
      members_since = case when locked.access = 'invited' and $4 <> 'invited' then $14::timestamptz else f.members_since end
    from step, locked where f.id = $1 returning f.id),
  stale as (
    update forum_people fp set ended_by = $5, ended_at = $14::timestamptz from step, locked
    where $4 = 'invited' and locked.access <> $4 and fp.forum_id = $1 and fp.account_id = $5 and fp.ended_at is null
      and fp.member_since is distinct from (select joined_at from own_membership) returning 1),
  seated as (
    insert into forum_people (id, forum_id, account_id, role, member_since, added_by, added_at, inside_since)
    select $13::uuid, $1, $5, 'moderator', (select joined_at from own_membership), $5, $14::timestamptz, $14::timestamptz
    from step, locked where $4 = 'invited' and locked.access <> $4 and (select count(*) from stale) >= 0
    on conflict (forum_id, account_id) where ended_at is null do nothing),
  logged as (${insertNetworkEvents('$15', 'changed')})
  select ${ERA} as era, step.seq, step.access from step, changed`;

/**
 * Writes a forum's own settings and takes a number, so that open pages and writes under way notice.
 * @throws FactsChanged when they were changed meanwhile, or the right to do so
 */
export async function changeForum(
  ctx: Ctx,
  facts: ForumFacts,
  change: Partial<ForumRow>,
): Promise<{ forum: ForumRow; seq: number }> {
  const forum: ForumRow = { ...facts.forum, ...change };
  const log = networkEventsJson(eventsOf(ctx, facts.forum, forum));
  return ctx.feed.write(forum.id, async () => {
    const [row] = await query<Stepped>(ctx.db, statement, [
      forum.id,
      forum.name,
      forum.description,
      forum.access,
      accountIdOf(ctx.actor),
      forum.networkId,
      facts.rules,
      managersRight(facts) === 'siteAdmin',
      forum.posting,
      forum.postingRoles,
      forum.repliesOpen,
      forum.isArchived,
      ctx.ids.next(),
      ctx.clock.now(),
      log,
      forum.slowSeconds,
      forum.hasFeed,
      forum.language,
    ]);
    if (!row && isForEveryone(forum) && facts.visibility !== 'public') throw notPublicHere();
    if (!row) throw new FactsChanged();
    const { era, seq, access } = row;
    const committed: Committed = {
      era,
      forum: forum.id,
      prev: seq - 1,
      seq,
      access,
      rules: seq,
      threads: [],
    };
    return { result: { forum, seq }, committed: [committed] };
  });
}

/** A line for each thing that is another now. */
function eventsOf(ctx: Ctx, before: ForumRow, now: ForumRow): NewNetworkEvent[] {
  const subject = { forumId: now.id };
  const about = { networkId: now.networkId, actorId: accountIdOf(ctx.actor), subject, at: ctx.clock.now() };
  const events: NewNetworkEvent[] = [];
  const isOther = (...fields: (keyof ForumRow)[]) =>
    fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]));
  const fields = [
    ...(isOther('name') ? ['name' as const] : []),
    ...(isOther('description') ? ['description' as const] : []),
    ...(isOther('posting', 'postingRoles', 'repliesOpen') ? ['posting' as const] : []),
    ...(isOther('hasFeed') ? ['feed' as const] : []),
    ...(isOther('language') ? ['language' as const] : []),
  ];
  if (fields.length > 0) events.push({ ...about, act: 'forum.changed', details: { fields } });
  if (now.access !== before.access)
    events.push({ ...about, act: 'forum.access', details: { from: before.access, to: now.access } });
  if (now.slowSeconds !== before.slowSeconds)
    events.push({
      ...about,
      act: 'forum.slowed',
      details: { from: before.slowSeconds, to: now.slowSeconds },
    });
  if (now.isArchived && !before.isArchived) events.push({ ...about, act: 'forum.archived' });
  if (before.isArchived && !now.isArchived) events.push({ ...about, act: 'forum.reopened' });
  return events;
}
