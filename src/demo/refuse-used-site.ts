import { type Database, query } from '../database/index.js';
import { AppError } from '../lib/errors.js';

/** Addresses under `.invalid` can never receive mail (RFC 2606). By this one the demo knows its own people. */
export const DEMO_DOMAIN = '@demo.invalid';

/**
 * Refuses a site that people use: with accounts that are neither an administrator's nor the demo's, or with
 * imported authors outside of the demo.
 * @throws AppError conflict, saying how many
 */
export async function refuseUsedSite(db: Database): Promise<void> {
  const [row] = await query<{ people: number }>(
    db,
    `select count(*)::int as people from accounts a
     where not a.is_site_admin and case
       when a.status = 'unclaimed' then exists (
         select from posts p join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id
           join networks n on n.id = f.network_id join accounts c on c.id = n.created_by
         where p.author_id = a.id and coalesce(c.email_key, '') not like $1)
       else coalesce(a.email_key, '') not like $1 end`,
    [`%${DEMO_DOMAIN}`],
  );
  if (!row?.people) return;
  const who = row.people === 1 ? 'one person' : `${row.people.toLocaleString('en-GB')} people`;
  throw new AppError(
    'conflict',
    () =>
      `This site has ${who} besides its administrator. The demo is for an empty site: nothing was written. ` +
      'To add it all the same, run it with --anyway. It cannot be taken out again.',
  );
}
