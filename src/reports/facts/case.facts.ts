import type { CaseLevel } from '../../../contract/cases.js';
import type { PersonDto } from '../../../contract/people.js';
import type { Outcome, ReportKind, ReportReason } from '../../../contract/reports.js';
import { ownAmong } from '../../auth/index.js';
import { query } from '../../database/index.js';
import { type PostFacts, postFacts, type ThreadFacts, threadFacts } from '../../forums/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { personOrNull } from '../../networks/index.js';
import type { CaseStanding } from '../policies/case.policy.js';
import { rankSql } from '../queries/level-sql.js';

/** A case's row, with the people it names. */
export interface CaseRow {
  id: string;
  kind: ReportKind;
  subjectId: string;
  networkId: string | null;
  threadId: string | null;
  postId: string | null;
  aboutId: string | null;
  level: CaseLevel;
  state: 'open' | 'decided' | 'appealed';
  harm: number;
  audience: number;
  reports: number;
  openedAt: Date;
  claimedBy: string | null;
  claimer: PersonDto | null;
  decidedBy: string | null;
  entryId: string | null;
  appealId: string | null;
  claimedUntil: Date | null;
  decider: PersonDto | null;
  decidedAt: Date | null;
  outcome: Outcome | null;
  rule: ReportReason | null;
  words: string | null;
  author: PersonDto | null;
  authorRank: number;
  actorRank: number;
}

/** What may be done with a case, and the thing itself as it is now. */
export interface CaseFacts extends CaseRow, CaseStanding {
  post: PostFacts | null;
  thread: ThreadFacts | null;
}

export const caseColumns = `c.id, c.kind, c.subject_id as "subjectId", c.network_id as "networkId", c.thread_id as "threadId",
  c.post_id as "postId", c.about_id as "aboutId", c.level, c.state, c.harm, c.audience, c.reports, c.opened_at as "openedAt",
  c.claimed_by as "claimedBy", c.decided_by as "decidedBy", c.entry_id as "entryId",
  (select ap.id from appeals ap where ap.case_id = c.id) as "appealId", ${personOrNull('k')} as claimer, c.claimed_until as "claimedUntil", ${personOrNull('d')} as decider,
  c.decided_at as "decidedAt", c.outcome, c.rule, c.words, ${personOrNull('w')} as author`;

export const caseTables = `report_cases c left join threads t on t.id = c.thread_id left join forums f on f.id = t.forum_id
  left join accounts k on k.id = c.claimed_by left join accounts d on d.id = c.decided_by left join accounts w on w.id = c.about_id`;

const text = `select ${caseColumns}, ${rankSql('f', 'w')} as "authorRank", coalesce(${rankSql('f', 'me')}, 0) as "actorRank"
  from ${caseTables} left join accounts me on me.id = $2::uuid where c.id = $1`;

/** @returns null when there is no such case */
export async function caseFacts(ctx: Ctx, caseId: string): Promise<CaseFacts | null> {
  const [row] = await query<CaseRow>(ctx.db, text, [caseId, accountIdOf(ctx.actor)]);
  if (!row) return null;
  const post = row.postId === null ? null : await postFacts(ctx, row.postId);
  const thread = post ?? (row.threadId === null ? null : await threadFacts(ctx, row.threadId));
  if (row.threadId !== null && thread === null) return null;
  // What one wrote without a name is one's own too: nobody decides about themselves.
  const own = row.aboutId === null ? [] : await ownAmong(ctx, [row.aboutId]);
  const aboutId = own.length > 0 ? accountIdOf(ctx.actor) : row.aboutId;
  return { ...row, aboutId, post, thread, standing: thread };
}
