import { query } from '../database/index.js';
import type { Job } from '../kernel/index.js';
import { endEvidence, isWaitingEvidence } from '../networks/index.js';
import { discard } from './statements/discard.js';

/** Evidence is added before somebody asks: this long it waits for the request. */
const UNASKED_HOURS = 1;
const BATCH = 20;

/** Deletes evidence of requests that were decided or taken back, and what nobody asked with: nobody reads it any more. */
export const sweepEvidence: Job = {
  name: 'attachments.sweepEvidence',
  everyMs: 600_000,
  async run(services) {
    const cutoff = new Date(services.clock.now().getTime() - UNASKED_HOURS * 3_600_000);
    const found = await query<{ id: string }>(
      services.db,
      `select a.id from attachments a where a.is_evidence and a.created_at < $1 and not ${isWaitingEvidence('a')}
       order by a.created_at limit ${BATCH}`,
      [cutoff],
    );
    // Removing bytes takes its time: whoever asked meanwhile keeps the file.
    for (const { id } of found) if (await endEvidence(services.db, id)) await discard(services, id);
    return found.length === BATCH;
  },
};
