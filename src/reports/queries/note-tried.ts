import type { decideInput } from '../../../contract/cases.js';
import { transaction } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import type { CaseRow } from '../facts/case.facts.js';

type Outcome = ReturnType<typeof decideInput.parse>['outcome'];

/**
 * Of two who decide a case at once, the first decides. The other's try is refused, and has a line in the case's own log all
 * the same: both were there (J13). Never in the network's: whom a case is about may read that one.
 *
 * It is written in a transaction of its own, since the refusal takes back whatever is written with it; and once for each
 * person, decision and choice, whatever is sent again: the case's lock makes those come one after another. A case that ended
 * by itself has no first.
 */
export async function noteTried(
  ctx: Ctx,
  { id, state, decidedBy }: Pick<CaseRow, 'id' | 'state' | 'decidedBy'>,
  outcome: Outcome,
): Promise<void> {
  const actorId = accountIdOf(ctx.actor);
  if (state !== 'decided' || decidedBy === null || decidedBy === actorId) return;
  await transaction(ctx.db, async (write) => {
    await write('select from report_cases where id = $1 for no key update', [id]);
    await write(
      `insert into case_events (id, case_id, at, actor_id, act, details)
       select $2::uuid, c.id, $3::timestamptz, $4::uuid, 'tried', $5::jsonb from report_cases c
       where c.id = $1 and c.state = 'decided' and not exists (
         select from case_events e where e.case_id = c.id and e.actor_id = $4 and e.act = 'tried' and e.details = $5::jsonb
           and e.at >= c.decided_at)`,
      [id, ctx.ids.next(), ctx.clock.now(), actorId, JSON.stringify({ outcome })],
    );
  });
}
