import type { NoticeKind } from '../../../contract/members.js';
import type { NetworkAct } from '../../../contract/network-log.js';
import type { Listing, OrganisationKind } from '../../../contract/networks.js';
import type { RegisterAct, RemovalCode } from '../../../contract/register.js';
import { type TransactionQuery, transaction } from '../../database/index.js';
import type { Committed } from '../../feed/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { managerFence, type NetworkFacts, writeNetworkEvent } from '../../networks/index.js';
import { tellMembers } from './tell-members.js';

export interface ListingWrite {
  act: RegisterAct;
  to: Listing;
  by: 'admin' | 'siteAdmin';
  /** Closed down from now on, or open again; left out: as it is. */
  isClosed?: boolean;
  declared?: { kind: OrganisationKind; version: number };
  code?: RemovalCode;
  reason?: string;
  note?: string;
  /** What the network's admins are told of it, or all of its members. */
  news?: NoticeKind;
  isForMembers?: boolean;
}

// Locks in the order of the house: accounts, memberships, the network; forums and heads follow in the same transaction.
const statement = `
  with ${managerFence('$2', '$1', '$3')},
  moved as (
    update networks n set listing = $4, organisation_kind = coalesce($5::text, n.organisation_kind),
      declared_version = coalesce($6::int, n.declared_version),
      declared_at = case when $6::int is null then n.declared_at else $7::timestamptz end,
      closed_at = case when $8::boolean is null then n.closed_at when $8::boolean then $7::timestamptz end
    from manager where n.id = $1 and n.listing = $9 and (n.closed_at is not null) = $10::boolean returning n.id),
  logged as (
    insert into register_events (id, network_id, actor_id, act, code, reason, note, at)
    select $11::uuid, id, $2::uuid, $12::text, $13::text, $14::text, $15::text, $7::timestamptz from moved returning id)
  select count(*)::int as done from moved`;

/** What the network's own log says of it. */
const lines = {
  declare: 'register.declared',
  approve: 'register.approved',
  decline: 'register.declined',
  remove: 'register.removed',
  relist: 'register.returned',
  close: 'register.closed',
  reopen: 'register.reopened',
} as const satisfies Record<RegisterAct, NetworkAct>;

/**
 * Writes where a network stands with the register, with a line in the register's log and in the network's own, and the news of it.
 * @param more what belongs to it, in the same transaction; its steps are announced after the commit
 * @throws FactsChanged when it stood elsewhere, or the right is gone
 */
export async function writeListing(
  ctx: Ctx,
  facts: NetworkFacts,
  change: ListingWrite,
  more?: (write: TransactionQuery) => Promise<Committed[]>,
): Promise<void> {
  const eventId = ctx.ids.next();
  const { steps, told } = await transaction(ctx.db, async (write) => {
    const [row] = await write<{ done: number }>(statement, [
      facts.id,
      accountIdOf(ctx.actor),
      change.by === 'siteAdmin',
      change.to,
      change.declared?.kind ?? null,
      change.declared?.version ?? null,
      ctx.clock.now(),
      change.isClosed ?? null,
      facts.listing,
      facts.closedAt !== null,
      eventId,
      change.act,
      change.code ?? null,
      change.reason ?? null,
      change.note ?? null,
    ]);
    if (row?.done !== 1) throw new FactsChanged();
    const actorId = change.act === 'declare' ? accountIdOf(ctx.actor) : null;
    await writeNetworkEvent(write, {
      networkId: facts.id,
      actorId,
      act: lines[change.act],
      at: ctx.clock.now(),
    });
    const told = change.news
      ? await tellMembers(write, {
          networkId: facts.id,
          actorId: accountIdOf(ctx.actor),
          kind: change.news,
          subjectId: eventId,
          isForAdmins: !change.isForMembers,
          at: ctx.clock.now(),
        })
      : [];
    return { told, steps: (await more?.(write)) ?? [] };
  });
  for (const step of steps) ctx.feed.announce(step);
  ctx.signals.networkChanged.tell(facts.id);
  if (told.length > 0) ctx.signals.networkNews.tell(told);
}
