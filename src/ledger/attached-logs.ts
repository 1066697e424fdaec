import type { TransactionQuery } from '../database/index.js';

/** A log whose rows are chained, as its trigger says. */
export interface AttachedLog {
  /** What its lines of the chain are called. */
  source: string;
  table: string;
  /** Columns that another line covers. */
  leftOut: string[];
  /** Condition on `l`: which rows have a line; the others wait for it. */
  where: string;
  isEnabled: boolean;
}

/** All chained logs. Given by the triggers themselves, so that a log added later is checked as well. */
export async function attachedLogs(query: TransactionQuery): Promise<AttachedLog[]> {
  const rows = await query<{ table: string; args: string; enabled: string; isPartial: boolean }>(
    `select tgrelid::regclass::text as table, encode(tgargs, 'escape') as args, tgenabled as enabled,
       tgqual is not null as "isPartial"
     from pg_trigger where tgfoid = to_regproc('chain_log_row') and not tgisinternal order by 1, 2`,
  );
  return rows.map(({ table, args, enabled, isPartial }) => {
    const [, , source, leftOut] = args.split('\\000');
    return {
      source: source!,
      table,
      leftOut: leftOut ? leftOut.split(' ') : [],
      // The one condition that a trigger of these has: the end of a stay.
      where: isPartial ? 'l.ended_at is not null' : 'true',
      isEnabled: enabled === 'O' || enabled === 'A',
    };
  });
}
