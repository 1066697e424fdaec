import { askByNames } from '../../auth/index.js';
import { prepared } from '../../database/index.js';
import { readableBy } from '../../forums/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import type { OwnRow } from '../presenters/hold.presenter.js';
import { holdColumns, holdTables, positionOf } from './rows.js';

const SHOWN = 200;

const text = `select ${holdColumns}, ${positionOf} as position, ${readableBy('f', 'me')} as "isReadable" from ${holdTables}
  join accounts me on me.id = $1
  where h.author_id = any($4::uuid[]) and h.state <> 'approved'
    and ($2::uuid is null or (h.thread_id = $2 and h.state = 'waiting')) and ($3::uuid is null or h.id = $3)
  order by h.held_at, h.id limit ${SHOWN}`;

interface Wanted {
  threadId?: string;
  holdId?: string;
}

/**
 * The actor's own texts that wait, were refused or withdrawn, by name or without, the oldest first. Those that became
 * posts are posts.
 */
export async function ownHolds(ctx: Ctx, wanted: Wanted): Promise<OwnRow[]> {
  const accountId = accountIdOf(ctx.actor)!;
  const { threadId = null, holdId = null } = wanted;
  return askByNames(ctx, accountId, (names) =>
    prepared<OwnRow>(ctx.db, 'own-holds', text, [accountId, threadId, holdId, names]),
  );
}
