import type { PostCommitted, ThreadCommitted } from '../../contract/forums.js';
import {
  type Authority,
  changeThread,
  followQuotesNow,
  moderatorsAuthority,
  type PostFacts,
  presentPost,
  presentThread,
  type ThreadFacts,
} from '../forums/index.js';
import type { Along, Ctx } from '../kernel/index.js';
import { ofChange } from './statements/along.js';
import { logEntry, logValues } from './statements/log-entry.js';

/** What an act is done with besides its reason. */
export interface ActOptions {
  along?: Along;
  /** Kept in the log's line: the rule, and what it takes back. */
  payload?: object;
  /** What it stands on, where that is not a moderator's right. */
  authority?: Authority;
}

/** The text moves out of everything that is read, in the same statement as the tombstone and the log. */
const removal = (action: 'post.removed' | 'post.hidden', along?: Along) => ({
  name: named(action === 'post.hidden' ? 'hide-post' : 'remove-post', along),
  threadMust: along?.must(15, ofChange),
  post: {
    must: `p.state = 'visible' and p.version = $14`,
    set: `state = 'removed', source = '', html = '', is_under_review = ${action === 'post.hidden'}, body_changed = step.seq`,
  },
  more: `, withheld as (
    insert into withheld_bodies (post_id, source, html, withheld_at)
    select was.id, was.source, was.html, $10 from was, step)
  ${logEntry(action, 9)}${along?.more(15, ofChange) ?? ''}`,
});

const restoring = (along?: Along) => ({
  name: named('restore-post', along),
  threadMust: along?.must(14, ofChange),
  post: {
    must: `p.state = 'removed'`,
    set: `state = 'visible', is_under_review = false, body_changed = step.seq,
      source = (select w.source from withheld_bodies w where w.post_id = p.id),
      html = (select w.html from withheld_bodies w where w.post_id = p.id)`,
  },
  more: `, released as (delete from withheld_bodies w using was, step where w.post_id = was.id)
  ${logEntry('post.restored', 9)}${along?.more(14, ofChange) ?? ''}`,
});

export const named = (name: string, along?: Along) => (along ? `${name}-${along.name}` : name);

/**
 * Removes a post and tells its author. Whoever calls has asked the policy.
 * @throws FactsChanged when anything that the decision relied on is different now
 */
export const takeAway = (ctx: Ctx, facts: PostFacts, reason: string, options: ActOptions = {}) =>
  changePost(ctx, facts, reason, 'post.removed', removal('post.removed', options.along), options, [
    facts.post.version,
  ]);

/** The same while its case is looked at: nothing is decided, and its author is told that, too. */
export const hidePost = (ctx: Ctx, facts: PostFacts, reason: string, options: ActOptions = {}) =>
  changePost(ctx, facts, reason, 'post.hidden', removal('post.hidden', options.along), options, [
    facts.post.version,
  ]);

/** Puts a removed post back, with all that was its own. */
export const bringBack = (ctx: Ctx, facts: PostFacts, reason: string, options: ActOptions = {}) =>
  changePost(ctx, facts, reason, 'post.restored', restoring(options.along), options, []);

/** One act on a post, by its statement; its author is told. */
export async function changePost(
  ctx: Ctx,
  facts: PostFacts,
  reason: string,
  action: string,
  statement: Parameters<typeof changeThread>[1],
  { along, payload, authority = moderatorsAuthority(ctx.actor, facts) }: ActOptions,
  own: unknown[],
): Promise<PostCommitted> {
  const { id, number, version, authorId } = facts.post;
  const { entryId, values } = logValues(ctx, facts, reason, { number, version, ...payload });
  const all = [...values, ...own, ...(along?.values ?? [])];
  const { post, thread, seq } = await changeThread(ctx, statement, authority, facts, id, all);
  ctx.signals.toAccount.tell({ accountId: authorId, event: 'account:notice', data: { entryId, action } });
  await followQuotesNow(ctx, id);
  return { post: presentPost(post!), thread: presentThread(thread), seq, clientKey: null };
}

