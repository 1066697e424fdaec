import type { SanctionAct, SanctionState } from '../../../contract/sanctions.js';
import { unbarAddress } from '../../auth/index.js';
import type { TransactionQuery } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { tellNotices } from '../../notices/index.js';
import { type SanctionRow, sanctionColumns } from '../facts/sanction.facts.js';
import { type Afterwards, takeFromForce } from './put-in-force.js';
import { writeEvent } from './write-event.js';
import { writeNews } from './write-news.js';

interface End {
  state: SanctionState & SanctionAct;
  /** What the row must be. */
  was: SanctionState[];
  /** Null: the clock. */
  actorId: string | null;
  words?: string;
  by: 'admin' | 'siteAdmin' | 'oneself';
}

/**
 * Ends a sanction, with its line in the log. The person's account is locked already.
 * @param state of the person's membership, as locked
 * @throws FactsChanged when it is over already
 */
export async function endSanction(
  ctx: Ctx,
  write: TransactionQuery,
  sanctionId: string,
  membership: string | null,
  { state, was, actorId, words, by }: End,
): Promise<Afterwards> {
  const now = ctx.clock.now();
  const [row] = await write<SanctionRow>(
    `update sanctions s set state = $2, ended_at = $3, ended_by = $4, end_words = $5
     where s.id = $1 and s.state = any($6::text[]) returning ${sanctionColumns}`,
    [sanctionId, state, now, actorId, words ?? null, was],
  );
  if (!row) throw new FactsChanged();
  const { networkId } = row;
  await writeEvent(ctx, write, { sanctionId, networkId, actorId, act: state, words });
  if (row.step === 'closing') await unbarAddress(write, sanctionId);
  const act =
    state === 'undone' || state === 'overturned' ? 'restore' : state === 'ended' ? 'expire' : 'reinstate';
  // Whoever appealed is told by the answer.
  const told = state === 'overturned' ? [] : await writeNews(write, 'sanctionEnded', sanctionId, now);
  const then = await takeFromForce(ctx, write, row, membership, { act, by, reason: words });
  return async () => {
    await then();
    tellNotices(ctx, told);
  };
}
