import { LETTER_CONTACT_DAYS } from '../../../contract/letters.js';
import { query } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';

const HOUR_MS = 3_600_000;
const AT_ONCE = 1_000;

/** Deletes who wrote a letter and how to reach them, some time after it was answered. */
export const forgetLetterContacts: Job = {
  name: 'letters.forgetContacts',
  everyMs: HOUR_MS,
  async run({ db, clock }) {
    const before = new Date(clock.now().getTime() - LETTER_CONTACT_DAYS * 24 * HOUR_MS);
    const gone = await query(
      db,
      `update letters set name = null, email = null where id in (
         select id from letters where answered_at < $1 and (name is not null or email is not null)
         limit ${AT_ONCE} for update skip locked)
       returning id`,
      [before],
    );
    return gone.length === AT_ONCE;
  },
};
