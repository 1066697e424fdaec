import { prepared } from '../../database/index.js';
import { ERA } from '../../feed/index.js';
import type { Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import type { ThreadFacts } from '../facts/thread.facts.js';
import { oneStep } from '../presenters/thread-message.presenter.js';
import {
  type AuthorRow,
  authorsJson,
  type PostRow,
  postJson,
  type ThreadRow,
  threadJson,
} from '../queries/rows.js';
import { type Authority, authorityRows, needsOf, permitted } from './authority.js';

/**
 * One change to one thread, and at most one of its posts. Parameters $1 to $8 are taken (see `values`
 * below); the change's own start at $9. In `more`, the expressions `step.seq`, `was` (the post before)
 * and `stamped_thread`, `stamped_post` may be used.
 */
export interface ThreadChangeStatement {
  /** Unique name of the statement. */
  name: string;
  /** SQL on `t`: what the thread must be, on the locked row. */
  threadMust?: string;
  /** SQL assignments to the thread's own columns. */
  threadSet?: string;
  /** Given when a post changes: what it must be (`p`), and its assignments. */
  post?: { must: string; set: string };
  /** Further common table expressions, each starting with a comma. */
  more?: string;
}

interface ChangedRow {
  era: string;
  seq: number;
  prev: number;
  access: number;
  thread: ThreadRow;
  post: PostRow | null;
  people: AuthorRow[];
}

export interface ThreadChanged {
  seq: number;
  thread: ThreadRow;
  post: PostRow | null;
}

/**
 * Writes the change as one statement in the lock order of the house (account, membership, thread, post,
 * head), with the forum's next number taken last, and announces it after the commit. See docs/live-sync.md.
 * @param values the change's own parameters, from $9 on
 * @throws FactsChanged when anything the decision relied on is different now; no number is taken then
 */
export async function changeThread(
  ctx: Ctx,
  statement: ThreadChangeStatement,
  authority: Authority,
  facts: ThreadFacts,
  postId: string | null,
  values: unknown[],
): Promise<ThreadChanged> {
  const { forum, thread, rules } = facts;
  return ctx.feed.write(forum.id, async () => {
    const [row] = await prepared<ChangedRow>(ctx.db, statement.name, text(statement), [
      authority.accountId,
      forum.networkId,
      needsOf(authority),
      authority.asSiteAdmin,
      forum.id,
      rules,
      thread.id,
      postId,
      ...values,
    ]);
    if (!row) throw new FactsChanged();
    return {
      result: { seq: row.seq, thread: row.thread, post: row.post },
      committed: [oneStep({ ...row, posts: row.post ? [row.post] : [] })],
    };
  });
}

const texts = new Map<string, string>();

function text(statement: ThreadChangeStatement): string {
  let known = texts.get(statement.name);
  if (!known) {
    known = build(statement);
    texts.set(statement.name, known);
  }
  return known;
}

function build({ threadMust, threadSet, post, more }: ThreadChangeStatement): string {
  const also = threadSet ? `, ${threadSet}` : '';
  return `
  with ${authorityRows({ account: '$1', network: '$2', needs: '$3', asSiteAdmin: '$4', forum: '$5' })}, locked as (
    select t.id, t.head as prev, t.title as was_title, t.is_title_moderated as was_title_moderated from threads t
    where t.id = $7 and t.forum_id = $5 and ${threadMust ?? 'true'}
      and ${permitted('$3')}
    for no key update of t
  ), was as (
    select p.* from posts p, locked
    where p.id = $8::uuid and p.thread_id = locked.id ${post ? `and ${post.must}` : ''} for no key update of p
  ), step as (
    update forum_heads h set head = h.head + 1 from locked ${post ? ', was' : ''}
    where h.forum_id = $5 and h.rules = $6
    returning h.head as seq, h.access, locked.prev
  ), stamped_thread as (
    update threads t set head = step.seq ${also} from step where t.id = $7 returning t.*
  ), stamped_post as (
    ${
      post
        ? `update posts p set changed = step.seq, ${post.set} from step where p.id = $8 returning p.*`
        : 'select p.* from posts p, step where false and p.id = $8::uuid'
    }
  ) ${more ?? ''}
  select ${ERA} as era, step.seq, step.prev, step.access, ${threadJson('t')} as thread,
    (select ${postJson('p')} from stamped_post p) as post,
    ${authorsJson('select t.author_id union all select author_id from stamped_post', 't.forum_id')} as people
  from step, stamped_thread t`;
}
