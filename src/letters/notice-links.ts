import { deskOf, type LetterKind } from '../../contract/letters.js';
import { query } from '../database/index.js';
import type { NoticeLinks } from '../kernel/index.js';
import { letterPath } from './presenters/letter.presenter.js';
import { isGuardian } from './queries/letters.js';

/** Leads to the letter for as long as one reads letters of its kind, and says nothing of what it says. */
export const letterLinks: NoticeLinks = {
  async letterWaits(db, accountId, ids) {
    const rows = await query<{ id: string; kind: LetterKind; isAdmin: boolean; isGuardian: boolean }>(
      db,
      `select l.id, l.kind, a.is_site_admin as "isAdmin", ${isGuardian('a.id')} as "isGuardian"
       from letters l join accounts a on a.id = $2 where l.id = any($1::uuid[])`,
      [ids, accountId],
    );
    const readable = rows.filter((row) => (deskOf(row.kind) === 'guardians' ? row.isGuardian : row.isAdmin));
    return new Map(readable.map(({ id }) => [id, { path: letterPath(id), text: null }]));
  },
};
