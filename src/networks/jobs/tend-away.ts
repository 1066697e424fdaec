import { ADMIN_AWAY_DAYS } from '../../../contract/keeping.js';
import { lastSeenOf } from '../../auth/index.js';
import { transaction } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';
import { tellHelpers } from '../queries/tell-helpers.js';

const AT_ONCE = 20;
const MINUTE_MS = 60_000;
const EVERY_MS = 10 * MINUTE_MS;
const AWAY_MS = ADMIN_AWAY_DAYS * 24 * 60 * MINUTE_MS;

const admins = `memberships m where m.network_id = n.id and m.role = 'admin' and m.state = 'active' and m.directory_key is not null`;

// Rows that somebody changes are left for the next time: nobody waits for this job, and it for nobody. It asks for the
// sessions of admins alone: those of everybody else are many times as many.
const note = `
  with locked as (
    select m.network_id, m.account_id, seen.at
    from memberships m cross join lateral (select ${lastSeenOf('m.account_id', '$1::timestamptz')} as at) seen
    where m.role = 'admin' and m.state = 'active' and (m.seen_at is null or m.seen_at < seen.at) and seen.at is not null
    order by m.network_id, m.account_id for no key update of m skip locked)
  update memberships m set seen_at = locked.at from locked
  where m.network_id = locked.network_id and m.account_id = locked.account_id`;

// Whoever has just been made an admin is missed 90 days from now, not 90 days after joining.
const begin = `
  with locked as (
    select network_id, account_id from memberships where role = 'admin' and state = 'active' and seen_at is null
    order by network_id, account_id for no key update skip locked)
  update memberships m set seen_at = $1 from locked
  where m.network_id = locked.network_id and m.account_id = locked.account_id`;

// When somebody was here is kept of admins alone, while they are.
const forget = `
  with locked as (
    select network_id, account_id from memberships where seen_at is not null and not (role = 'admin' and state = 'active')
    order by network_id, account_id for no key update skip locked)
  update memberships m set seen_at = null from locked
  where m.network_id = locked.network_id and m.account_id = locked.account_id`;

// An admin who was not noted yet is new, and not away.
const isHere = (cutoff: string) => `(m.seen_at is null or m.seen_at > ${cutoff})`;

const attended = `
  update networks n set unattended_at = null where unattended_at is not null
    and (not exists (select from ${admins}) or exists (select from ${admins} and ${isHere('$1')}))`;

// Begins with admins who are away, by their own index: nearly all networks have one who is not.
const unattended = `
  with away as (
    select n.id from networks n where n.unattended_at is null and n.closed_at is null
      and n.id in (select network_id from memberships where seen_at <= $1)
      and exists (select from ${admins}) and not exists (select from ${admins} and ${isHere('$1')})
    order by n.id limit ${AT_ONCE} for no key update of n skip locked)
  update networks n set unattended_at = $2 from away where n.id = away.id returning n.id`;

/**
 * Finds networks whose admins have all been away for 90 days (F-M3), and tells who could help out. It ends as soon as one of
 * them is back, or another one was made admin.
 */
export const tendAway: Job = {
  name: 'networks.tendAway',
  everyMs: EVERY_MS,
  async run({ db, clock, signals }) {
    const now = clock.now();
    const cutoff = new Date(now.getTime() - AWAY_MS);
    // Twice the time between two runs: a session that ended meanwhile by itself is seen, too.
    await transaction(db, (write) => write(note, [new Date(now.getTime() - 2 * EVERY_MS)]));
    await transaction(db, (write) => write(begin, [now]));
    await transaction(db, (write) => write(forget, []));
    const found = await transaction(db, async (write) => {
      await write(attended, [cutoff]);
      const networks = await write<{ id: string }>(unattended, [cutoff, now]);
      const told: string[] = [];
      for (const { id } of networks) told.push(...(await tellHelpers(write, id, 'adminsAway', now)));
      return { told: [...new Set(told)], isMore: networks.length === AT_ONCE };
    });
    if (found.told.length > 0) signals.networkNews.tell(found.told);
    return found.isMore;
  },
};
