import { HOLD_LIMITS } from '../../../contract/holds.js';
import { query } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';

const HOUR_MS = 3_600_000;
const AT_ONCE = 1_000;

/** Deletes refused and withdrawn texts some time after that. The line in the network's log, which has no text, stays. */
export const forgetHolds: Job = {
  name: 'holds.forget',
  everyMs: HOUR_MS,
  async run({ db, clock }) {
    const before = new Date(clock.now().getTime() - HOLD_LIMITS.keepDays * 24 * HOUR_MS);
    const gone = await query(
      db,
      `delete from holds where id in (
         select id from holds where state in ('refused', 'withdrawn') and decided_at < $1
           and not exists (select from appeals x where x.decision_id = holds.id and x.state = 'open') limit ${AT_ONCE} for update skip locked)
       returning id`,
      [before],
    );
    return gone.length === AT_ONCE;
  },
};
