import { query } from '../database/index.js';
import type { Job } from '../kernel/index.js';

const KEPT_DAYS = 30;

/** Takes away the lines of mail that was sent or given up. */
export const forgetMail: Job = {
  name: 'mail.forget',
  everyMs: 3_600_000,
  async run({ db, clock }) {
    const before = new Date(clock.now().getTime() - KEPT_DAYS * 24 * 3_600_000);
    await query(
      db,
      `delete from outgoing_mail where id in (
         select id from outgoing_mail where done_at < $1 for update skip locked)`,
      [before],
    );
    return false;
  },
};
