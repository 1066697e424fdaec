import type { PersonDto } from '../../../contract/people.js';
import { type Database, prepared } from '../../database/index.js';

/** These accounts as others see them, in no order; ids of nobody, and of closed accounts, are left out. */
export async function peopleByIds(db: Database, ids: string[]): Promise<PersonDto[]> {
  if (ids.length === 0) return [];
  return prepared<PersonDto>(
    db,
    'auth-people-by-ids',
    'select id, username, name from accounts where id = any($1::uuid[]) and name is not null',
    [ids],
  );
}
