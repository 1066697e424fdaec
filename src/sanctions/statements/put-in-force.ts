import { endSessions } from '../../auth/index.js';
import type { TransactionQuery } from '../../database/index.js';
import { accessSteps, accessStepsJson, type Committed } from '../../feed/index.js';
import type { Ctx } from '../../kernel/index.js';
import { queueMail } from '../../mail/index.js';
import { writeMembershipWith } from '../../networks/index.js';
import type { SanctionRow } from '../facts/sanction.facts.js';
import { tellStanding } from '../tell.js';
import { writeCurbs } from './write-curbs.js';

/** What is left to do when the transaction is committed. */
export type Afterwards = () => Promise<void>;

type Kept = Pick<SanctionRow, 'networkId' | 'accountId' | 'step' | 'wasRole'>;
type Right = 'admin' | 'siteAdmin';

/**
 * Makes a sanction bind, as the last thing of its transaction: what writes ask, then who may read, with the forums' numbers.
 * @throws FactsChanged when the membership is not what it was
 */
export async function putInForce(
  ctx: Ctx,
  write: TransactionQuery,
  { networkId, accountId, step }: Kept,
  from: { state: 'active' | 'suspended'; role: NonNullable<Kept['wasRole']> } | null,
  { by, reason }: { by: Right; reason: string },
): Promise<Afterwards> {
  await writeCurbs(write, accountId);
  if (networkId !== null && (step === 'suspension' || step === 'removal')) {
    const isEnd = step === 'removal';
    const to = { role: 'member', state: isEnd ? 'removed' : 'suspended' } as const;
    const act = isEnd ? 'remove' : 'suspend';
    const tell = await writeMembershipWith(ctx, { networkId, accountId, act, from, to, by, reason }, write);
    return async () => {
      tell();
      tellStanding(ctx, accountId);
    };
  }
  if (networkId === null && (step === 'suspension' || step === 'closing')) {
    // Whoever can't sign in for anything else may not look at the bell for months.
    const template = step === 'closing' ? 'accountToBeClosed' : 'accountSuspended';
    const [about] = await write<{ username: string }>('select username from accounts where id = $1', [
      accountId,
    ]);
    await queueMail(ctx, { to: { accountId }, template, data: about! }, write);
    const steps = await stepsOf(write, accountId);
    return async () => {
      // First, so that their own open pages say that they are signed out, not that a place was taken from them.
      await endSessions(ctx, accountId);
      for (const one of steps) ctx.feed.announce(one);
    };
  }
  return async () => tellStanding(ctx, accountId);
}

/** Every forum that they read as a member takes an access number: nobody is sent a change numbered after the sanction. */
async function stepsOf(write: TransactionQuery, accountId: string): Promise<Committed[]> {
  const [row] = await write<{ steps: Committed[] }>(
    `with ${accessSteps(`any(array(select network_id from memberships where account_id = $1 and state = 'active'))`, 'true')}
     select ${accessStepsJson}`,
    [accountId],
  );
  return row!.steps;
}

/**
 * Ends what a sanction binds, when its row says so already.
 * @param act `reinstate`: they are a member again; `expire`: the same, by the clock; `restore`: it should not have been, so the
 * role comes back too
 */
export async function takeFromForce(
  ctx: Ctx,
  write: TransactionQuery,
  { networkId, accountId, step, wasRole }: Kept,
  state: string | null,
  { act, by, reason }: { act: 'reinstate' | 'restore' | 'expire'; by: Right | 'oneself'; reason?: string },
): Promise<Afterwards> {
  await writeCurbs(write, accountId);
  const isOut = step === 'suspension' ? state === 'suspended' : step === 'removal' && state === 'removed';
  // A removal that is over leaves nobody a member again, unless it should not have been.
  if (networkId === null || !isOut || (step === 'removal' && act !== 'restore'))
    return async () => tellStanding(ctx, accountId);
  const [row] = await write<{ role: NonNullable<Kept['wasRole']> }>(
    'select role from memberships where network_id = $1 and account_id = $2',
    [networkId, accountId],
  );
  const from = {
    state: step === 'suspension' ? ('suspended' as const) : ('removed' as const),
    role: row!.role,
  };
  const to = {
    state: 'active' as const,
    role: act === 'restore' ? (wasRole ?? 'member') : ('member' as const),
  };
  const tell = await writeMembershipWith(ctx, { networkId, accountId, act, from, to, by, reason }, write);
  return async () => {
    tell();
    tellStanding(ctx, accountId);
  };
}