const locking = (isLocked: boolean, along?: Along) => ({
  name: named(`${isLocked ? 'lock' : 'unlock'}-thread`, along),
  threadMust: `${isLocked ? 'not ' : ''}t.is_locked${along ? ` and ${along.must(14, ofChange)}` : ''}`,
  threadSet: `is_locked = ${isLocked}`,
  more: `${logEntry(isLocked ? 'thread.locked' : 'thread.unlocked', 9)}${along?.more(14, ofChange) ?? ''}`,
});

/** The same for locking and unlocking a thread. */
export const setLock = (
  ctx: Ctx,
  facts: ThreadFacts,
  isLocked: boolean,
  reason: string,
  options: ActOptions = {},
) => {
  const statement = locking(isLocked, options.along);
  return changeWhole(ctx, facts, reason, isLocked ? 'thread.locked' : 'thread.unlocked', statement, options);
};

const pinning = (isPinned: boolean, along?: Along) => ({
  name: named(`${isPinned ? 'pin' : 'unpin'}-thread`, along),
  threadMust: `${isPinned ? 'not ' : ''}t.is_pinned${along ? ` and ${along.must(14, ofChange)}` : ''}`,
  threadSet: `is_pinned = ${isPinned}`,
  more: `${logEntry(isPinned ? 'thread.pinned' : 'thread.unpinned', 9)}${along?.more(14, ofChange) ?? ''}`,
});

/** Pinning takes nothing from anybody: nobody is told. */
export const setPin = (
  ctx: Ctx,
  facts: ThreadFacts,
  isPinned: boolean,
  reason: string,
  options: ActOptions = {},
) => changeWhole(ctx, facts, reason, null, pinning(isPinned, options.along), options);

const slowing = (along?: Along) => ({
  name: named('slow-thread', along),
  threadMust: `t.slow_seconds is distinct from $14::int and t.slow_seconds is not distinct from $15::int${
    along ? ` and ${along.must(16, ofChange)}` : ''
  }`,
  threadSet: 'slow_seconds = $14::int',
  more: `${logEntry('thread.slowed', 9)}${along?.more(16, ofChange) ?? ''}`,
});

/** Slow mode takes nothing away that was written: nobody is told but by the thread itself, which shows it. */
export const setSlow = (
  ctx: Ctx,
  facts: ThreadFacts,
  seconds: number | null,
  reason = '',
  options: ActOptions = {},
) => {
  const before = facts.thread.slowSeconds;
  const payload = { seconds, before, ...options.payload };
  return changeWhole(ctx, facts, reason, null, slowing(options.along), { ...options, payload }, [
    seconds,
    before,
  ]);
};

/** The log keeps no title: a title can be what had to go. The earlier one is kept apart, for whoever takes this back. */
const retitling = (along?: Along) => ({
  name: named('retitle-thread', along),
  threadMust: along?.must(16, ofChange),
  threadSet: 'title = $14, title_changed = step.seq, is_title_moderated = $15::boolean',
  more: `${logEntry('thread.renamed', 9)}, kept_title as (
    insert into withheld_titles (entry_id, title, is_moderated)
    select logged.id, locked.was_title, locked.was_title_moderated from logged, locked)
  ${along?.more(16, ofChange) ?? ''}`,
});

/** @param isModerated whether the title is a moderator's: not where one comes back that was its author's */
export const setTitle = (
  ctx: Ctx,
  facts: ThreadFacts,
  { title, isModerated }: { title: string; isModerated: boolean },
  reason: string,
  options: ActOptions = {},
) =>
  changeWhole(ctx, facts, reason, 'thread.renamed', retitling(options.along), options, [title, isModerated]);

async function changeWhole(
  ctx: Ctx,
  facts: ThreadFacts,
  reason: string,
  told: string | null,
  statement: Parameters<typeof changeThread>[1],
  { along, payload = {}, authority = moderatorsAuthority(ctx.actor, facts) }: ActOptions,
  own: unknown[] = [],
): Promise<ThreadCommitted> {
  const { entryId, values } = logValues(ctx, facts, reason, payload);
  const all = [...values, ...own, ...(along?.values ?? [])];
  const { thread, seq } = await changeThread(ctx, statement, authority, facts, null, all);
  const data = told && { entryId, action: told };
  if (data) ctx.signals.toAccount.tell({ accountId: thread.authorId, event: 'account:notice', data });
  return { thread: presentThread(thread), seq };
}
