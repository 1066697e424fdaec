import { type Database, query } from '../../src/database/index.js';
import type { Asked } from '../statements.js';

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Node[];
}

export interface Work {
  statements: number;
  /** Pages of 8 kB that Postgres looked at: a figure that no other work of the machine changes. */
  pages: number;
  /** Large tables that were read from end to end, and how. */
  whole: string[];
}

/** To read a table of fewer rows from end to end is right. */
const LARGE = 2_000;

/**
 * Asks Postgres how it does each of these statements. Those that write are done, and taken back.
 * @param large tables of more rows count as large
 */
export async function workOf(db: Database, asked: Asked[], large = LARGE): Promise<Work> {
  const rows = await query<{ name: string }>(
    db,
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > ${large}`,
  );
  const tables = new Set(rows.map(({ name }) => name));
  const work: Work = { statements: 0, pages: 0, whole: [] };
  for (const one of asked) {
    if (!/^\s*(with|select|insert|update|delete)/i.test(one.text)) continue;
    work.statements++;
    const { pages, whole } = await planOf(db, one, tables);
    work.pages += pages;
    work.whole.push(...whole);
  }
  return work;
}

async function planOf(db: Database, { text, values, name }: Asked, large: Set<string>) {
  const runner = db.createQueryRunner();
  await runner.startTransaction();
  try {
    // A prepared statement is planned without its values after a few times.
    if (name) await runner.query('set local plan_cache_mode = force_generic_plan');
    const [row] = (await runner.query(`explain (analyze, buffers, format json) ${text}`, values)) as {
      'QUERY PLAN': [{ Plan: Node }];
    }[];
    const top = row!['QUERY PLAN'][0].Plan;
    const head = text.replace(/\s+/g, ' ').trim().slice(0, 100);
    return {
      pages: top['Shared Hit Blocks'] + top['Shared Read Blocks'],
      whole: nodesOf(top)
        .filter((node) => node['Node Type'] === 'Seq Scan' && large.has(node['Relation Name'] ?? ''))
        .map(
          (node) =>
            `${node['Relation Name']}: ${node['Actual Rows']} of ${node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)} rows, ${node['Actual Loops']} times: ${head}`,
        ),
    };
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
