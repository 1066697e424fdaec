import type { OwnProfileDto } from '../../../contract/profiles.js';
import { type Database, query } from '../../database/index.js';

/** SQL: the columns of a profile, of `accounts a`. */
export const profileColumns = `a.id, a.username, a.name, coalesce(a.interests, '{}') as interests, a.about, a.job_title as "jobTitle", a.organisation,
  json_build_object('interests', a.interests_shown, 'about', a.about_shown, 'jobTitle', a.job_title_shown,
    'organisation', a.organisation_shown) as "shownTo"`;

/** The whole of it: it reaches others by `presentProfile` only. @returns null for an account that is closed or not there */
export async function profileById(db: Database, accountId: string): Promise<OwnProfileDto | null> {
  return (await profilesWhere(db, 'a.id = $1', accountId))[0] ?? null;
}

/** The same by a user name in any case. @returns null for one that nobody has */
export async function profileByUsername(db: Database, username: string): Promise<OwnProfileDto | null> {
  return (await profilesWhere(db, 'a.username_key = $1', username.toLowerCase()))[0] ?? null;
}

function profilesWhere(db: Database, condition: string, value: string): Promise<OwnProfileDto[]> {
  return query<OwnProfileDto>(
    db,
    `select ${profileColumns} from accounts a where ${condition} and a.status in ('active', 'unclaimed')`,
    [value],
  );
}
