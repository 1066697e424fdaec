import type { ModerationEntryDto, ModerationRole } from '../../../contract/moderation.js';
import type { PersonDto } from '../../../contract/people.js';
import type { ReportReason } from '../../../contract/reports.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { type Database, prepared, query } from '../../database/index.js';
import { type ForumName, forumNameJson, readableBy, threadPath } from '../../forums/index.js';
import { isBefore, type LogPlace, type LogWanted, personOrNull, placeAt } from '../../networks/index.js';

export interface LogRow {
  id: string;
  at: Date;
  action: string;
  actorRole: ModerationRole;
  /** Null: a former member. */
  actor: PersonDto | null;
  reason: string;
  rule: ReportReason | null;
  takesBack: 'undo' | 'appeal' | null;
  threadId: string;
  threadTitle: string;
  titleLanguage: WrittenLanguage | null;
  postId: string | null;
  postNumber: number | null;
}

const select = (
  title: string,
  more = '',
) => `select l.id, l.at, l.action, l.actor_role as "actorRole", l.reason, l.payload ->> 'rule' as rule,
    l.payload ->> 'because' as "takesBack",
    l.thread_id as "threadId",
    ${title} as "threadTitle", coalesce(t.language, f.language) as "titleLanguage", l.post_id as "postId", p.number as "postNumber",
    case when a.name is not null then json_build_object('id', a.id, 'username', a.username, 'name', a.name) end as actor${more}
  from moderation_log l join threads t on t.id = l.thread_id join forums f on f.id = t.forum_id join accounts a on a.id = l.actor_id
  left join posts p on p.id = l.post_id`;

/** The newest lines of a network's log, of forums that the reader may look into now. */
export async function logOfNetwork(
  db: Database,
  networkId: string,
  readerId: string,
  limit: number,
): Promise<LogRow[]> {
  return query<LogRow>(
    db,
    `${select('t.title')} join accounts reader on reader.id = $3
     where l.network_id = $1 and ${readableBy('f', 'reader')} order by l.id desc limit $2`,
    [networkId, limit, readerId],
  );
}

export interface DecisionLine extends LogRow {
  /** Where it stands in the network's whole log. */
  place: LogPlace;
  forum: ForumName;
  /** Whose post or thread it was. */
  person: PersonDto | null;
  /** The post is removed now: it can come back. */
  isRemoved: boolean;
}

const more = `, json_build_object('at', ${placeAt('l.at')}, 'key', l.id::text) as place, ${personOrNull('s')} as person,
    coalesce(p.state = 'removed', false) as "isRemoved", ${forumNameJson('f', 'n')} as forum`;

/** The same as a part of the network's whole log. */
export async function decisionLines(
  db: Database,
  { networkId, readerId, personId, before, limit }: LogWanted,
): Promise<DecisionLine[]> {
  return prepared<DecisionLine>(
    db,
    'decision-lines',
    `${select('t.title', more)} join networks n on n.id = l.network_id join accounts reader on reader.id = $2
       join accounts s on s.id = l.subject_id
     where l.network_id = $1 and ${readableBy('f', 'reader')} and ${isBefore({ at: 'l.at', key: 'l.id::text' }, '$3', '$4')}
       and ($5::uuid is null or $5 in (l.actor_id, l.subject_id)) order by l.at desc, l.id desc limit $6`,
    [networkId, readerId, before.at, before.key, personId, limit],
  );
}

/**
 * The newest decisions about a person's posts and threads that others made. A thread that the person may not read any
 * more has no title: it may have been changed since.
 */
export async function noticesOf(db: Database, names: string[], limit: number): Promise<LogRow[]> {
  return query<LogRow>(
    db,
    `${select(`case when ${readableBy('f', 'reader')} then t.title else '' end`)} join accounts reader on reader.id = $1
     where l.subject_id = any($3::uuid[]) and l.actor_id <> $1 and l.action not in ('thread.pinned', 'thread.unpinned', 'thread.slowed')
       and l.payload ->> 'because' is distinct from 'appeal'
     order by l.id desc limit $2`,
    [names[0], limit, names],
  );
}

/** The only way a line of the log reaches a wire. The person told learns the role, not the name. */
export function presentEntry(row: LogRow, withActor: boolean): ModerationEntryDto {
  return {
    id: row.id,
    at: row.at.toISOString(),
    action: row.action,
    actorRole: row.actorRole,
    actor: withActor ? row.actor : null,
    reason: row.reason,
    rule: row.rule,
    takesBack: row.takesBack,
    threadId: row.threadId,
    threadTitle: row.threadTitle,
    // Where the title may not be read, nothing is said of it.
    titleLanguage: row.threadTitle === '' ? null : row.titleLanguage,
    postId: row.postId,
    postNumber: row.postNumber,
    path: row.postId ? `/p/${row.postId}` : threadPath({ id: row.threadId, title: row.threadTitle }),
  };
}
