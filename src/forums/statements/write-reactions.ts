import type { ReactionKind } from '../../../contract/marks.js';
import { mayWriteIn } from '../../auth/index.js';
import { type Database, prepared } from '../../database/index.js';
import { type Batcher, type Committed, ERA, type Feed } from '../../feed/index.js';
import { presentThreadMessage } from '../presenters/thread-message.presenter.js';
import { seatRole } from '../queries/readable-sql.js';
import {
  type AuthorRow,
  authorsJson,
  type PostRow,
  postJson,
  type ThreadRow,
  threadJson,
} from '../queries/rows.js';
import { type Authority, needsOf, standsOnPlaces } from './authority.js';

/** A reaction given or taken back, authorised, waiting for its number. */
export interface PreparedReaction {
  db: Database;
  feed: Feed;
  id: string;
  forumId: string;
  networkId: string;
  rules: number;
  threadId: string;
  postId: string;
  authority: Authority;
  kind: ReactionKind;
  isOn: boolean;
  at: Date;
}

/** Null: nothing was written, because the facts are different now or it stands as wished already. */
export type ReactionOutcome = { post: PostRow; seq: number } | null;

interface BatchRow {
  era: string;
  base: number;
  access: number;
  done: number[];
  steps: { seq: number; prev: number; post: PostRow }[];
  threads: ThreadRow[];
  people: AuthorRow[];
}

/**
 * Writes what queued of one forum's reactions as one statement: however many go to one post, that post takes one
 * number and is sent once. Of several by one person to one post with one kind only the first goes; the others
 * answer null and look again.
 */
export const writeReactions: Batcher<PreparedReaction, ReactionOutcome> = async (reactions) => {
  const { db, feed, forumId, networkId, rules } = reactions[0]!;
  const column = <T>(pick: (reaction: PreparedReaction) => T): T[] => reactions.map(pick);
  const [row] = await prepared<BatchRow>(db, 'write-reactions', statement, [
    forumId,
    networkId,
    rules,
    column((r) => r.id),
    column((r) => r.threadId),
    column((r) => r.postId),
    column((r) => r.authority.accountId),
    column((r) => needsOf(r.authority)),
    column((r) => r.authority.asSiteAdmin),
    column((r) => r.kind),
    column((r) => r.isOn),
    column((r) => r.at),
    column((r) => r.rules),
  ]);
  const outcomes = new Array<ReactionOutcome>(reactions.length).fill(null);
  if (!row) return outcomes;
  const steps = new Map(row.steps.map((step) => [step.post.id, step]));
  for (const ord of row.done) {
    const { post, seq } = steps.get(reactions[ord - 1]!.postId)!;
    outcomes[ord - 1] = { post, seq };
  }
  feed.announce(toCommitted(forumId, row));
  return outcomes;
};

/** One message per thread. Texts stay behind: whoever sees the post has its text. */
function toCommitted(forum: string, { era, base, access, steps, threads, people }: BatchRow): Committed {
  const messages = threads.map((thread) => {
    const mine = steps.filter(({ post }) => post.threadId === thread.id).sort((a, b) => a.seq - b.seq);
    const posts = mine.map(({ post }) => ({ ...post, html: null }));
    const [prev, seq] = [mine[0]!.prev, mine.at(-1)!.seq];
    return presentThreadMessage({ era, prev, seq, access, thread, posts, people });
  });
  return { era, forum, prev: base, seq: base + steps.length, access, threads: messages };
}

