import { query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { seatOf } from '../queries/readable-sql.js';
import type { Seat } from '../queries/rows.js';
import { type ForumFacts, forumFactsById } from './forum.facts.js';

/** A forum, and somebody who is or might come to be one of its people. */
export interface ForumPersonFacts extends ForumFacts {
  /** Null: nobody of that name who could be. */
  target: { accountId: string; seat: Seat } | null;
}

// Members of the network, and a site administrator who means himself.
const text = (who: string) => `
  select a.id as "accountId", ${seatOf('f', 'a.id')} as seat
  from forums f cross join accounts a
  where f.id = $1 and a.status = 'active' and ${who} and ((a.is_site_admin and a.id = $3::uuid) or exists (
    select from memberships m where m.network_id = f.network_id and m.account_id = a.id and m.state = 'active'))`;

const byName = text('a.username_key = lower($2)');
const byId = text('a.id = $2::uuid');

/** @returns null when there is no such forum */
export async function forumPersonFacts(
  ctx: Ctx,
  forumId: string,
  who: { username: string } | { accountId: string },
): Promise<ForumPersonFacts | null> {
  const facts = await forumFactsById(ctx, forumId);
  if (!facts) return null;
  const [statement, name] = 'username' in who ? [byName, who.username] : [byId, who.accountId];
  const [target] = await query<{ accountId: string; seat: Seat }>(ctx.db, statement, [
    forumId,
    name,
    accountIdOf(ctx.actor),
  ]);
  return { ...facts, target: target ?? null };
}
