import { query } from '../database/index.js';
import type { Job } from '../kernel/index.js';
import { unshown } from './queries/shown.js';
import { discard } from './statements/discard.js';

/** An upload that has not become ready after this long was cut off. */
const UNFINISHED_HOURS = 1;
/** A file that no post and no draft shows is kept this long. */
export const UNUSED_DAYS = 180;
const BATCH = 20;

/** Files among these that something outside this room still needs, drafts for instance. Plugged in by the app. */
export type StillNeeded = (ids: string[]) => Promise<string[]>;

const candidates = `
  select a.id from attachments a where a.state = 'storing' and a.created_at < $1::timestamptz
  union all
  (select a.id from attachments a
   where a.state = 'ready' and a.id > $4::uuid and a.created_at < $2::timestamptz
     and not a.is_evidence and ${unshown}
   order by a.id)
  limit $3`;

const NONE = '00000000-0000-0000-0000-000000000000';

/** Removes what uploads that were cut off left behind, and what nothing has shown for half a year. */
export function sweepAttachments(stillNeeded: StillNeeded = async () => []): Job {
  // Files that are needed stay candidates: the next piece begins after them.
  let after = NONE;
  return {
    name: 'attachments.sweep',
    everyMs: 3_600_000,
    async run(services) {
      const now = services.clock.now().getTime();
      const found = await query<{ id: string }>(services.db, candidates, [
        new Date(now - UNFINISHED_HOURS * 3_600_000),
        new Date(now - UNUSED_DAYS * 24 * 3_600_000),
        BATCH,
        after,
      ]);
      const ids = found.map(({ id }) => id);
      const needed = new Set(await stillNeeded(ids));
      for (const id of ids) if (!needed.has(id)) await discard(services, id);
      const isMore = ids.length === BATCH;
      after = isMore ? ids.at(-1)! : NONE;
      return isMore;
    },
  };
}
