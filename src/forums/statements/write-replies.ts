import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { isFreeIn, mayWriteIn } from '../../auth/index.js';
import { type Database, prepared } from '../../database/index.js';
import { type Batcher, type Committed, ERA, type Feed } from '../../feed/index.js';
import { presentThreadMessage } from '../presenters/thread-message.presenter.js';
import { seatRole } from '../queries/readable-sql.js';
import { type AuthorRow, authorsJson, type PostRow, type ThreadRow, threadJson } from '../queries/rows.js';
import { type Authority, needsOf, standsOnPlaces } from './authority.js';
import { bump } from './bump.js';
import type { WrittenAlong } from './written-along.js';

/** A reply that is authorised and rendered, waiting for its number. */
export interface PreparedReply {
  db: Database;
  feed: Feed;
  id: string;
  forumId: string;
  networkId: string;
  rules: number;
  threadId: string;
  authority: Authority;
  /** Null: who writes is the author. Otherwise the pseudonym that the post goes out under. */
  pseudonymId: string | null;
  source: string;
  html: string;
  clientKey: string;
  /** What it is written in; null: as its thread. */
  language: WrittenLanguage | null;
  /** Number of the post that is answered. */
  replyTo: number | null;
  at: Date;
  /** The thread's slow mode by which its writer had the turn. */
  slowSeconds: number | null;
}

/** Null: what its decision relied on is different now, and no number was taken. */
export type ReplyOutcome = { post: PostRow; thread: ThreadRow; seq: number } | { failed: unknown } | null;

/** What the statement decided about one of them; all else of the post is what it was sent. */
interface ReplyRow {
  ord: number;
  seq: number;
  /** The last change of its thread before all of these. */
  head: number;
  number: number;
  /** Null also where what is answered was taken away meanwhile. */
  replyTo: number | null;
}

interface BatchRow {
  era: string;
  base: number;
  access: number;
  replies: ReplyRow[];
  threads: ThreadRow[];
  people: AuthorRow[];
}

/**
 * Writes up to 64 replies of one forum as one statement with consecutive numbers, one commit for all.
 * Each is acknowledged only after that commit. A reply whose facts changed gets null; one with a client
 * key that exists already fails alone.
 */
export const writeReplies: Batcher<PreparedReply, ReplyOutcome> = async (replies) => {
  try {
    return await writeBatch(replies);
  } catch (error) {
    if (replies.length === 1) return [{ failed: error }];
    // One bad reply must not fail the others: each goes alone.
    const outcomes: ReplyOutcome[] = [];
    for (const reply of replies) {
      outcomes.push((await writeBatch([reply]).catch((failed: unknown) => [{ failed }]))[0] ?? null);
    }
    return outcomes;
  }
};

/** One reply that waited, written together with the decision about it. @returns null: something is different now */
export async function writeReplyAlong(reply: PreparedReply, along: WrittenAlong): Promise<ReplyOutcome> {
  return (await writeBatch([reply], along))[0] ?? null;
}

async function writeBatch(replies: PreparedReply[], along?: WrittenAlong): Promise<ReplyOutcome[]> {
  const { db, feed, forumId, networkId, rules } = replies[0]!;
  const column = <T>(pick: (reply: PreparedReply) => T): T[] => replies.map(pick);
  const [row] = await prepared<BatchRow>(
    db,
    along ? `write-reply-${along.name}` : 'write-replies',
    along ? withMore(along) : alone,
    [
      forumId,
      networkId,
      rules,
      column((r) => r.id),
      column((r) => r.threadId),
      column((r) => r.authority.accountId),
      column((r) => needsOf(r.authority)),
      column((r) => r.authority.asSiteAdmin),
      column((r) => r.source),
      column((r) => r.html),
      column((r) => r.clientKey),
      column((r) => r.at),
      column((r) => r.rules),
      column((r) => r.replyTo),
      column((r) => r.pseudonymId),
      column((r) => r.slowSeconds),
      column((r) => r.language),
      ...(along?.values ?? []),
    ],
  );
  const outcomes = new Array<ReplyOutcome>(replies.length).fill(null);
  if (!row) return outcomes;
  const threads = new Map(row.threads.map((thread) => [thread.id, thread]));
  const written = row.replies.map((reply) => ({
    ...reply,
    post: postOf(replies[reply.ord - 1]!, reply, threads),
  }));
  for (const { ord, seq, post } of written) {
    outcomes[ord - 1] = { seq, post, thread: threads.get(post.threadId)! };
  }
  feed.announce(toCommitted(forumId, row, written, threads));
  return outcomes;
}

type Written = ReplyRow & { post: PostRow };

/** The row that the statement wrote, as `postJson` would give it: to have Postgres say it again cost more than to write it. */
function postOf(
  reply: PreparedReply,
  { seq, number, replyTo }: ReplyRow,
  threads: Map<string, ThreadRow>,
): PostRow {
  return {
    id: reply.id,
    threadId: reply.threadId,
    number,
    authorId: reply.pseudonymId ?? reply.authority.accountId,
    state: 'visible',
    html: reply.html,
    language: reply.language ?? threads.get(reply.threadId)!.language,
    version: 1,
    createdAt: reply.at.toISOString(),
    editedAt: null,
    moderatedVersion: null,
    isUnderReview: false,
    changed: seq,
    bodyChanged: seq,
    replyTo,
    reactions: {},
    isAnonymous: reply.pseudonymId !== null,
  };
}

