import type { WrittenLanguage } from '../../../contract/written-languages.js';
import { type Database, query } from '../../database/index.js';
import { personOrNull } from '../../networks/index.js';
import type { EventRow, ReportRow } from '../presenters/case.presenter.js';

/** Reports and lines that one page shows; of more, the newest. */
const SHOWN = 200;

export function reportsOf(db: Database, caseId: string): Promise<ReportRow[]> {
  return query<ReportRow>(
    db,
    `select r.id, r.at, r.reason, r.details, r.contact, r.reporter_id is not null as "isSignedIn",
       r.word_rule_id is not null as "isAutomatic", ${personOrNull('a')} as reporter
     from reports r left join accounts a on a.id = r.reporter_id where r.case_id = $1 order by r.at desc, r.id desc limit ${SHOWN}`,
    [caseId],
  );
}

export function eventsOf(db: Database, caseId: string): Promise<EventRow[]> {
  return query<EventRow>(
    db,
    `select e.id, e.at, e.act, e.words, ${personOrNull('a')} as by, ${personOrNull('o')} as "to"
     from case_events e left join accounts a on a.id = e.actor_id left join accounts o on e.act = 'handed' and o.id::text = e.details ->> 'to'
     where e.case_id = $1 order by e.id desc limit ${SHOWN}`,
    [caseId],
  );
}

/** SQL: nobody took the line `l` back: by undo, on appeal, or by putting the post back. */
const stands = `not exists (select from moderation_log u where u.subject_id = l.subject_id and u.id > l.id
  and (u.payload ->> 'undoes' = l.id::text or (l.action = 'post.removed' and u.action = 'post.restored' and u.post_id = l.post_id)))`;

/** How often moderators decided about somebody in one network, of what stands: numbers, whatever the forum. */
export async function recordOf(db: Database, networkId: string, accountId: string) {
  const [row] = await query<{ decisions: number; upheld: number }>(
    db,
    `select (select count(*)::int from moderation_log l where l.network_id = $1 and l.subject_id = $2 and l.actor_id <> $2
         and l.action in ('post.removed', 'post.edited', 'thread.locked') and l.payload ->> 'because' is null and ${stands}) as decisions,
       (select count(*)::int from report_cases c where c.network_id = $1 and c.about_id = $2 and c.state = 'decided'
         and c.outcome in ('removed', 'locked', 'handled')) as upheld`,
    [networkId, accountId],
  );
  return row!;
}

export interface HiddenText {
  html: string;
  language: WrittenLanguage | null;
}

/** What a post says that is hidden while its case is open: nobody can decide about it unread. */
export async function hiddenText(db: Database, postId: string): Promise<HiddenText | null> {
  const [row] = await query<HiddenText>(
    db,
    `select b.html, coalesce(p.language, f.language) as language from withheld_bodies b
       join posts p on p.id = b.post_id and p.is_under_review join threads t on t.id = p.thread_id
       join forums f on f.id = t.forum_id where b.post_id = $1`,
    [postId],
  );
  return row ?? null;
}
