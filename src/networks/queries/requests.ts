import type { AnswerDto, RequestDto } from '../../../contract/members.js';
import { type Database, prepared } from '../../database/index.js';

interface Row {
  id: string;
  username: string;
  name: string;
  askedAt: Date;
  answers: AnswerDto[] | null;
  fileId: string | null;
  shows: string | null;
  total: number;
}

const waiting = `
  select a.id, a.username, a.name, m.since as "askedAt", m.answers, e.attachment_id as "fileId", e.description as shows, count(*) over ()::int as total
  from memberships m join accounts a on a.id = m.account_id
    left join membership_evidence e on e.network_id = m.network_id and e.account_id = m.account_id
  where m.network_id = $1 and m.state = 'requested' and a.status = 'active'
  order by m.since, a.id limit $2`;

/** Who waits for a decision, the oldest first, and how many do. */
export async function requestsOf(
  db: Database,
  networkId: string,
  limit: number,
): Promise<{ requests: RequestDto[]; total: number }> {
  const rows = await prepared<Row>(db, 'requests-waiting', waiting, [networkId, limit]);
  const requests = rows.map(({ id, username, name, askedAt, answers, fileId, shows }) => ({
    person: { id, username, name },
    askedAt: askedAt.toISOString(),
    answers: answers ?? [],
    evidence: fileId === null ? null : { attachmentId: fileId, description: shows!, path: `/a/${fileId}` },
  }));
  return { requests, total: rows[0]?.total ?? 0 };
}
