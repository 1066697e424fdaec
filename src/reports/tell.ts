import { query } from '../database/index.js';
import { couldModerate } from '../forums/index.js';
import type { Services } from '../kernel/index.js';
import { caseSeenBy } from './queries/seen-sql.js';

/** Screens that are told of one change at most; the others find it when they are opened. */
const MOST = 500;

// First whoever could be a moderator of it, from the indexes; then who of them is one.
const text = `
  select a.id from report_cases c left join threads t on t.id = c.thread_id left join forums f on f.id = t.forum_id
  cross join lateral (
    ${couldModerate('f.network_id', 'f.id')}
    union select id from accounts where is_site_admin) one
  join accounts a on a.id = one.id and a.status = 'active'
  where c.id = $1 and ${caseSeenBy('c', 'f', 'a')} limit ${MOST}`;

/** Tells the open screens of all who may see a case that it changed. They ask again for what they show. */
export async function tellModerators({ db, signals }: Services, caseId: string): Promise<void> {
  const rows = await query<{ id: string }>(db, text, [caseId]);
  for (const { id } of rows)
    signals.toAccount.tell({ accountId: id, event: 'account:case', data: { caseId } });
}
