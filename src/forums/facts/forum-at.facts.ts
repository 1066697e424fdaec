import { query } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';
import { type ForumFacts, forumFactsById } from './forum.facts.js';

/** @returns null when there is no forum at this address */
export async function forumAt(ctx: Ctx, network: string, forum: string): Promise<ForumFacts | null> {
  const [found] = await query<{ id: string }>(
    ctx.db,
    'select f.id from forums f join networks n on n.id = f.network_id where n.slug = $1 and f.slug = $2',
    [network, forum],
  );
  return found ? forumFactsById(ctx, found.id) : null;
}
