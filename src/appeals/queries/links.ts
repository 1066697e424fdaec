import { type Database, query } from '../../database/index.js';
import type { NoticeLink, NoticeLinks } from '../../kernel/index.js';
import { appealPath, decisionPath } from '../presenters/decision.presenter.js';
import { decides } from './deciders.js';

// Whose they are, the news says: an author without a name has them under another.
const mine = `select x.id, x.decision_id as "decisionId", x.answer from appeals x where x.id = any($1::uuid[])`;

async function toDecision(db: Database, _accountId: string, ids: string[]): Promise<Map<string, NoticeLink>> {
  const rows = await query<{ id: string; decisionId: string; answer: string | null }>(db, mine, [ids]);
  return new Map(
    rows.map(({ id, decisionId, answer }) => [id, { path: decisionPath(decisionId), text: answer }]),
  );
}

const theirs = `select x.id from appeals x left join forums f on f.id = x.forum_id join accounts a on a.id = $2
  where x.id = any($1::uuid[]) and (${decides('x', 'f', 'a')} or x.decided_by = a.id)`;

async function toAppeal(db: Database, accountId: string, ids: string[]): Promise<Map<string, NoticeLink>> {
  const rows = await query<{ id: string }>(db, theirs, [ids, accountId]);
  return new Map(rows.map(({ id }) => [id, { path: appealPath(id), text: null }]));
}

/** Where news of appeals leads. */
export const appealLinks: NoticeLinks = {
  appealed: toAppeal,
  appealWaits: toAppeal,
  appealDecided: toDecision,
};
