import type { AppealOutcome } from '../../../contract/appeals.js';
import type { ModerationRole } from '../../../contract/moderation.js';
import { query } from '../../database/index.js';
import { type Along, accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { insertNetworkEvents, networkEventsJson } from '../../networks/index.js';
import { noticesSql } from '../../notices/index.js';
import type { AppealRow } from '../facts/decision.facts.js';
import { decides } from '../queries/deciders.js';

export interface Settlement {
  outcome: AppealOutcome;
  role: ModerationRole;
  words: string;
}

/** SQL: the appeal's row while it is open and the actor may decide it, locked: of two who decide one finds it decided. */
const open = (id: string, actor: string) => `select x.* from appeals x left join forums f on f.id = x.forum_id
    join accounts a on a.id = ${actor}::uuid where x.id = ${id}::uuid and x.state = 'open' and ${decides('x', 'f', 'a')}
    for update of x`;

/**
 * The appeal's own part: its answer, its case, the log's line and the news for whoever made it. It is written by the
 * statement that puts everything back, or by itself where the decision stands.
 */
export function settling(ctx: Ctx, appeal: AppealRow, { outcome, role, words }: Settlement): Along {
  const { networkId } = appeal;
  const event = networkId && {
    networkId,
    actorId: accountIdOf(ctx.actor),
    act: `appeal.${outcome}` as const,
    at: ctx.clock.now(),
  };
  return {
    name: 'by-appeal',
    must: (first, { actor }) => `exists (select from (${open(`$${first}`, actor)}) answerable)`,
    more: (first, { actor, now, done }) => `, answered as (
      update appeals x set state = 'decided', outcome = $${first + 1}::text, decided_role = $${first + 2}::text,
        answer = $${first + 3}::text, decided_by = ${actor}::uuid, decided_at = ${now}::timestamptz
      from ${done} where x.id = $${first}::uuid returning x.*
    ), case_settled as (
      update report_cases c set state = 'decided', outcome = case x.outcome when 'overturned' then 'kept' else c.outcome end
      from answered x where c.id = x.case_id and c.state = 'appealed' returning c.id
    ), case_noted as (
      insert into case_events (id, case_id, at, actor_id, act, words, details)
      select $${first + 4}::uuid, c.id, ${now}::timestamptz, ${actor}::uuid, 'settled', $${first + 3}::text,
        jsonb_build_object('outcome', $${first + 1}::text) from case_settled c
    ), log_kept as (${insertNetworkEvents(`$${first + 5}`, 'answered')}
    ), appellant_told as (${noticesSql({
      kind: 'appealDecided',
      account: 'x.account_id',
      subject: 'x.id',
      network: 'x.network_id',
      at: `${now}::timestamptz`,
      from: 'answered x',
    })})`,
    values: [appeal.id, outcome, role, words, ctx.ids.next(), networkEventsJson(event ? [event] : [])],
  };
}

const plain = { actor: '$1', now: '$2', done: 'was' };

/** Answers an appeal that changes nothing: the decision stands, or holds no more. @throws FactsChanged when somebody did */
export async function answerOnly(ctx: Ctx, appeal: AppealRow, settlement: Settlement): Promise<void> {
  const { more, values } = settling(ctx, appeal, settlement);
  const rows = await query(ctx.db, `with was as (${open('$3', '$1')}) ${more(3, plain)} select id from was`, [
    accountIdOf(ctx.actor),
    ctx.clock.now(),
    ...values,
  ]);
  if (rows.length === 0) throw new FactsChanged();
}
