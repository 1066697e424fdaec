import { prepared } from '../../database/index.js';
import { type Committed, ERA } from '../../feed/index.js';
import type { Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import type { ThreadFacts } from '../facts/thread.facts.js';
import { presentThreadMessage } from '../presenters/thread-message.presenter.js';
import { type PersonRow, peopleJson, type ThreadRow, threadJson } from '../queries/rows.js';
import { authorityRows, moderatorsAuthority, needsOf, permitted } from './authority.js';
import { bump } from './bump.js';

export interface Shift {
  /** Unique name of the statement with its `more`. */
  name: string;
  /** Where to: a thread of the same forum, or a new one with this title. */
  to: { threadId: string } | { newId: string; title: string };
  /** Which posts; null: all, and the thread is taken in by the other. */
  postIds: string[] | null;
  /** Takes back an earlier shift: posts that were in the other thread before get the numbers that they had there. */
  back?: ShiftBack;
  /** SQL of further common table expressions, `mapped` (id, author_id, number, fresh), `step` and the rest in reach. */
  more: string;
  /** The values of `more`, from $12 on; from $15 on where it goes back. */
  values: unknown[];
}

/** How the other thread was, if this one had taken it in; null: it is as it is. */
export interface ShiftBack {
  isLocked: boolean | null;
  isPinned: boolean | null;
  /** Threads that had come to it before. */
  inherited: string[];
}

interface ShiftedRow {
  era: string;
  seq: number;
  access: number;
  source: ThreadRow;
  target: ThreadRow;
  people: PersonRow[];
}

/**
 * Brings posts from one thread to the end of another of the same forum, as one statement. Two numbers, one for each thread,
 * and another epoch for both, so that every page of them is fetched again. The posts keep their ids, authors and times; answers
 * among them stay answers. The first post stays with its thread unless all go.
 * @throws FactsChanged when a thread, a post, the right or the rules are not as the decision relied on
 */
export async function shiftPosts(
  ctx: Ctx,
  from: ThreadFacts,
  shift: Shift,
): Promise<{ seq: number; thread: ThreadRow }> {
  const { forum, rules, thread } = from;
  const { to, postIds, values, back } = shift;
  const authority = moderatorsAuthority(ctx.actor, from);
  const isNew = 'newId' in to;
  return ctx.feed.write(forum.id, async () => {
    const [row] = await prepared<ShiftedRow>(ctx.db, shift.name, statement(shift), [
      authority.accountId,
      forum.networkId,
      needsOf(authority),
      authority.asSiteAdmin,
      forum.id,
      rules,
      thread.id,
      isNew ? to.newId : to.threadId,
      postIds,
      ctx.clock.now(),
      isNew ? to.title : null,
      ...(back ? [back.isLocked, back.isPinned, back.inherited] : []),
      ...values,
    ]);
    if (!row) throw new FactsChanged();
    const committed = committedOf(forum.id, row, postIds === null);
    return { result: { seq: row.seq, thread: row.target }, committed: [committed] };
  });
}

/** No posts in the messages: another epoch makes every page be fetched again. */
function committedOf(forum: string, row: ShiftedRow, isMerged: boolean): Committed {
  const { era, seq, access, source, target, people } = row;
  const message = (thread: ThreadRow, number: number) =>
    presentThreadMessage({ era, access, prev: 0, seq: number, thread, posts: [], people });
  const threads = [message(source, seq - 1), message(target, seq)];
  const departed = isMerged ? { departed: [source.id] } : {};
  return { era, forum, prev: seq - 2, seq, access, threads, ...departed };
}

const numbersAtTheEnd = `select c.*, true as is_new, null::int as answered, coalesce((select l.last_number from locked l where l.id = $8::uuid), 0)
      + row_number() over (order by c.number)::int as fresh from chosen c`;

// What came to the thread since goes to the end. Which post it answered is known by the number that it left.
const numbersOfBefore = `select c.*, had.number is null as is_new, had.reply_to as answered, coalesce(had.number,
      (select l.last_number from locked l where l.id = $8::uuid) + row_number() over (partition by had.number is null order by c.number))::int as fresh
    from chosen c left join lateral (select l.number, l.reply_to from left_posts l where l.thread_id = $8::uuid and l.post_id = c.id
      order by l.number desc limit 1) had on true`;

// The lock order of the house: account, membership, place, both threads by id, the posts, the head; then the stamps.
const statement = ({ more, back }: Shift) => `
  with ${authorityRows({ account: '$1', network: '$2', needs: '$3', asSiteAdmin: '$4', forum: '$5' })}, locked as (
    select t.id, t.last_number, t.is_locked, t.is_pinned from threads t
    where t.id = any(array[$7, $8]::uuid[]) and t.forum_id = $5 and ${back ? '(t.merged_into is null or t.id = $8::uuid and t.merged_into = $7::uuid)' : 't.merged_into is null'}
      and ${permitted('$3')}
    order by t.id for no key update of t
  ), chosen as (
    select p.id, p.number, p.author_id, p.created_at, p.reply_to, p.language from posts p join locked l on l.id = p.thread_id
    where p.thread_id = $7::uuid and ($9::uuid[] is null or (p.id = any($9::uuid[]) and p.number > 1))
      and (select count(*) from locked) = case when $11::text is null then 2 else 1 end
    order by p.id for no key update of p
  ), mapped as (
    ${back ? numbersOfBefore : numbersAtTheEnd}
  ), total as (
    select count(*)::int as n, count(*) filter (where is_new)::int as added, min(number) as first, max(created_at) as last_at from mapped
    having count(*) > 0 and count(*) = coalesce(cardinality($9::uuid[]), count(*))
  ), step as (
    update forum_heads h set head = h.head + 2 from total where h.forum_id = $5 and h.rules = $6
    returning h.head - 1 as source_seq, h.head as seq, h.access
  ), made as (
    insert into threads (id, forum_id, title, author_id, created_at, is_locked, is_pinned, epoch, head, last_number, bumped, last_post_at,
      title_changed, is_title_moderated, language)
    select $8::uuid, $5, $11::text, m.author_id, m.created_at, false, false, 1, step.seq, total.n,
      ${bump('total.last_at', 'step.seq')}, total.last_at, step.seq, true, m.language
    from step, total join mapped m on m.number = total.first where $11::text is not null returning *
  ), moved as (
    update posts p set thread_id = $8::uuid, number = m.fresh, changed = step.seq, body_changed = step.seq,
      reply_to = coalesce((select r.fresh from mapped r where r.number = m.reply_to), m.answered)
    from mapped m, step where p.id = m.id returning p.id
  ), stubs as (
    insert into left_posts (thread_id, number, post_id, reply_to) select $7::uuid, m.number, m.id, m.reply_to from mapped m, step
  ), found_again as (
    delete from left_posts l using mapped m, step where not m.is_new and l.thread_id = $8::uuid and l.number = m.fresh
  ), stayed as (
    select max(p.created_at) as at from posts p where p.thread_id = $7::uuid and p.id not in (select id from chosen)
  ), source as (
    update threads t set epoch = t.epoch + 1, head = step.source_seq,
      merged_into = case when $9::uuid[] is null then $8::uuid end,
      is_pinned = t.is_pinned and $9::uuid[] is not null, is_locked = t.is_locked or $9::uuid[] is null,
      last_post_at = coalesce(stayed.at, t.last_post_at), bumped = ${bump('coalesce(stayed.at, t.last_post_at)', 'step.source_seq')}
    from step, stayed where t.id = $7::uuid returning t.*
  ), grown as (
    update threads t set epoch = t.epoch + 1, head = step.seq, last_number = t.last_number + total.added,
      ${back ? 'merged_into = null, is_locked = coalesce($12::boolean, t.is_locked), is_pinned = coalesce($13::boolean, t.is_pinned),' : ''}
      last_post_at = greatest(t.last_post_at, total.last_at), bumped = greatest(t.bumped, ${bump('total.last_at', 'step.seq')})
    from step, total where t.id = $8::uuid and $11::text is null returning t.*
  ), target as (
    select * from made union all select * from grown
  ), inherited as (
    update threads t set merged_into = $8::uuid from step where $9::uuid[] is null and t.merged_into = $7::uuid returning t.id
  ), returned as (
    update threads t set merged_into = $8::uuid from step where t.id = any(${back ? '$14::uuid[]' : "'{}'::uuid[]"}) and t.merged_into = $7::uuid
  ), departed as (
    insert into departures (forum_id, thread_id, number) select $5, $7::uuid, step.source_seq from step where $9::uuid[] is null
    on conflict (forum_id, thread_id) do update set number = excluded.number
  ) ${more}
  select ${ERA} as era, step.seq, step.access, ${threadJson('s')} as source, ${threadJson('t')} as target,
    ${peopleJson('select s.author_id union all select t.author_id')} as people
  from step, source s, target t`;
