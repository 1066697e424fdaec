import { type Database, query } from '../../database/index.js';
import { readableBy } from '../../forums/index.js';
import type { OwnRow } from '../presenters/hold.presenter.js';
import { holdColumns, holdTables, positionOf } from './rows.js';

const SHOWN = 200;

interface Wanted {
  threadId?: string;
  holdId?: string;
}

/** Somebody's own texts that wait, were refused or withdrawn, the oldest first. Those that became posts are posts. */
export function ownHolds(db: Database, accountId: string, wanted: Wanted): Promise<OwnRow[]> {
  return query<OwnRow>(
    db,
    `select ${holdColumns}, ${positionOf} as position, ${readableBy('f', 'w')} as "isReadable" from ${holdTables}
     where h.author_id = $1 and h.state <> 'approved' and ($2::uuid is null or (h.thread_id = $2 and h.state = 'waiting'))
       and ($3::uuid is null or h.id = $3)
     order by h.held_at, h.id limit ${SHOWN}`,
    [accountId, wanted.threadId ?? null, wanted.holdId ?? null],
  );
}
