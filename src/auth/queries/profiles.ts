import type { ProfileDto } from '../../../contract/profiles.js';
import { type Database, query } from '../../database/index.js';

/** SQL: the columns of a profile, of `accounts a`. */
export const profileColumns = `a.id, a.username, a.name, coalesce(a.interests, '{}') as interests, a.about, a.job_title as "jobTitle", a.organisation`;

/** @returns null for an account that is closed or not there */
export async function profileById(db: Database, accountId: string): Promise<ProfileDto | null> {
  return (await profilesWhere(db, 'a.id = $1', accountId))[0] ?? null;
}

/** By a user name in any case. @returns null for one that nobody has */
export async function profileByUsername(db: Database, username: string): Promise<ProfileDto | null> {
  return (await profilesWhere(db, 'a.username_key = $1', username.toLowerCase()))[0] ?? null;
}

function profilesWhere(db: Database, condition: string, value: string): Promise<ProfileDto[]> {
  return query<ProfileDto>(
    db,
    `select ${profileColumns} from accounts a where ${condition} and a.status <> 'closed'`,
    [value],
  );
}
