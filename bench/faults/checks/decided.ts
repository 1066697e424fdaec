import { type Database, query } from '../../../src/database/index.js';
import { verifyLogs } from '../../../src/ledger/index.js';
import type { Decided } from '../decisions.js';
import type { Findings } from '../findings.js';

/** The lines that hold a reason, over all logs of decisions. */
const reasons = `
  select reason from membership_events where reason is not null and act not in ('suspend', 'reinstate')
  union all select words from sanction_events where words is not null
  union all select reason from moderation_log`;

/**
 * Each acknowledged decision is one line of a log, each other one at most one; what a post or a person is follows from the lines
 * about them; and no line was put in, changed or taken out past the chain.
 */
export async function checkDecisions(db: Database, decided: Decided[], found: Findings): Promise<void> {
  const lines = await query<{ reason: string; times: number }>(
    db,
    `select reason, count(*)::int as times from (${reasons}) l group by reason`,
  );
  const times = new Map(lines.map((line) => [line.reason, line.times]));
  for (const { what, reason, isAcked } of decided.filter(({ what }) => what !== 'role')) {
    const count = times.get(reason) ?? 0;
    if (count > 1 || (isAcked && count === 0))
      found.add('decisions', `a ${what} has ${count} lines in the logs`);
  }
  await checkPosts(db, found);
  await checkStandings(db, decided, found);
  const { findings } = await verifyLogs(db);
  for (const { fault, source, number } of findings)
    found.add('decisions', `line ${number} of ${source} is ${fault}`);
}

async function checkPosts(db: Database, found: Findings): Promise<void> {
  const rows = await query<{ id: string; state: string; removed: number; restored: number }>(
    db,
    `select p.id, p.state, count(*) filter (where l.action = 'post.removed')::int as removed,
       count(*) filter (where l.action = 'post.restored')::int as restored
     from posts p left join moderation_log l on l.post_id = p.id group by p.id
     having (p.state = 'removed')::int <>
       count(*) filter (where l.action = 'post.removed') - count(*) filter (where l.action = 'post.restored')`,
  );
  for (const { id, state, removed, restored } of rows)
    found.add(
      'decisions',
      `post ${id} is ${state}, and was removed ${removed} and restored ${restored} times`,
    );
}

async function checkStandings(db: Database, decided: Decided[], found: Findings): Promise<void> {
  const rows = await query<{ accountId: string; roles: number; isRight: boolean }>(
    db,
    `select e.account_id as "accountId", count(*) filter (where e.act = 'role')::int as roles,
       bool_and(m.state = l.state and m.role = l.role) as "isRight"
     from membership_events e join memberships m on m.network_id = e.network_id and m.account_id = e.account_id
       cross join lateral (select state, role from membership_events x
         where x.network_id = e.network_id and x.account_id = e.account_id order by x.at desc, x.id desc limit 1) l
     group by e.network_id, e.account_id`,
  );
  for (const { accountId, roles, isRight } of rows) {
    if (!isRight) found.add('decisions', `${accountId} is not what the last line about them says`);
    const asked = decided.filter((one) => one.what === 'role' && one.accountId === accountId);
    const acked = asked.filter((one) => one.isAcked);
    if (roles < acked.length || roles > asked.length)
      found.add(
        'decisions',
        `${accountId} has ${roles} lines about roles; ${acked.length} of ${asked.length} were answered`,
      );
  }
}

/** An invitation was used as often as somebody came in by one, and none more often than it may be. */
export async function checkInvitations(db: Database, redeemed: number, found: Findings): Promise<void> {
  const [row] = await query<{ used: number; over: number; came: number }>(
    db,
    `select coalesce(sum(used), 0)::int as used, count(*) filter (where used > uses)::int as over,
       (select count(*)::int from membership_events where act = 'redeem') as came from invitations`,
  );
  const { used, over, came } = row!;
  if (over > 0) found.add('invitations', `${over} invitations were used too often`);
  if (used !== came) found.add('invitations', `${used} uses are counted, and ${came} people came in by one`);
  if (redeemed > used)
    found.add('invitations', `${redeemed} uses were answered with yes, and ${used} are counted`);
}
