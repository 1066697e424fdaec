import type { Outcome, ReportKind, ReportReason } from '../../../contract/reports.js';
import { type Database, query } from '../../database/index.js';

/** A report and how its case stands: what whoever sent it may know. */
export interface OwnReportRow {
  id: string;
  kind: ReportKind;
  reason: ReportReason;
  at: Date;
  state: 'open' | 'decided' | 'appealed';
  claimedUntil: Date | null;
  outcome: Outcome | null;
  decidedAt: Date | null;
}

const SHOWN = 100;

const select = `select r.id, c.kind, r.reason, r.at, c.state, c.claimed_until as "claimedUntil", c.outcome,
  c.decided_at as "decidedAt" from reports r join report_cases c on c.id = r.case_id`;

/** @returns null for a receipt that was never given out */
export async function reportByReceipt(db: Database, hash: Buffer): Promise<OwnReportRow | null> {
  return (await query<OwnReportRow>(db, `${select} where r.receipt_hash = $1`, [hash]))[0] ?? null;
}

export function ownReports(db: Database, accountId: string): Promise<OwnReportRow[]> {
  return query<OwnReportRow>(
    db,
    `${select} where r.reporter_id = $1 order by r.at desc, r.id desc limit ${SHOWN}`,
    [accountId],
  );
}
