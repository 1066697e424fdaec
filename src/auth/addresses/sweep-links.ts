import { query } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';

const DAY = 24 * 3_600_000;

/** Takes away links that are over, and what the mails of a day were counted by. */
export const sweepLinks: Job = {
  name: 'auth.sweepLinks',
  everyMs: 3_600_000,
  async run({ db, clock }) {
    const now = clock.now();
    // What somebody uses at this moment is left to them, and to the next run.
    await query(
      db,
      `delete from account_links where token_hash in (
         select token_hash from account_links where expires_at <= $1 for update skip locked)`,
      [now],
    );
    await query(
      db,
      `delete from link_requests where id in (
         select id from link_requests where handled_at < $1 for update skip locked)`,
      [new Date(now.getTime() - DAY)],
    );
    return false;
  },
};
