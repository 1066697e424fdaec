import { type Database, query } from '../../database/index.js';
import { casePath } from '../presenters/case.presenter.js';
import { caseSeenBy } from './seen-sql.js';

/** Where news of a case lead whoever may see it. */
export async function caseLinks(db: Database, accountId: string, ids: string[]) {
  const rows = await query<{ id: string }>(
    db,
    `select c.id from report_cases c left join threads t on t.id = c.thread_id left join forums f on f.id = t.forum_id
     join accounts a on a.id = $1 where c.id = any($2::uuid[]) and ${caseSeenBy('c', 'f', 'a')}`,
    [accountId, ids],
  );
  return new Map(rows.map(({ id }) => [id, { path: casePath(id), text: null }]));
}
