import type {
  ModerationActionName,
  ModerationEntryDto,
  ModerationRole,
} from '../../../contract/moderation.js';
import type { ReportReason } from '../../../contract/reports.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { prepared, query } from '../../database/index.js';
import { readableBy } from '../../forums/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { presentEntry } from './log.js';

/** How a thread was before another took it in, and which of the other's numbers were its posts' then. */
export interface MergedDetails {
  into: string;
  first: number;
  posts: number;
  isLocked: boolean;
  isPinned: boolean;
  inherited: string[];
}

/** A line of the log as something that can be taken back. */
export interface ActRow {
  id: string;
  at: Date;
  action: ModerationActionName;
  actorId: string;
  actorRole: ModerationRole;
  /** Whose post or thread it was. */
  subjectId: string;
  reason: string;
  rule: ReportReason | null;
  takesBack: 'undo' | 'appeal' | null;
  networkId: string;
  forumId: string;
  threadId: string;
  /** Where that thread is now: the other, if another took it in. */
  placeId: string;
  postId: string | null;
  postNumber: number | null;
  /** As it is now; empty where the asker may not read it. */
  threadTitle: string;
  titleLanguage: WrittenLanguage | null;
  canRead: boolean;
  /** Where a thread came from; of a split the thread that the posts came from; of other acts null. */
  from: string | null;
  /** Of a thread that another took in; null where it was done before this was kept. */
  merged: MergedDetails | null;
  /** The version that an edit made, and a moderator's that held before; or the title before a change. */
  version: number | null;
  moderatedBefore: number | null;
  earlierTitle: string | null;
  /** Of a slow mode: what it was before. */
  slowBefore: number | null;
  /** Whether that one was a moderator's, too. */
  isEarlierModerated: boolean | null;
  /** Whether things are still as the act left them: nobody has taken it back, and nothing of its kind came after. */
  isInForce: boolean;
  /** It ended a hiding. */
  wasHidden: boolean;
  /** Of what ended a hiding: the case that waits, or waits again once this is taken back. Null: there is none. */
  caseId: string | null;
  /** Of an edit that stands: whether what the post said before was purged since. */
  isPurged: boolean;
}

/** SQL: acts of one family answer each other. */
const family = (
  action: string,
) => `replace(replace(replace(replace(${action}, 'restored', 'removed'), 'hidden', 'removed'), 'unlocked', 'locked'),
  'unpinned', 'pinned')`;

/** SQL: whether what the line `l` did still holds; `t` is its thread, `p` its post. */
const holds = `case l.action when 'post.removed' then p.state = 'removed' when 'post.hidden' then p.state = 'removed' when 'post.restored' then p.state = 'visible'
    when 'post.edited' then p.state = 'visible' and p.version = (l.payload ->> 'version')::int
      and exists (select from post_revisions r where r.post_id = p.id and r.version = p.version - 1)
    when 'thread.locked' then t.is_locked when 'thread.unlocked' then not t.is_locked
    when 'thread.pinned' then t.is_pinned when 'thread.unpinned' then not t.is_pinned
    when 'thread.moved' then t.forum_id = (l.payload ->> 'to')::uuid when 'thread.renamed' then true
    when 'thread.slowed' then l.payload ? 'before' and t.slow_seconds is not distinct from (l.payload ->> 'seconds')::int
    when 'posts.split' then t.merged_into is null and exists (select from threads o where o.id = (l.payload ->> 'from')::uuid
      and o.forum_id = t.forum_id and o.merged_into is null)
    when 'thread.merged' then l.payload ? 'first' and exists (select from threads o where o.id = (l.payload ->> 'into')::uuid
      and o.id = t.merged_into and o.forum_id = t.forum_id and o.merged_into is null) else false end
  and not exists (select from moderation_log x where x.subject_id = l.subject_id and x.thread_id = l.thread_id
    and x.post_id is not distinct from l.post_id and x.id > l.id and ${family('x.action')} = ${family('l.action')})`;

