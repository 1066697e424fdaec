import { ownAmong } from '../../auth/index.js';
import { query } from '../../database/index.js';
import { type ForumFacts, forumFactsById } from '../../forums/index.js';
import type { Ctx } from '../../kernel/index.js';
import type { HoldStanding } from '../policies/hold.policy.js';
import { type HoldRow, holdColumns, holdTables } from '../queries/rows.js';

/** A held text, and the actor in the forum that it belongs to now. */
export interface HoldFacts extends HoldRow, HoldStanding {
  standing: ForumFacts;
}

/** @returns null when there is no such text */
export async function holdFacts(ctx: Ctx, holdId: string): Promise<HoldFacts | null> {
  const text = `select ${holdColumns} from ${holdTables} where h.id = $1`;
  const [row] = await query<HoldRow>(ctx.db, text, [holdId]);
  const standing = row && (await forumFactsById(ctx, row.forumId));
  if (!standing) return null;
  return { ...row, standing, pseudonyms: row.isAnonymous ? await ownAmong(ctx, [row.authorId]) : [] };
}
