import { DAYS_BETWEEN, TIMES_ASKED } from '../../../contract/keeping.js';
import type { NetworkRole } from '../../../contract/networks.js';
import { query, transaction } from '../../database/index.js';
import type { Ctx, Job, Services } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { writeMembershipWith } from '../queries/write-membership.js';

const AT_ONCE = 500;
const ENDED_AT_ONCE = 50;

/**
 * Asks members of networks that want it whether they still belong, when their last yes is as old as the network says, and
 * again twice, 14 days apart. Only where the network says so does a membership end that nobody answered for, 14 days
 * after the last time; never an admin's.
 */
export const askMembers: Job = {
  name: 'networks.askMembers',
  everyMs: 3_600_000,
  async run(services) {
    const asked = await ask(services);
    const ended = await endUnanswered(services);
    return asked || ended;
  },
};

async function ask({ db, clock, signals }: Services): Promise<boolean> {
  const now = clock.now();
  const told = await transaction(db, (write) =>
    write<{ id: string }>(
      `with due as (
         select m.network_id, m.account_id from networks n join memberships m on m.network_id = n.id
         where n.confirm_months is not null and m.state = 'active' and m.times_asked < ${TIMES_ASKED}
           and case when m.asked_at is null
             then greatest(m.joined_at, m.confirmed_at) + make_interval(months => n.confirm_months) <= $1
             else m.asked_at + make_interval(days => ${DAYS_BETWEEN} * m.times_asked) <= $1 end
         order by m.network_id, m.account_id limit ${AT_ONCE} for no key update of m skip locked),
       asked as (
         update memberships m set asked_at = coalesce(m.asked_at, $1), times_asked = m.times_asked + 1 from due
         where m.network_id = due.network_id and m.account_id = due.account_id returning m.network_id, m.account_id)
       insert into network_notices (id, account_id, network_id, kind, subject_id, happened_at)
       select gen_random_uuid(), account_id, network_id, 'stillMember', network_id, $1::timestamptz
       from asked order by account_id returning account_id as id`,
      [now],
    ),
  );
  if (told.length > 0) signals.networkNews.tell([...new Set(told.map(({ id }) => id))]);
  return told.length === AT_ONCE;
}

interface Silent {
  networkId: string;
  accountId: string;
  role: NetworkRole;
}

async function endUnanswered(services: Services): Promise<boolean> {
  const silent = await query<Silent>(
    services.db,
    `select m.network_id as "networkId", m.account_id as "accountId", m.role
     from memberships m join networks n on n.id = m.network_id join accounts a on a.id = m.account_id
     where m.asked_at is not null and n.ends_unconfirmed and n.confirm_months is not null and m.state = 'active'
       and m.role <> 'admin' and a.status = 'active' and m.times_asked = ${TIMES_ASKED}
       and m.asked_at + make_interval(days => ${DAYS_BETWEEN * TIMES_ASKED}) <= $1
     order by m.network_id, m.account_id limit ${ENDED_AT_ONCE}`,
    [services.clock.now()],
  );
  for (const one of silent) await end(services, one);
  return silent.length === ENDED_AT_ONCE;
}

async function end(services: Services, { networkId, accountId, role }: Silent): Promise<void> {
  const told = await transaction(services.db, async (write) => {
    // In the order of the house: the account first. An answer that comes in this moment wins: it takes the same row.
    await write('select from accounts where id = $1 for share', [accountId]);
    const [still] = await write(
      `select from memberships where network_id = $1 and account_id = $2 and times_asked = ${TIMES_ASKED} for no key update`,
      [networkId, accountId],
    );
    if (!still) return null;
    const tell = await writeMembershipWith(
      asOneself(services, accountId),
      {
        networkId,
        accountId,
        act: 'lapse',
        from: { state: 'active', role },
        to: { state: 'left', role: 'member' },
        by: 'oneself',
      },
      write,
    );
    await write(
      `insert into network_notices (id, account_id, network_id, kind, subject_id, happened_at)
       values (gen_random_uuid(), $1, $2, 'removed', $2, $3)`,
      [accountId, networkId, services.clock.now()],
    );
    return tell;
  }).catch((error) => {
    if (error instanceof FactsChanged) return null;
    throw error;
  });
  told?.();
  if (told) services.signals.networkNews.tell([accountId]);
}

/** The log names the person themself: nobody decided it. */
function asOneself(services: Services, accountId: string): Ctx {
  const actor = {
    kind: 'account',
    accountId,
    username: '',
    name: '',
    isSiteAdmin: false,
    sessionHash: '',
  } as const;
  return { ...services, actor, language: 'en', address: '', requestId: 'networks.askMembers' };
}
