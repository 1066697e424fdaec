import { SANCTION_LIMITS, type StrikeDto } from '../../../contract/sanctions.js';
import { type Database, query } from '../../database/index.js';
import { strikeEnd, strikesSince } from '../policies/ladder.js';

// A decision counts while it stands: a post that was restored, a case that was decided anew and a sanction that was taken
// back are none, without anybody's doing. What a sanction rests on counts once.
const text = `
  select l.network_id as "networkId", 'post' as kind, l.at from (
    select distinct on (m.post_id) m.network_id, m.action, m.at, m.actor_id from moderation_log m
    where m.subject_id = any($1::uuid[]) and ($2::uuid is null or m.network_id = $2) and m.post_id is not null and m.at > $3
      and m.action in ('post.removed', 'post.hidden', 'post.restored') order by m.post_id, m.id desc) l
  where l.action = 'post.removed' and l.actor_id <> all($1::uuid[])
  union all
  select c.network_id, case when c.outcome = 'locked' then 'thread' else 'case' end, c.decided_at from report_cases c
  where c.about_id = any($1::uuid[]) and ($2::uuid is null or c.network_id = $2) and c.state = 'decided' and c.decided_at > $3
    and c.outcome in ('locked', 'handled')
  union all
  select s.network_id, 'sanction', s.at from sanctions s
  where s.account_id = any($1::uuid[]) and ($2::uuid is null or s.network_id = $2) and s.at > $3 and s.case_id is null and s.post_id is null
    and s.step <> 'note' and s.state in ('given', 'inForce', 'ended', 'lifted')
  order by 3 desc limit ${SANCTION_LIMITS.shown}`;

export interface Strike extends StrikeDto {
  networkId: string | null;
}

/**
 * Decisions about somebody that stand and still count.
 * @param names the account; with the pseudonyms of its person only for the person, and where nothing but the number is told
 * @param networkId null: everywhere
 */
export async function strikesOf(
  db: Database,
  names: string[],
  networkId: string | null,
  now: Date,
): Promise<Strike[]> {
  const rows = await query<{ networkId: string | null; kind: StrikeDto['kind']; at: Date }>(db, text, [
    names,
    networkId,
    strikesSince(now),
  ]);
  return rows.map(({ at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    expiresAt: strikeEnd(at).toISOString(),
  }));
}
