import { type Database, query } from '../../database/index.js';
import { holdings } from '../holdings/index.js';

/** Deletes what is only of use to the person, once the account is closed. Doing it twice is no mistake. */
export async function forgetPerson(db: Database, accountId: string): Promise<void> {
  for (const { table, column, onClose } of holdings) {
    if (onClose === 'delete') await query(db, `delete from ${table} where ${column} = $1`, [accountId]);
  }
}

/** Deletes what a person whose posts go wrote that is no post, or isn't one yet; of each of their pseudonyms as well. */
export async function eraseWaiting(db: Database, accountId: string): Promise<void> {
  await query(db, 'delete from holds where author_id = $1', [accountId]);
}
