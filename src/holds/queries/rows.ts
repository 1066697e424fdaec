import type { HoldKind, HoldLevel, HoldReason, HoldState } from '../../../contract/holds.js';
import type { PersonDto } from '../../../contract/people.js';
import type { ReportReason } from '../../../contract/reports.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { type ForumRow, forumJson, type NetworkRow, networkJson } from '../../forums/index.js';
import { personOrNull } from '../../networks/index.js';
import { waitHoursOf } from '../../reports/index.js';

/** A held text with the place it belongs to, wherever that is now. */
export interface HoldRow {
  id: string;
  kind: HoldKind;
  networkId: string;
  forumId: string;
  threadId: string | null;
  postId: string | null;
  authorId: string;
  /** Its author is a pseudonym. */
  isAnonymous: boolean;
  title: string | null;
  source: string;
  html: string;
  language: WrittenLanguage | null;
  replyTo: number | null;
  version: number | null;
  clientKey: string | null;
  why: HoldReason;
  found: { ruleId: string; rule: string; matched: string } | null;
  level: HoldLevel;
  state: HoldState;
  revision: number;
  heldAt: Date;
  raisedAt: Date | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  rule: ReportReason | null;
  words: string | null;
  waitHours: number;
  network: NetworkRow;
  forum: ForumRow;
  threadTitle: string | null;
  threadLanguage: WrittenLanguage | null;
  author: PersonDto | null;
  decider: PersonDto | null;
}

/** SQL: the columns of HoldRow. */
export const holdColumns = `h.id, h.kind, h.network_id as "networkId", f.id as "forumId", h.thread_id as "threadId",
  h.post_id as "postId", h.author_id as "authorId", w.status = 'pseudonym' as "isAnonymous", h.title, h.source, h.html, h.language, h.reply_to as "replyTo", h.version,
  h.client_key as "clientKey", h.why, h.found, h.level, h.state, h.revision, h.held_at as "heldAt",
  h.raised_at as "raisedAt", h.decided_by as "decidedBy", h.decided_at as "decidedAt", h.rule, h.words,
  ${waitHoursOf('h')} as "waitHours", ${networkJson('n')} as network, ${forumJson('f')} as forum,
  t.title as "threadTitle", t.language as "threadLanguage", ${personOrNull('w')} as author, ${personOrNull('d')} as decider`;

/** SQL: what they come from; `h` is the hold, `f` the forum that it belongs to now. */
export const holdTables = `holds h left join threads t on t.id = h.thread_id
  join forums f on f.id = coalesce(h.forum_id, t.forum_id) join networks n on n.id = h.network_id
  join accounts w on w.id = h.author_id left join accounts d on d.id = h.decided_by`;

/** SQL: the place of the hold `h` among what waits in its forum `f`, 1 is next; null: it does not wait. */
export const positionOf = `case when h.state = 'waiting' then (
  select count(*)::int + 1 from holds o left join threads ot on ot.id = o.thread_id
  where o.state = 'waiting' and o.network_id = h.network_id and coalesce(o.forum_id, ot.forum_id) = f.id
    and (o.held_at, o.id) < (h.held_at, h.id)) end`;
