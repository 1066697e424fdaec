import { endSessions, pseudonymsOf, retiredKey } from '../../auth/index.js';
import type { TransactionQuery } from '../../database/index.js';
import { accessSteps, accessStepsJson, type Committed } from '../../feed/index.js';
import type { Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';

// What was written without a name goes at times of its own, so that nobody sees it go with the rest.
// Locks in the order of the house: account, memberships (by network and account), heads (in accessSteps), last the
// counter of names. No network loses its last admin unknowingly: their rows are locked before they are counted.
const text = `
  with person as (
    select id, is_site_admin from accounts where id = $1 and ((status = 'active' and password_hash = $2)
      or (status in ('suspended', 'unclaimed') and $2::text is null)) for update
  ), locked as (
    select m.network_id, m.account_id, m.role from memberships m
    where m.state = 'active' and exists (select from person) and (m.account_id = $1 or (m.role = 'admin'
      and m.network_id in (select o.network_id from memberships o where o.account_id = $1 and o.state = 'active')))
    order by m.network_id, m.account_id for no key update
  ), fit as (
    select id from person p
    where ($5::boolean or not exists (
        select from locked own where own.account_id = $1 and own.role = 'admin' and not exists (
          select from locked other where other.network_id = own.network_id and other.account_id <> $1 and other.role = 'admin')))
      and (not p.is_site_admin or exists (
        select from accounts where is_site_admin and status = 'active' and id <> $1))
  ), parted as (
    update memberships m set state = case when m.state = 'suspended' then m.state else 'left' end, role = 'member',
      ended_at = $3, since = $3, answers = null from fit
    where m.account_id = fit.id and m.state in ('active', 'requested', 'invited', 'suspended') returning m.network_id
  ), closed as (
    update accounts a set status = 'closed', closed_at = $3, username_key = ${retiredKey('a.username_key')},
      username = null, name = null, email = null, email_key = null, email_verified_at = null, password_hash = null,
      known_addresses = '{}', curbs = '{}', is_site_admin = false, import_key = null, interests = null, about = null,
      job_title = null, organisation = null, preferences = null, is_reminded = false, interests_shown = 'me',
      about_shown = 'me', job_title_shown = 'me', organisation_shown = 'me'
    from fit where a.id = fit.id returning a.id
  ), told as (
    insert into person_updates (account_id, erases_posts, asked_at, leased_until) select id, $4, $3, null from closed
    union all select p.id, true, $3, $3 + random() * interval '7 days' from closed, unnest($6::uuid[]) as p(id) where $4
    on conflict (account_id) do update
      set erases_posts = excluded.erases_posts, asked_at = excluded.asked_at, after_thread = null, leased_until = null
  ), ${accessSteps('any(array(select network_id from parted))', 'exists (select from parted)')}
  , counted as (
    update site set names_changed = names_changed + 1 from closed where site.id = 1
  )
  select (select count(*)::int from closed) as done, ${accessStepsJson}`;

interface Closing {
  accountId: string;
  /** As it was confirmed; null: the site closes an account that nobody can sign in to (suspended, or not claimed). */
  passwordHash: string | null;
  erasePosts: boolean;
  /** Networks may stay without an admin. */
  withoutAdmin: boolean;
  /** Whom the person was without a name: what they wrote goes with the rest, or stays theirs. */
  pseudonyms: string[];
}

/**
 * Closes an account in one statement: what tells of the person is null, memberships end, the forums they opened take
 * an access number, and the threads are to be told.
 * @returns the steps to announce after the commit
 * @throws FactsChanged when the password, or who else is admin, is not what it was
 */
export async function closeRow(
  { clock }: Pick<Ctx, 'clock'>,
  write: TransactionQuery,
  { accountId, passwordHash, erasePosts, withoutAdmin, pseudonyms }: Closing,
): Promise<Committed[]> {
  const [row] = await write<{ done: number; steps: Committed[] }>(text, [
    accountId,
    passwordHash,
    clock.now(),
    erasePosts,
    withoutAdmin,
    pseudonyms,
  ]);
  if (!row || row.done === 0) throw new FactsChanged();
  return row.steps;
}

/**
 * Closes an account that was closed before a backup came back, whatever it is there. Nobody is told: no page is open. What was
 * written without a name goes by the list of posts.
 * @throws FactsChanged when nobody else runs the site
 */
export async function closeAgain(
  ctx: Pick<Ctx, 'clock'>,
  write: TransactionQuery,
  accountId: string,
  erasePosts: boolean,
): Promise<void> {
  const [row] = await write<{ passwordHash: string | null }>(
    `select case when status = 'active' then password_hash end as "passwordHash" from accounts where id = $1`,
    [accountId],
  );
  const passwordHash = row?.passwordHash ?? null;
  await closeRow(ctx, write, { accountId, passwordHash, erasePosts, withoutAdmin: true, pseudonyms: [] });
}

/**
 * Closes the account of somebody whom the site suspended, as its person would have; their posts stay.
 * @returns what is left to do after the commit
 */
export async function closeSanctioned(
  ctx: Ctx,
  write: TransactionQuery,
  accountId: string,
): Promise<() => Promise<void>> {
  const pseudonyms = await pseudonymsOf(ctx, accountId);
  const closing = { accountId, passwordHash: null, erasePosts: false, withoutAdmin: true, pseudonyms };
  const steps = await closeRow(ctx, write, closing);
  return async () => {
    await endSessions(ctx, accountId);
    for (const step of steps) ctx.feed.announce(step);
    ctx.signals.personChanged.tell(accountId);
  };
}