// The head is locked before the rows are written, so that no row stands without a number; the numbers follow from
// the rows that were truly new or truly gone. Counts come from the locked post, never from a count of older rows.
const statement = `
  with input as (
    select distinct on (post_id, account_id, kind) * from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[],
      $8::jsonb[], $9::boolean[], $10::text[], $11::boolean[], $12::timestamptz[], $13::bigint[])
      with ordinality as i(id, thread_id, post_id, account_id, needs, as_admin, kind, is_on, at, rules, ord)
    order by post_id, account_id, kind, ord
  ), persons as (
    select id, is_site_admin from accounts
    where id in (select account_id from input) and status = 'active' and ${mayWriteIn('accounts', '$2')} order by id for share
  ), members as (
    select account_id, role, joined_at, since from memberships
    where network_id = $2 and state = 'active' and exists (select from persons)
      and account_id in (select input.account_id from input where ${standsOnPlaces('needs')})
    order by account_id for share
  ), seats as (
    select account_id, role, member_since, added_at from forum_people
    where forum_id = $1 and ended_at is null and (select count(*) from members) >= 0
      and account_id in (select input.account_id from input where needs -> 'seats' <> 'null')
    order by account_id for share
  ), locked as (
    select t.id, t.head from threads t
    where t.id in (select thread_id from input) and t.forum_id = $1
      and exists (select from persons) and (select count(*) from seats) >= 0
    order by t.id for no key update
  ), was as (
    select p.id, p.thread_id, p.author_id, p.reactions, l.head from posts p join locked l on l.id = p.thread_id
      join (select distinct post_id from input) i on i.post_id = p.id
    where p.state = 'visible' order by p.id for no key update of p
  ), forum as (
    select h.head, h.access from forum_heads h
    where h.forum_id = $1 and h.rules = $3 and exists (select from was) for no key update
  ), able as (
    select i.* from input i join was w on w.id = i.post_id and w.thread_id = i.thread_id cross join forum
      join persons p on p.id = i.account_id left join members m on m.account_id = i.account_id
      left join seats s on s.account_id = i.account_id
    where (i.needs -> 'roles' = 'null' or coalesce(i.needs -> 'roles' ? m.role, false))
      and (i.needs -> 'seats' = 'null'
        or coalesce(i.needs -> 'seats' ? ${seatRole('s', 'm.since', 'p.is_site_admin')}
          and (m.joined_at = s.member_since or p.is_site_admin), false))
      and (not i.as_admin or p.is_site_admin)
      and i.rules = $3 and w.author_id <> i.account_id
  ), given as (
    insert into post_reactions (post_id, account_id, kind, id, created_at)
    select post_id, account_id, kind, id, at from able where is_on
    on conflict do nothing returning post_id, account_id, kind
  ), taken as (
    delete from post_reactions r using able a
    where not a.is_on and r.post_id = a.post_id and r.account_id = a.account_id and r.kind = a.kind
    returning r.post_id, r.account_id, r.kind
  ), moved as (
    select post_id, account_id, kind, 1 as by from given union all select post_id, account_id, kind, -1 from taken
  ), counted as (
    select x.post_id, x.kind, sum(x.n) as n from (
      select post_id, kind, by as n from moved
      union all select w.id, c.key, c.value::int from was w cross join jsonb_each_text(w.reactions) c
    ) x group by x.post_id, x.kind
  ), fresh as (
    select w.id, w.thread_id, w.head, row_number() over (order by w.id) as k,
      lag(w.id) over (partition by w.thread_id order by w.id) as before,
      (select coalesce(jsonb_object_agg(c.kind, c.n), '{}') from counted c where c.post_id = w.id and c.n > 0) as reactions
    from was w where w.id in (select post_id from moved)
  ), total as (
    select count(*) as n from fresh having count(*) > 0
  ), step as (
    update forum_heads h set head = h.head + total.n from total where h.forum_id = $1
    returning h.head - total.n as base, h.access
  ), stamped_threads as (
    update threads t set head = step.base + g.k
    from step, (select thread_id, max(k) as k from fresh group by thread_id) g
    where t.id = g.thread_id returning t.*
  ), stamped as (
    update posts p set changed = step.base + f.k, reactions = f.reactions from step, fresh f
    where p.id = f.id returning p.*
  )
  select ${ERA} as era, step.base, step.access,
    (select json_agg(i.ord) from input i join moved m using (post_id, account_id, kind)) as done,
    (select json_agg(json_build_object('seq', step.base + f.k,
       'prev', coalesce(step.base + (select b.k from fresh b where b.id = f.before), f.head),
       'post', ${postJson('p')}) order by f.k) from stamped p join fresh f on f.id = p.id) as steps,
    (select json_agg(${threadJson('t')}) from stamped_threads t) as threads,
    ${authorsJson('select author_id from stamped union all select author_id from stamped_threads', '$1::uuid')} as people
  from step`;
