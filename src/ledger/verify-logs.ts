import { type Database, type TransactionQuery, transaction } from '../database/index.js';
import { type AttachedLog, attachedLogs } from './attached-logs.js';
import { type ChainHead, type Finding, verifyChain } from './verify-chain.js';

export interface Verified {
  /** The first fault of each chain and log; empty: all is as it was written. */
  findings: Finding[];
  lines: number;
  heads: ChainHead[];
}

export interface VerifyOptions {
  /** Ends of chains that were kept elsewhere. */
  kept?: ChainHead[];
  onProgress?: (done: number, total: number) => void;
}

/**
 * Recomputes every chain from the rows as they are now, at one moment of the database. Uses nothing of the database's own
 * functions for it: who owns the tables can change those too.
 */
export function verifyLogs(db: Database, { kept = [], onProgress }: VerifyOptions = {}): Promise<Verified> {
  return transaction(db, async (query) => {
    await query('set transaction isolation level repeatable read read only');
    await query(`set local timezone = 'UTC'`);
    await query(`set local bytea_output = 'hex'`);
    await query('set local statement_timeout = 0');
    const logs = await attachedLogs(query);
    const [count] = await query<{ total: number }>('select count(*)::int as total from log_chain');
    const heads = await query<ChainHead>(
      `select coalesce(h.scope, c.scope) as scope, coalesce(h.number, 0)::int as number, coalesce(encode(h.hash, 'hex'), '') as hash
       from log_heads h full join (select distinct scope from log_chain) c on c.scope = h.scope order by 1`,
    );
    const findings: Finding[] = [...(await strangers(query, logs))];
    let done = 0;
    for (const head of heads) {
      const found = await verifyChain(query, logs, head, keptOf(kept, head.scope), (lines) => {
        done += lines;
        onProgress?.(done, count!.total);
      });
      if (found) findings.push(found);
    }
    for (const { scope, number } of kept) {
      if (number > 0 && !heads.some((head) => head.scope === scope))
        findings.push({ scope, number, fault: 'cut', source: null, rowId: null });
    }
    return { findings, lines: count!.total, heads };
  });
}

const keptOf = (kept: ChainHead[], scope: string) => kept.filter((head) => head.scope === scope);

/** Logs that are chained no more, and rows that came past the chain. */
async function strangers(query: TransactionQuery, logs: AttachedLog[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const nowhere = { scope: null, number: null, rowId: null };
  const used = await query<{ source: string }>('select distinct source from log_chain order by 1');
  for (const { source } of used) {
    if (!logs.some((log) => log.source === source && log.isEnabled))
      findings.push({ ...nowhere, fault: 'loose', source });
  }
  for (const { source, table, where, isEnabled } of logs) {
    if (!isEnabled && !used.some((one) => one.source === source))
      findings.push({ ...nowhere, fault: 'loose', source });
    const [row] = await query<{ id: string }>(
      `select l.id from ${table} l where ${where}
         and not exists (select from log_chain c where c.source = $1 and c.row_id = l.id) order by l.id limit 1`,
      [source],
    );
    if (row) findings.push({ ...nowhere, fault: 'inserted', source, rowId: row.id });
  }
  return findings;
}
