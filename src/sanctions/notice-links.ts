import { type Database, query } from '../database/index.js';
import type { NoticeLink, NoticeLinks } from '../kernel/index.js';
import { sanctionPath } from './presenters/sanction.presenter.js';

/** Each leads to its sanction, with the reason in words. */
export const sanctionLinks: NoticeLinks = {
  sanctioned: (db, _accountId, ids) => links(db, ids, 'words'),
  sanctionEnded: (db, _accountId, ids) => links(db, ids, 'end_words'),
  sanctionProposed: async (_db, _accountId, ids) =>
    new Map(ids.map((id) => [id, { path: sanctionPath(id), text: null }])),
};

async function links(
  db: Database,
  ids: string[],
  words: 'words' | 'end_words',
): Promise<Map<string, NoticeLink>> {
  const rows = await query<{ id: string; text: string | null }>(
    db,
    `select id, ${words} as text from sanctions where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, text }) => [id, { path: sanctionPath(id), text }]));
}
