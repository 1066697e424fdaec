import { type Database, query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { noticesSql, tellNotices } from '../../notices/index.js';

/** SQL, a common table expression: whoever reported while signed in is told that their report is decided. */
export const reportersTold = (caseId: string, now: string, done: string): string =>
  `reporters_told as (${noticesSql({
    kind: 'reportDecided',
    account: 'r.reporter_id',
    subject: 'r.id',
    network: 'rc.network_id',
    at: `${now}::timestamptz`,
    from: `${done}, reports r join report_cases rc on rc.id = r.case_id where r.case_id = ${caseId} and r.reporter_id is not null`,
    again: true,
  })})`;

/** Tells their screens, after the commit. */
export async function tellReporters(
  services: Pick<Services, 'db' | 'signals'>,
  caseIds: string[],
): Promise<void> {
  const rows = await query<{ id: string }>(
    services.db,
    'select distinct reporter_id as id from reports where case_id = any($1::uuid[]) and reporter_id is not null',
    [caseIds],
  );
  tellNotices(
    services,
    rows.map(({ id }) => id),
  );
}

/** Where news of a report leads: to how it stands, in the list of one's own. */
export async function reportLinks(db: Database, accountId: string, ids: string[]) {
  const rows = await query<{ id: string }>(
    db,
    'select id from reports where id = any($1::uuid[]) and reporter_id = $2',
    [ids, accountId],
  );
  return new Map(rows.map(({ id }) => [id, { path: `/reports#report-${id}`, text: null }]));
}
