import type { OwnReportDto } from '../../../contract/reports.js';
import { stateOf } from '../policies/case-state.js';
import type { OwnReportRow } from '../queries/own-reports.js';

const standings = { new: 'waiting', claimed: 'looking', decided: 'decided', appealed: 'decided' } as const;

/** The only way a report reaches whoever sent it: no names, no words of anybody, nothing of what it is about. */
export function presentOwnReport(row: OwnReportRow, now: Date): OwnReportDto {
  return {
    kind: row.kind,
    reason: row.reason,
    sentAt: row.at.toISOString(),
    standing: standings[stateOf(row, now)],
    outcome: row.outcome,
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}
