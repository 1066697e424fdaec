import { query, transaction } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';
import { endOffer } from '../queries/offers.js';

const AT_ONCE = 100;

/** Ends offers that nobody answered in time, and tells who made them. */
export const endOffers: Job = {
  name: 'networks.endOffers',
  everyMs: 600_000,
  async run({ db, clock, signals }) {
    const now = clock.now();
    const due = await query<{ id: string; offeredBy: string }>(
      db,
      `select id, offered_by as "offeredBy" from network_offers where outcome is null and expires_at <= $1
       order by expires_at, id limit ${AT_ONCE}`,
      [now],
    );
    for (const { id, offeredBy } of due) {
      const isDone = await transaction(db, (write) =>
        endOffer(write, { offerId: id, outcome: 'over', now, tell: 'offerer' }),
      );
      if (isDone) signals.networkNews.tell([offeredBy]);
    }
    return due.length === AT_ONCE;
  },
};
