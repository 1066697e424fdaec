import { createHash } from 'node:crypto';
import type { TransactionQuery } from '../database/index.js';
import type { AttachedLog } from './attached-logs.js';

/** Where a chain ends. */
export interface ChainHead {
  /** The network's id, or all zeros: the site. */
  scope: string;
  number: number;
  /** Hexadecimal. */
  hash: string;
}

/**
 * altered: the row is not what was written. missing: the row is gone. inserted: it came past the chain. gap: a line of the
 * chain is gone. rewritten: a line does not follow from the one before, or from a kept end. cut: lines are gone at the end.
 * loose: the log is not chained any more.
 */
export type Fault = 'altered' | 'missing' | 'inserted' | 'gap' | 'rewritten' | 'cut' | 'loose';

export interface Finding {
  scope: string | null;
  number: number | null;
  fault: Fault;
  source: string | null;
  rowId: string | null;
}

interface Line {
  number: number;
  source: string;
  rowId: string;
  rowHash: Buffer;
  previous: Buffer;
  hash: Buffer;
  /** Null: the row is not there. */
  text: string | null;
}

/** Lines read at once. */
const STRETCH = 1_000;

/** @returns the first fault of one chain @param onLines told how many lines were read further */
export async function verifyChain(
  query: TransactionQuery,
  logs: AttachedLog[],
  head: ChainHead,
  kept: ChainHead[],
  onLines: (lines: number) => void,
): Promise<Finding | null> {
  const { scope } = head;
  const text = linesOf(logs);
  let number = 0;
  let hash: Buffer = Buffer.alloc(0);
  for (;;) {
    const lines = await query<Line>(text, [scope, number]);
    for (const line of lines) {
      const fault = faultOf(scope, line, number + 1, hash, kept);
      // Where a line is missing, the one that is not there is named.
      if (fault === 'gap') return { scope, number: number + 1, fault, source: null, rowId: null };
      if (fault) return { scope, number: line.number, fault, source: line.source, rowId: line.rowId };
      number = line.number;
      hash = line.hash;
    }
    onLines(lines.length);
    if (lines.length < STRETCH) break;
  }
  const end = { scope, number: number + 1, source: null, rowId: null };
  if (head.number > number || kept.some((one) => one.number > number)) return { ...end, fault: 'cut' };
  // A head that is behind its lines, or names another hash.
  if (head.number < number || head.hash !== hash.toString('hex'))
    return { ...end, number, fault: 'rewritten' };
  return null;
}

function faultOf(
  scope: string,
  line: Line,
  expected: number,
  before: Buffer,
  kept: ChainHead[],
): Fault | null {
  if (line.number !== expected) return 'gap';
  const place = Buffer.from(`${scope} ${line.number} ${line.source} ${line.rowId}`);
  const hash = sha256(Buffer.concat([before, line.rowHash, place]));
  if (!line.previous.equals(before) || !line.hash.equals(hash)) return 'rewritten';
  if (kept.some((one) => one.number === line.number && one.hash !== line.hash.toString('hex')))
    return 'rewritten';
  if (line.text === null) return 'missing';
  return sha256(Buffer.from(line.text)).equals(line.rowHash) ? null : 'altered';
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** SQL: a stretch of a chain, each line with what its row says now. */
function linesOf(logs: AttachedLog[]): string {
  const texts = logs.map(({ source, table, leftOut }) => {
    const columns = leftOut.map((column) => `'${column}'`).join(', ');
    return `when '${source}' then (select coalesce(jsonb_object_agg(e.key, e.value), '{}')::text
      from ${table} l cross join jsonb_each(to_jsonb(l)) e where l.id = c.row_id
        and e.value <> 'null'::jsonb and e.key <> all(array[${columns}]::text[]) group by l.id)`;
  });
  return `select c.number::int, c.source, c.row_id as "rowId", c.row_hash as "rowHash", c.previous, c.hash,
      case c.source ${texts.join(' ')} end as text
    from log_chain c where c.scope = $1 and c.number > $2 order by c.number limit ${STRETCH}`;
}
