import { type Database, prepared } from '../../database/index.js';

const text = `
  select distinct file.id from drafts d cross join lateral unnest(attachments_in(d.body)) file(id)
  where position('/a/' in d.body) > 0 and file.id = any($1::uuid[])`;

/** Those of the files that a draft shows. */
export async function filesInDrafts(db: Database, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await prepared<{ id: string }>(db, 'writing-files-in-drafts', text, [ids]);
  return rows.map(({ id }) => id);
}
