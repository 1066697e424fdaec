import { type Database, query } from '../../database/index.js';
import { type Holding, holdings } from '../holdings/index.js';

const PAGE = 200;
const FIRST_UUID = '00000000-0000-0000-0000-000000000000';

/** Some rows of one part of what is held about a person. A part comes at least once, in order. */
export interface OwnDataPart {
  part: string;
  rows: Record<string, unknown>[];
  isFirst: boolean;
  isLast: boolean;
}

/**
 * Everything that is held about a person, a few hundred rows at a time: nothing waits in memory for a slow reader.
 * @param rights to whom texts belong, in words: it goes along with them (N62)
 */
export async function* ownData(
  db: Database,
  accountId: string,
  pseudonyms: string[],
  rights: string,
): AsyncGenerator<OwnDataPart> {
  yield { part: 'rights', rows: [{ text: rights }], isFirst: true, isLast: true };
  for (const holding of holdings) {
    if (holding.part === null) continue;
    let after: string | null = null;
    for (let isFirst = true; isFirst || after !== null; isFirst = false) {
      const names = holding.isAlsoUnnamed ? [accountId, ...pseudonyms] : [accountId];
      const rows: Keyed[] = await readPage(db, holding, accountId, names, after);
      after = rows.length < PAGE ? null : rows.at(-1)!.key;
      yield { part: holding.part, rows: rows.map(({ row }) => row), isFirst, isLast: after === null };
    }
  }
}

interface Keyed {
  key: string;
  row: Record<string, unknown>;
}

function readPage(
  db: Database,
  holding: Holding,
  accountId: string,
  names: string[],
  after: string | null,
): Promise<Keyed[]> {
  const { table, column, columns, joins = '', key = '', keyType = 'uuid' } = holding;
  return query<Keyed>(
    db,
    `select ${key}::text as key, (select row_to_json(c) from (select ${columns}) c) as row
     from ${table} h ${joins}
     where h.${column} = any($3::uuid[]) and $1::uuid is not null and ${key} > $2::${keyType} order by ${key} limit ${PAGE}`,
    [accountId, after ?? (keyType === 'text' ? '' : FIRST_UUID), names],
  );
}