/** SQL: of an edit that stands, whether the version before it is kept nowhere. */
const isPurged = `l.action = 'post.edited' and p.state = 'visible' and p.version = (l.payload ->> 'version')::int
  and p.purged_before >= p.version`;

/** SQL: nothing is hidden again for nobody to look at: an appealed case, or one that something else decided, stays as it is. */
const waiting = `case when l.payload ? 'wasHidden' then (select c.id from report_cases c where c.post_id = l.post_id
  and (c.state = 'open' or c.entry_id = l.id and c.state = 'decided') order by c.state desc limit 1) end`;

const text = `select l.id, l.at, l.action, l.actor_id as "actorId", l.actor_role as "actorRole", l.subject_id as "subjectId",
    l.reason, l.payload ->> 'rule' as rule, l.payload ->> 'because' as "takesBack", l.network_id as "networkId",
    t.forum_id as "forumId", l.thread_id as "threadId", coalesce(t.merged_into, t.id) as "placeId", l.post_id as "postId", p.number as "postNumber",
    case when ${readableBy('f', 'me')} then t.title else '' end as "threadTitle", coalesce(t.language, f.language) as "titleLanguage", ${readableBy('f', 'me')} as "canRead",
    l.payload ->> 'from' as "from", case when l.action = 'thread.merged' and l.payload ? 'first' then l.payload end as merged,
    (l.payload ->> 'version')::int as version,
    case when l.action <> 'thread.slowed' then (l.payload ->> 'before')::int end as "moderatedBefore",
    case when l.action = 'thread.slowed' then (l.payload ->> 'before')::int end as "slowBefore", coalesce((l.payload ->> 'wasHidden')::boolean, false) as "wasHidden", ${waiting} as "caseId", w.title as "earlierTitle", w.is_moderated as "isEarlierModerated",
    coalesce(${holds}, false) as "isInForce", coalesce(${isPurged}, false) as "isPurged"
  from moderation_log l join threads t on t.id = l.thread_id join forums f on f.id = t.forum_id
    left join posts p on p.id = l.post_id left join withheld_titles w on w.entry_id = l.id left join accounts me on me.id = $2::uuid
  where l.id = $1`;

const mine = `select l.id from moderation_log l where l.actor_id = $1 and l.at > $2::timestamptz
    and l.payload ->> 'because' is null order by l.id desc limit 20`;

/** Whether taking it back hides the post again: it ended a hiding, and a case waits for somebody to end it anew. */
export const hidesAgain = ({ wasHidden, caseId }: ActRow): boolean => wasHidden && caseId !== null;

/**
 * Whether it holds and is an act of its own. Where a post was shown again and its case decided by something else (a lock), the post
 * alone can't be hidden again: no case would wait.
 */
export const canComeBack = (act: ActRow): boolean =>
  act.isInForce &&
  act.takesBack === null &&
  !(act.action === 'post.restored' && act.wasHidden && act.caseId === null);

/** What somebody did since then, newest first, and still holds. */
export async function actsSince(ctx: Ctx, since: Date): Promise<ActRow[]> {
  const ids = await query<{ id: string }>(ctx.db, mine, [accountIdOf(ctx.actor), since]);
  const rows = await Promise.all(ids.map(({ id }) => actById(ctx, id)));
  const splits = new Set<string>();
  return rows.filter((row): row is ActRow => {
    if (row === null || !canComeBack(row)) return false;
    // A split has a line for each author: any of them takes it back.
    if (row.action !== 'posts.split') return true;
    const isFirst = !splits.has(row.threadId);
    splits.add(row.threadId);
    return isFirst;
  });
}

/** An act as a line of the log reaches a wire, without who did it. */
export function presentAct(act: ActRow): ModerationEntryDto {
  const entry = presentEntry({ ...act, actor: null }, false);
  return act.canRead ? entry : { ...entry, threadTitle: null, titleLanguage: null, path: null };
}

/** @returns null when there is no such line */
export async function actById(ctx: Ctx, entryId: string): Promise<ActRow | null> {
  const [row] = await prepared<ActRow>(ctx.db, 'moderation-act', text, [entryId, accountIdOf(ctx.actor)]);
  return row ?? null;
}
