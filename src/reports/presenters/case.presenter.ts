import type { CaseDto, CaseEventDto, CaseLineDto, CaseReportDto } from '../../../contract/cases.js';
import type { ReportReason } from '../../../contract/reports.js';
import type { WrittenLanguage } from '../../../contract/written-languages.js';
import type { CaseRow } from '../facts/case.facts.js';
import { stateOf } from '../policies/case-state.js';

export const casePath = (id: string): string => `/cases/${id}`;

/** A row of a queue: the case, with what it is called and where it stands. */
export type LineRow = Omit<CaseRow, 'authorRank' | 'actorRank'> & {
  title: string;
  titleLanguage: WrittenLanguage | null;
  postNumber: number | null;
  forum: string | null;
  network: string | null;
  networkSlug: string | null;
  reasons: ReportReason[];
};

/** The only way a case reaches a queue: names, numbers and titles, nothing of what a post says. */
export function presentLine(row: LineRow, readerId: string, now: Date): CaseLineDto {
  const state = stateOf(row, now);
  const { outcome, decidedAt } = row;
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    titleLanguage: row.titleLanguage,
    postNumber: row.postNumber,
    author: row.kind === 'network' ? null : row.author,
    forum: row.forum,
    network: row.network,
    level: row.level,
    state,
    harm: row.harm,
    audience: row.audience,
    reports: row.reports,
    reasons: row.reasons,
    openedAt: row.openedAt.toISOString(),
    claim:
      state === 'claimed'
        ? { by: row.claimer, until: row.claimedUntil!.toISOString(), isMine: row.claimedBy === readerId }
        : null,
    decision: outcome && decidedAt ? { outcome, by: row.decider, at: decidedAt.toISOString() } : null,
    path: casePath(row.id),
  };
}

export interface ReportRow extends Omit<CaseReportDto, 'at'> {
  at: Date;
}

/** A report as whoever decides sees it. @param mayKnow whether who sent it, and how to reach them, is for this reader */
export function presentReport({ at, reporter, contact, ...row }: ReportRow, mayKnow: boolean): CaseReportDto {
  return {
    ...row,
    at: at.toISOString(),
    reporter: mayKnow ? reporter : null,
    contact: mayKnow ? contact : null,
  };
}

export interface EventRow extends Omit<CaseEventDto, 'at'> {
  at: Date;
}

export const presentEvent = ({ at, ...row }: EventRow): CaseEventDto => ({ ...row, at: at.toISOString() });

export type CaseParts = Pick<
  CaseDto,
  | 'all'
  | 'events'
  | 'record'
  | 'hidden'
  | 'cannotWork'
  | 'canRaise'
  | 'canHide'
  | 'networkSlug'
  | 'undoUntil'
  | 'appealPath'
>;

/** A whole case. */
export function presentCase(row: LineRow, parts: CaseParts, readerId: string, now: Date): CaseDto {
  const { kind, postId, threadId, author, rule, words } = row;
  const paths = {
    post: `/p/${postId}`,
    thread: `/t/${threadId}`,
    person: author ? `/u/${author.username}` : '/',
    network: `/n/${parts.networkSlug}`,
  };
  return {
    ...presentLine(row, readerId, now),
    ...parts,
    postId,
    threadId,
    subjectPath: paths[kind],
    rule,
    words,
  };
}
