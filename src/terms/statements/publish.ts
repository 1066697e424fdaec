import { query } from '../../database/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { insertNetworkEvents, managerFence, networkEventsJson } from '../../networks/index.js';
import { forgetBinding } from '../queries/binding.js';

export interface NewVersion {
  /** Null: of the whole site. */
  networkId: string | null;
  /** It stands on the site administrator's mark rather than on a role in the network. */
  asSiteAdmin: boolean;
  body: string;
  summary: string;
  change: 'minor' | 'major';
  /** The newest one so far; null: there is none. */
  from: { major: number; minor: number } | null;
}

/** Of Postgres: a unique index has it already. */
const TAKEN = '23505';

const text = `with ${managerFence('$2', '$1::uuid', '$3')}, latest as (
    select major, minor from policy_versions where network_id is not distinct from $1::uuid order by major desc, minor desc limit 1
  ), made as (
    insert into policy_versions (id, network_id, major, minor, source, summary, published_at, published_by)
    select $4::uuid, $1::uuid, $5::int, $6::int, $7, $8, $9::timestamptz, m.id from manager m left join latest l on true
    where l.major is not distinct from $10::int and l.minor is not distinct from $11::int
    returning id, minor, published_by
  ), accepted as (
    insert into policy_acceptances (account_id, version_id, accepted_at) select published_by, id, $9::timestamptz from made
  ), telling as (
    insert into policy_tellings (version_id) select id from made where minor = 0
  ), logged as (${insertNetworkEvents('$12', 'made')})
  select id from made`;

/**
 * Publishes the next version; whoever does has accepted it. Of a new first number everybody is told.
 * @throws FactsChanged where another was published meanwhile, or the right is gone
 */
export async function publishVersion(ctx: Ctx, version: NewVersion): Promise<void> {
  const { networkId, from, change } = version;
  const actorId = accountIdOf(ctx.actor);
  const at = ctx.clock.now();
  const major = (from?.major ?? 0) + (change === 'major' || !from ? 1 : 0);
  const minor = change === 'major' || !from ? 0 : from.minor + 1;
  const details = { major, minor };
  const event = networkId && ({ networkId, actorId, act: 'rules.published', details, at } as const);
  try {
    const rows = await query(ctx.db, text, [
      networkId,
      actorId,
      version.asSiteAdmin,
      ctx.ids.next(),
      major,
      minor,
      version.body,
      version.summary,
      at,
      from?.major ?? null,
      from?.minor ?? null,
      networkEventsJson(event ? [event] : []),
    ]);
    if (rows.length === 0) throw new FactsChanged();
  } catch (error) {
    throw (error as { code?: string }).code === TAKEN ? new FactsChanged() : error;
  } finally {
    forgetBinding(ctx.db);
  }
}
