import { query } from '../database/index.js';
import type { Services } from '../kernel/index.js';
import { tellModerators } from '../reports/index.js';
import { candidates, decides } from './queries/deciders.js';

/** Screens that are told of one change at most; the others find it when they are opened. */
const MOST = 500;

const text = `select a.id from appeals x left join forums f on f.id = x.forum_id cross join ${candidates('x')}
  where x.id = $1 and ${decides('x', 'f', 'a')} limit ${MOST}`;

/** Tells the open screens of all who may decide an appeal that it changed: those of its case or, without one, their own. */
export async function tellDeciders(
  services: Services,
  { id, caseId }: { id: string; caseId: string | null },
): Promise<void> {
  if (caseId) return tellModerators(services, caseId);
  const rows = await query<{ id: string }>(services.db, text, [id]);
  for (const { id: accountId } of rows)
    services.signals.toAccount.tell({ accountId, event: 'account:case', data: { caseId: id } });
}
