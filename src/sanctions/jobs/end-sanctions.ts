import { SANCTION_LIMITS } from '../../../contract/sanctions.js';
import { query, transaction } from '../../database/index.js';
import type { Ctx, Job, Services } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { closeSanctioned } from '../../people/index.js';
import { endSanction } from '../statements/end-sanction.js';
import { lockPeople } from '../statements/lock-people.js';
import { writeEvent } from '../statements/write-event.js';

const AT_ONCE = 50;
const DAY = 86_400_000;

interface Due {
  id: string;
  accountId: string;
  networkId: string | null;
  step: string;
}

/**
 * Ends by the clock what has an end: the pauses, suspensions and closings whose time is over. At most 5 seconds late. No account is
 * erased while an appeal against its closing waits for an answer.
 */
export const endSanctions: Job = {
  name: 'sanctions.end',
  everyMs: 5_000,
  async run(services) {
    const now = services.clock.now();
    const due = await query<Due>(
      services.db,
      `select id, account_id as "accountId", network_id as "networkId", step from sanctions
       where state = 'inForce' and until <= $1 and not (step = 'closing' and exists (
         select from appeals x where x.decision_id = sanctions.id and x.state = 'open')) order by until, id limit ${AT_ONCE}`,
      [now],
    );
    for (const one of due) {
      if (one.step === 'closing') await eraseClosed(services, one);
      else await endOne(services, one);
    }
    await endProposals(services, now);
    return due.length === AT_ONCE;
  },
};

async function endOne(services: Services, { id, accountId, networkId }: Due): Promise<void> {
  const ctx = asOneself(services, accountId);
  const after = await transaction(services.db, async (write) => {
    await lockPeople(write, networkId, [accountId]);
    const [member] = await write<{ state: string }>(
      'select state from memberships where network_id = $1 and account_id = $2',
      [networkId, accountId],
    );
    const end = { state: 'ended', was: ['inForce'], actorId: null, by: 'oneself' } as const;
    return endSanction(ctx, write, id, member?.state ?? null, { ...end, was: [...end.was] });
  }).catch(passBy);
  await after?.();
}

/** The account is empty from here on; until now its person could read, appeal and take their data. */
async function eraseClosed(services: Services, { id, accountId }: Due): Promise<void> {
  const ctx = asOneself(services, accountId);
  const tell = await transaction(services.db, async (write) => {
    const rows = await write(
      `update sanctions set state = 'ended', ended_at = $2 where id = $1 and state = 'inForce' returning 1`,
      [id, services.clock.now()],
    );
    if (rows.length === 0) throw new FactsChanged();
    await writeEvent(services, write, { sanctionId: id, networkId: null, actorId: null, act: 'closed' });
    return closeSanctioned(ctx, write, accountId);
  }).catch(passBy);
  await tell?.();
}

/** A closing that nobody agreed to is declined by time. */
async function endProposals(services: Services, now: Date): Promise<void> {
  const before = new Date(now.getTime() - SANCTION_LIMITS.proposalDays * DAY);
  await transaction(services.db, async (write) => {
    const over = await write<{ id: string }>(
      `update sanctions set state = 'declined', ended_at = $2 where id in (
         select id from sanctions where state = 'proposed' and at <= $1 order by id limit ${AT_ONCE} for update skip locked)
       returning id`,
      [before, now],
    );
    for (const { id } of over)
      await writeEvent(services, write, { sanctionId: id, networkId: null, actorId: null, act: 'declined' });
  });
}

/** Somebody was faster. */
function passBy(error: unknown): null {
  if (error instanceof FactsChanged) return null;
  throw error;
}

/** What the clock does is in nobody's name: the log of standings names the person themself. */
function asOneself(services: Services, accountId: string): Ctx {
  const nobody = { username: '', name: '', isSiteAdmin: false, sessionHash: '' };
  const actor = { kind: 'account', accountId, ...nobody } as const;
  return { ...services, actor, language: 'en', address: '', requestId: 'sanctions.end' };
}
