import { type Database, prepared } from '../../database/index.js';

/**
 * How networks stand to those outside: who can find each, whether it is in the register, open, and here. For comparing
 * only.
 * @returns by id; what does not exist is left out
 */
export async function networkStands(db: Database, ids: string[]): Promise<Map<string, string>> {
  const rows = await prepared<{ id: string; stand: string }>(
    db,
    'network-stands',
    `select id, concat_ws(' ', visibility, listing, closed_at is null, external_url) as stand
     from networks where id = any($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, stand }) => [id, stand]));
}
