import { prepared } from '../../database/index.js';
import { type Committed, ERA } from '../../feed/index.js';
import type { Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import type { ForumFacts } from '../facts/forum.facts.js';
import type { ThreadFacts } from '../facts/thread.facts.js';
import { oneStep } from '../presenters/thread-message.presenter.js';
import { seatRole } from '../queries/readable-sql.js';
import { type AuthorRow, authorsJson, type ThreadRow, threadJson } from '../queries/rows.js';
import { type Authority, moderatorsAuthority, needsOf } from './authority.js';
import { bump } from './bump.js';

interface MovedRow {
  era: string;
  seq: number;
  access: number;
  leftSeq: number;
  leftAccess: number;
  thread: ThreadRow;
  people: AuthorRow[];
}

/** A line for the log, written with the move: SQL as `ThreadChangeStatement.more` is, its values from $13 on. */
export interface MoveLog {
  /** Names the statement, where it is not a plain move. */
  name?: string;
  /** SQL: what else must be so, with the rows that it locks. */
  must?: string;
  more: string;
  values: unknown[];
}

/**
 * Brings a thread into another forum of its network, as one statement: a number in both, the thread and its posts
 * stamped with the new one's, and another epoch, so that every page of it is fetched again.
 * @param isSameAudience nobody gains or loses it; otherwise who may read either must be as it was asked
 * @returns the number in the forum it came to
 * @throws FactsChanged when the thread, a right, the rules or the readers of a forum are not as the decision relied on
 */
export async function moveThread(
  ctx: Ctx,
  from: ThreadFacts,
  to: ForumFacts,
  isSameAudience: boolean,
  log: MoveLog,
  leaving: Authority = moderatorsAuthority(ctx.actor, from),
  entering: Authority = moderatorsAuthority(ctx.actor, to),
): Promise<{ seq: number; thread: ThreadRow }> {
  const [first, second] = [from.forum.id, to.forum.id].sort() as [string, string];
  // Both lanes, in the order of the ids: no two moves wait for each other.
  return ctx.feed.write(first, async () => ({
    committed: [],
    result: await ctx.feed.write(second, async () => {
      const [row] = await prepared<MovedRow>(ctx.db, log.name ?? 'move-thread', statement(log), [
        leaving.accountId,
        from.forum.networkId,
        needsOf(leaving),
        leaving.asSiteAdmin || entering.asSiteAdmin,
        to.forum.id,
        to.rules,
        from.thread.id,
        from.forum.id,
        from.rules,
        needsOf(entering),
        isSameAudience ? null : [from.access, to.access],
        ctx.clock.now(),
        ...log.values,
      ]);
      if (!row) throw new FactsChanged();
      return { result: { seq: row.seq, thread: row.thread }, committed: committed(from.forum.id, row) };
    }),
  }));
}

/** The departure goes first: whoever may not follow is out before anybody hears of the new place. */
function committed(left: string, row: MovedRow): Committed[] {
  const { era, leftSeq, leftAccess, thread } = row;
  const departure: Committed = {
    era,
    forum: left,
    prev: leftSeq - 1,
    seq: leftSeq,
    access: leftAccess,
    threads: [],
    departed: [thread.id],
  };
  return [departure, oneStep({ ...row, prev: 0, posts: [] })];
}

const holds = (needs: string, forum: string) => `
  (${needs}::jsonb -> 'roles' = 'null' or exists (select from member where ${needs}::jsonb -> 'roles' ? member.role))
  and (${needs}::jsonb -> 'seats' = 'null'
    or exists (select from seats where seats.forum_id = ${forum} and ${needs}::jsonb -> 'seats' ? seats.role))`;

// The lock order of the house: account, membership, places, thread, both heads by id; then the stamps. $5 is where it
// comes to, $8 where it leaves. Posts are stamped without being locked: whoever writes one holds its thread.
const statement = ({ more, must = 'true' }: MoveLog) => `
  with spoken as (
    -- What says nothing is written as the forum it leaves; that goes along where the other one speaks another language.
    select case when was.language is distinct from here.language then was.language end as language
    from forums was, forums here where was.id = $8::uuid and here.id = $5::uuid
  ), person as (
    select id, is_site_admin from accounts
    where id = $1 and status = 'active' and (not $4::boolean or is_site_admin) for share
  ), member as (
    select role, joined_at, since from memberships
    where network_id = $2 and account_id = $1 and state = 'active' and exists (select from person) for share
  ), seats as (
    select fp.forum_id, ${seatRole('fp', '(select since from member)', '(select is_site_admin from person)')} as role
    from forum_people fp
    where fp.forum_id in ($5::uuid, $8::uuid) and fp.account_id = $1 and fp.ended_at is null
      and (exists (select from member where member.joined_at = fp.member_since)
        or exists (select from person where is_site_admin))
    order by fp.forum_id for share
  ), locked as (
    select t.id from threads t
    where t.id = $7 and t.forum_id = $8::uuid and exists (select from person) and ${must}
      and ${holds('$3', '$8::uuid')} and ${holds('$10', '$5::uuid')}
    for no key update of t
  ), heads as (
    select h.forum_id from forum_heads h
    where h.forum_id in ($5::uuid, $8::uuid) and exists (select from locked)
      and h.rules = case h.forum_id when $5::uuid then $6::bigint else $9::bigint end
      and ($11::bigint[] is null or h.access = ($11::bigint[])[case h.forum_id when $8::uuid then 1 else 2 end])
    order by h.forum_id for no key update
  ), steps as (
    update forum_heads h set head = h.head + 1 from heads
    where h.forum_id = heads.forum_id and (select count(*) from heads) = 2
    returning h.forum_id, h.head as seq, h.access
  ), step as (
    select seq, access from steps where forum_id = $5::uuid
  ), left_step as (
    select seq, access from steps where forum_id = $8::uuid
  ), was as (
    select p.* from posts p where false
  ), stamped_thread as (
    update threads t set forum_id = $5::uuid, language = coalesce(t.language, (select language from spoken)), epoch = t.epoch + 1, head = step.seq, arrived = step.seq,
      arrived_at = $12::timestamptz, is_pinned = false,
      title_changed = case when t.title_changed = 0 then 0 else step.seq end, bumped = ${bump('t.last_post_at', 'step.seq')}
    from step where t.id = $7 returning t.*
  ), stamped_posts as (
    update posts p set changed = step.seq, body_changed = step.seq, language = coalesce(p.language, (select language from spoken))
    from step where p.thread_id = $7
  ), departed as (
    insert into departures (forum_id, thread_id, number) select $8::uuid, $7, left_step.seq from left_step
    on conflict (forum_id, thread_id) do update set number = excluded.number
  ) ${more}
  select ${ERA} as era, step.seq, step.access, left_step.seq as "leftSeq", left_step.access as "leftAccess",
    ${threadJson('t')} as thread, ${authorsJson('select t.author_id', 't.forum_id')} as people
  from step, left_step, stamped_thread t`;
