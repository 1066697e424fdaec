import { SANCTION_LIMITS, type SanctionDecision } from '../../../contract/sanctions.js';
import { type TransactionQuery, transaction } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import type { Decision } from '../../lib/decision.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import { managersRight } from '../../networks/index.js';
import { tellNotices } from '../../notices/index.js';
import { type SanctionRow, standingOf, type TargetFacts } from '../facts/sanction.facts.js';
import { lasts } from '../policies/ladder.js';
import { canImpose, type SanctionStanding } from '../policies/sanction.policy.js';
import { lockPeople } from './lock-people.js';
import { type Afterwards, putInForce } from './put-in-force.js';
import { writeEvent } from './write-event.js';
import { writeNews } from './write-news.js';

const HOUR = 3_600_000;
const withoutEnd = new Set(['suspension', 'removal', 'closing']);

/** When it ends by itself; null: not, or it is a moment. @throws AppError invalid_input where the step needs another end */
export function endOf({ step, hours }: Pick<SanctionDecision, 'step' | 'hours'>, now: Date): Date | null {
  if (!lasts(step) || step === 'closing') return null;
  const most = withoutEnd.has(step) ? SANCTION_LIMITS.suspensionHours : SANCTION_LIMITS.pauseHours;
  if ((hours === undefined && !withoutEnd.has(step)) || (hours ?? 0) > most) {
    const message: AppError['sentence'] = (words) => words.sanctions.hours;
    throw new AppError('invalid_input', message, { fields: [{ field: 'hours', message }] });
  }
  return hours === undefined ? null : new Date(now.getTime() + hours * HOUR);
}

/**
 * Asks the policy again of rows that are locked: of two who decide about one another, or of one who loses the right meanwhile,
 * the first wins.
 * @returns the target as it is until the commit
 * @throws FactsChanged where the policy says something else now
 */
export async function decideAgain<F extends SanctionStanding>(
  ctx: Ctx,
  write: TransactionQuery,
  facts: F & Pick<TargetFacts, 'network' | 'target'>,
  policy: (actor: Ctx['actor'], standing: SanctionStanding) => Decision,
): Promise<NonNullable<SanctionStanding['target']>> {
  const { actor } = ctx;
  const [actorId, target] = [accountIdOf(actor), facts.target];
  if (actorId === null || target === null || actor.kind !== 'account') throw new FactsChanged();
  const networkId = facts.network?.id ?? null;
  await lockPeople(write, networkId, [actorId, target.accountId]);
  const now = await standingOf(write, networkId, target.accountId, actorId);
  if (!now?.actor) throw new FactsChanged();
  const network = facts.network && { ...facts.network, role: now.actor.role };
  const asNow = { ...actor, isSiteAdmin: now.actor.isSiteAdmin };
  if (!policy(asNow, { ...now, network }).allowed || !now.target) throw new FactsChanged();
  return now.target;
}

const insert = `
  insert into sanctions (id, network_id, account_id, is_sealed, step, rule, words, found, case_id, post_id, until, state, at,
    imposed_by, was_role)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;

/**
 * One sanction with its line in the log, by one transaction: what it binds is bound when it commits, or nothing happened.
 * @returns its id, and what is to be done after the commit
 * @throws AppError conflict where the same binds them already, FactsChanged
 */
export async function impose(
  ctx: Ctx,
  facts: TargetFacts,
  decision: SanctionDecision & { postId?: string },
): Promise<string> {
  const { step, rule, words, found, caseId = null, postId = null } = decision;
  const now = ctx.clock.now();
  const until = endOf(decision, now);
  const id = ctx.ids.next();
  const actorId = accountIdOf(ctx.actor)!;
  const networkId = facts.network?.id ?? null;
  const state = step === 'closing' ? 'proposed' : lasts(step) ? 'inForce' : 'given';
  const after = await transaction(ctx.db, async (write): Promise<Afterwards> => {
    const target = await decideAgain(ctx, write, facts, (actor, standing) =>
      canImpose(actor, standing, step),
    );
    const from =
      target.state === 'active' || target.state === 'suspended'
        ? { state: target.state, role: target.role! }
        : null;
    const isOut = step === 'suspension' || step === 'removal';
    // A removal takes the place of a suspension: what was suspended is over.
    if (step === 'removal') await supersede(ctx, write, networkId, target.accountId);
    await write(insert, [
      id,
      networkId,
      target.accountId,
      facts.isSealed,
      step,
      rule,
      words,
      found,
      facts.isSealed ? null : caseId,
      facts.isSealed ? null : postId,
      until,
      state,
      now,
      actorId,
      isOut && networkId !== null ? target.role : null,
    ]);
    const act = state === 'proposed' ? 'proposed' : 'imposed';
    await writeEvent(ctx, write, {
      sanctionId: id,
      networkId,
      actorId,
      act,
      words,
      details: { step, rule, until, found },
    });
    const row = {
      networkId,
      accountId: target.accountId,
      step,
      wasRole: null,
    } satisfies Partial<SanctionRow>;
    const told = await writeNews(write, state === 'proposed' ? 'sanctionProposed' : 'sanctioned', id, now);
    if (state !== 'inForce') return async () => tellNotices(ctx, told);
    const by = facts.network ? managersRight(facts.network) : 'siteAdmin';
    const then = await putInForce(ctx, write, row, from, { by, reason: words });
    return async () => {
      await then();
      tellNotices(ctx, told);
    };
  }).catch(asConflict);
  await after();
  return id;
}

async function supersede(
  ctx: Ctx,
  write: TransactionQuery,
  networkId: string | null,
  accountId: string,
): Promise<void> {
  const over = await write<{ id: string }>(
    `update sanctions set state = 'ended', ended_at = $3 where account_id = $1 and network_id = $2 and step = 'suspension'
       and state = 'inForce' returning id`,
    [accountId, networkId, ctx.clock.now()],
  );
  for (const { id } of over)
    await writeEvent(ctx, write, {
      sanctionId: id,
      networkId,
      actorId: accountIdOf(ctx.actor),
      act: 'ended',
    });
}

function asConflict(error: unknown): never {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code !== '23505' || constraint !== 'sanctions_in_force') throw error;
  throw new AppError('conflict', (words) => words.sanctions.already, { reason: 'already' });
}