/** One message per thread, covering all its numbers of the batch. */
function toCommitted(
  forum: string,
  { era, base, access, people }: BatchRow,
  written: Written[],
  threads: Map<string, ThreadRow>,
): Committed {
  const byThread = new Map<string, Written[]>();
  for (const reply of written) {
    const list = byThread.get(reply.post.threadId);
    if (list) list.push(reply);
    else byThread.set(reply.post.threadId, [reply]);
  }
  const messages = [...byThread].map(([threadId, replies]) => {
    const posts = replies.map(({ post }) => post);
    const [prev, seq] = [replies[0]!.head, replies.at(-1)!.seq];
    return presentThreadMessage({ era, prev, seq, access, thread: threads.get(threadId)!, posts, people });
  });
  return { era, forum, prev: base, seq: base + written.length, access, threads: messages };
}

// The post that is answered is only looked at, not locked: one taken away meanwhile shows nothing but its number. Only
// where there is one: a plan from when the table was small reads it from end to end to find none.
const statement = (must: string, more: string) => `
  with input as (
    select * from unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::jsonb[], $8::boolean[], $9::text[], $10::text[],
      $11::uuid[], $12::timestamptz[], $13::bigint[], $14::int[], $15::uuid[], $16::int[], $17::text[])
      with ordinality as i(id, thread_id, writer_id, needs, as_admin, source, html, client_key, at, rules, reply_to, pseudonym_id, slow_seconds, language, ord)
  ), persons as (
    select id, is_site_admin, ${isFreeIn('accounts', '$2')} as is_free from accounts
    where id in (select writer_id from input) and status = 'active' and ${mayWriteIn('accounts', '$2')} order by id for share
  ), members as (
    select account_id, role, joined_at, since from memberships
    where network_id = $2 and state = 'active' and exists (select from persons)
      and account_id in (select writer_id from input where ${standsOnPlaces('needs')})
    order by account_id for share
  ), seats as (
    select account_id, role, member_since, added_at from forum_people
    where forum_id = $1 and ended_at is null and (select count(*) from members) >= 0
      and account_id in (select writer_id from input where needs -> 'seats' <> 'null')
    order by account_id for share
  ), locked as (
    select t.id, t.head, t.last_number, t.author_id, t.slow_seconds, t.language from threads t
    where t.id in (select thread_id from input) and t.forum_id = $1 and not t.is_locked and ${must}
      and exists (select from persons) and (select count(*) from seats) >= 0
    order by t.id for no key update
  ), accepted as (
    select i.*, l.head as thread_head, l.last_number, l.language as thread_language,
      row_number() over (order by i.ord) as k,
      row_number() over (partition by l.id order by i.ord) as nth
    from input i join locked l on l.id = i.thread_id join persons p on p.id = i.writer_id
      left join members m on m.account_id = i.writer_id left join seats s on s.account_id = i.writer_id
    where (i.needs -> 'roles' = 'null' or coalesce(i.needs -> 'roles' ? m.role, false))
      and (i.needs -> 'seats' = 'null'
        or coalesce(i.needs -> 'seats' ? ${seatRole('s', 'm.since', 'p.is_site_admin')}
          and (m.joined_at = s.member_since or p.is_site_admin), false))
      and (not i.as_admin or p.is_site_admin) and i.rules = $3
      and l.slow_seconds is not distinct from i.slow_seconds and (p.is_free or not (i.needs -> 'isFree')::boolean)
  ), total as (
    select count(*) as n from accepted having count(*) > 0
  ), step as (
    update forum_heads h set head = h.head + total.n from total
    where h.forum_id = $1 and h.rules = $3
    returning h.head - total.n as base, h.access
  ), stamped as (
    update threads t set head = step.base + g.k, last_number = g.last_number + g.n,
      bumped = greatest(t.bumped, ${bump('g.at', 'step.base + g.k')}), last_post_at = greatest(t.last_post_at, g.at)
    from step, (select thread_id, max(k) as k, count(*)::int as n, min(last_number) as last_number, max(at) as at
                from accepted group by thread_id) g
    where t.id = g.thread_id returning t.*
  ), inserted as (
    insert into posts (id, thread_id, number, author_id, source, html, state, version, created_at, changed, body_changed,
      born_forum, born, client_key, reply_to, is_anonymous, language)
    select a.id, a.thread_id, a.last_number + a.nth, coalesce(a.pseudonym_id, a.writer_id), a.source, a.html, 'visible', 1, a.at,
      step.base + a.k, step.base + a.k, $1, step.base + a.k, a.client_key,
      case when a.reply_to is not null then
        (select q.number from posts q where q.thread_id = a.thread_id and q.number = a.reply_to and q.state = 'visible') end, a.pseudonym_id is not null,
      coalesce(a.language, a.thread_language)
    from accepted a, step returning id, number, author_id, changed, reply_to
  ) ${more}
  select ${ERA} as era, step.base, step.access,
    (select json_agg(json_build_object('ord', a.ord, 'seq', p.changed, 'head', a.thread_head, 'number', p.number,
       'replyTo', p.reply_to) order by a.ord)
     from accepted a join inserted p on p.id = a.id) as replies,
    (select json_agg(${threadJson('t')}) from stamped t) as threads,
    ${authorsJson('select author_id from inserted union select author_id from locked', '$1::uuid')} as people
  from step`;

const alone = statement('true', '');
const withMore = (along: WrittenAlong) => statement(along.must(18), along.more(18));
