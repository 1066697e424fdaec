import { query } from '../../database/index.js';
import type { Services } from '../../kernel/index.js';
import { removeRow } from './keep-row.js';

/** Ends a file: nobody can read it from here on, then its bytes go, then its row. A crash on the way is swept. */
export async function discard({ db, files }: Services, id: string): Promise<void> {
  await query(db, `update attachments set state = 'storing' where id = $1`, [id]);
  await files?.store.remove(id);
  await removeRow(db, id);
}
