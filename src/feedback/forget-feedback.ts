import { FEEDBACK_DAYS } from '../../contract/feedback.js';
import { query } from '../database/index.js';
import type { Job } from '../kernel/index.js';
import { dayOf } from './day-of.js';

const HOUR_MS = 3_600_000;
const AT_ONCE = 1_000;

/** Deletes feedback, with the e-mail addresses in it, when its time is over. */
export const forgetFeedback: Job = {
  name: 'feedback.forget',
  everyMs: HOUR_MS,
  async run({ db, clock }) {
    const last = dayOf(new Date(clock.now().getTime() - FEEDBACK_DAYS * 24 * HOUR_MS));
    const gone = await query(
      db,
      `delete from feedback where number in (
         select number from feedback where received_on < $1::date limit ${AT_ONCE} for update skip locked) returning 1`,
      [last],
    );
    return gone.length === AT_ONCE;
  },
};
