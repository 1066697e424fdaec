import { CONTACT_DAYS } from '../../../contract/reports.js';
import { query } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';

const HOUR_MS = 3_600_000;
const AT_ONCE = 1_000;

/** Deletes how reporters could be reached, some time after their case was decided. */
export const forgetContacts: Job = {
  name: 'reports.forgetContacts',
  everyMs: HOUR_MS,
  async run({ db, clock }) {
    const before = new Date(clock.now().getTime() - CONTACT_DAYS * 24 * HOUR_MS);
    const gone = await query(
      db,
      `update reports set contact = null where id in (
         select r.id from reports r join report_cases c on c.id = r.case_id
         where r.contact is not null and c.state = 'decided' and c.decided_at < $1 limit ${AT_ONCE} for update of r skip locked)
       returning id`,
      [before],
    );
    return gone.length === AT_ONCE;
  },
};
