import type { DraftPlace } from '../../../contract/writing.js';
import { type Database, prepared } from '../../database/index.js';
import { type DraftRow, draftColumns } from '../presenters/draft.presenter.js';

const byPlace = `select ${draftColumns()} from drafts where account_id = $1 and kind = $2 and place_id = $3`;

/** One's own draft for a place, or null. */
export async function draftAt(
  db: Database,
  accountId: string,
  { kind, placeId }: DraftPlace,
): Promise<DraftRow | null> {
  const [row] = await prepared<DraftRow>(db, 'writing-draft-at', byPlace, [accountId, kind, placeId]);
  return row ?? null;
}

/** How many drafts an account has. */
export async function countDrafts(db: Database, accountId: string): Promise<number> {
  const text = 'select count(*)::int as count from drafts where account_id = $1';
  const [row] = await prepared<{ count: number }>(db, 'writing-count-drafts', text, [accountId]);
  return row!.count;
}
