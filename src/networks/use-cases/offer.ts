import {
  networkOffersDto,
  networkOffersInput,
  OFFER_DAYS,
  type OfferKind,
  offerEndDto,
  offerInput,
  withdrawOfferInput,
} from '../../../contract/offers.js';
import { query, transaction } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged, type Sentence } from '../../lib/errors.js';
import { type NetworkFacts, networkFactsById, networkFactsBySlug } from '../facts/network.facts.js';
import { canManageNetwork, managersRight } from '../policies/network.policy.js';
import { canOffer } from '../policies/offer.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { contactPerson } from '../queries/contact.js';
import { managerFence } from '../queries/manager-fence.js';
import { endOffer, offersIn } from '../queries/offers.js';
import { insertNetworkEvents, networkEventsJson, writeNetworkEvent } from '../queries/write-network-event.js';
import { endOf } from './invite.js';

const limit = { points: 60, seconds: 3600 };

interface Target {
  accountId: string;
  role: string;
}

interface OfferFacts {
  network: NetworkFacts;
  target: Target | null;
}

export const offer = defineUseCase({
  name: 'networks.offer',
  summary: 'Offer a member to be the named contact, an admin, or admin in your place. They must accept.',
  input: offerInput,
  output: offerEndDto,
  limit,
  async facts(ctx, { networkId, username }): Promise<OfferFacts | null> {
    const network = await networkFactsById(ctx, networkId);
    if (!network) return null;
    const [target] = await query<Target>(
      ctx.db,
      `select a.id as "accountId", m.role from accounts a join memberships m on m.account_id = a.id
       where m.network_id = $1 and m.state = 'active' and a.username_key = lower($2) and a.status = 'active'`,
      [networkId, username],
    );
    return { network, target: target ?? null };
  },
  policy: (ctx, { network }, { kind }) => canOffer(ctx.actor, network, kind),
  async run(ctx, { kind }, { network, target }) {
    if (!target) throw problem('nobody', (words) => words.offers.noMember);
    // Nobody has to ask themselves.
    const isOwn = target.accountId === accountIdOf(ctx.actor);
    if (kind !== 'contact' && (isOwn || (kind === 'admin' && target.role === 'admin')))
      throw problem('is_admin', (words) => words.offers.isAdmin);
    if (isOwn) await setContact(ctx, network, target.accountId);
    else await writeOffer(ctx, network, kind, target.accountId);
    return { outcome: 'done' as const };
  },
});

const fenced = (ctx: Ctx, network: NetworkFacts) => [
  accountIdOf(ctx.actor),
  network.id,
  managersRight(network) === 'siteAdmin',
];

/** Who did it, where, when and about whom: of a line in the network's log. */
const lineOf = (ctx: Ctx, { id }: NetworkFacts, accountId?: string) => ({
  networkId: id,
  actorId: accountIdOf(ctx.actor),
  subject: { accountId },
  at: ctx.clock.now(),
});

async function writeOffer(
  ctx: Ctx,
  network: NetworkFacts,
  kind: OfferKind,
  accountId: string,
): Promise<void> {
  const [row] = await query<{ isAllowed: boolean; made: number }>(
    ctx.db,
    `with ${managerFence('$1', '$2', '$3')},
     made as (
       insert into network_offers (id, network_id, account_id, kind, offered_by, offered_at, expires_at)
       select $4::uuid, $2::uuid, $5::uuid, $6::text, manager.id, $7::timestamptz, $8::timestamptz from manager
       on conflict (network_id, account_id, kind) where outcome is null do nothing returning *),
     told as (
       insert into network_notices (id, account_id, network_id, kind, subject_id, happened_at)
       select gen_random_uuid(), account_id, network_id, 'offered', id, $7 from made),
     logged as (${insertNetworkEvents('$9', 'made')})
     select exists (select from manager) as "isAllowed", (select count(*)::int from made) as made`,
    [
      ...fenced(ctx, network),
      ctx.ids.next(),
      accountId,
      kind,
      ctx.clock.now(),
      endOf(ctx, OFFER_DAYS),
      networkEventsJson([
        { ...lineOf(ctx, network, accountId), act: 'offer.made', details: { offer: kind } },
      ]),
    ],
  );
  if (!row?.isAllowed) throw new FactsChanged();
  if (row.made === 0) throw problem('offered_already', (words) => words.offers.offeredAlready);
  ctx.signals.networkNews.tell([accountId]);
}

async function setContact(ctx: Ctx, network: NetworkFacts, accountId: string | null): Promise<void> {
  const rows = await query(
    ctx.db,
    `with ${managerFence('$1', '$2', '$3')},
     changed as (update networks n set contact_id = $4 from manager where n.id = $2 returning n.id),
     logged as (${insertNetworkEvents('$5', 'changed')})
     select id from changed`,
    [
      ...fenced(ctx, network),
      accountId,
      networkEventsJson([
        accountId === null
          ? { ...lineOf(ctx, network), act: 'contact.cleared' }
          : { ...lineOf(ctx, network, accountId), act: 'contact.named' },
      ]),
    ],
  );
  if (rows.length === 0) throw new FactsChanged();
}

export const clearContact = defineUseCase({
  name: 'networks.clearContact',
  summary: 'Name no contact any more: it is the admin of the longest standing then.',
  input: withdrawOfferInput.pick({ networkId: true }),
  output: offerEndDto,
  limit,
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, network) => canManageNetwork(ctx.actor, network),
  async run(ctx, _input, network) {
    await setContact(ctx, network, null);
    return { outcome: 'done' as const };
  },
});

export const withdrawOffer = defineUseCase({
  name: 'networks.withdrawOffer',
  summary: 'Take back what was offered to a member and is not answered.',
  input: withdrawOfferInput,
  output: offerEndDto,
  limit,
  async facts(ctx, { networkId, offerId }) {
    const network = await networkFactsById(ctx, networkId);
    if (!network) return null;
    const [open] = await query<Target>(
      ctx.db,
      `select account_id as "accountId" from network_offers where id = $1 and network_id = $2 and outcome is null`,
      [offerId, networkId],
    );
    return { network, open: open ?? null };
  },
  policy: (ctx, { network, open }) => {
    const manage = canManageNetwork(ctx.actor, network);
    return manage.allowed && !open ? { allowed: false, hidden: true } : manage;
  },
  async run(ctx, { offerId }, { network, open }) {
    const now = ctx.clock.now();
    const isDone = await transaction(ctx.db, async (write) => {
      const manager = await write(
        `with ${managerFence('$1', '$2', '$3')} select id from manager`,
        fenced(ctx, network),
      );
      if (manager.length === 0) return false;
      if (!(await endOffer(write, { offerId, outcome: 'withdrawn', now, tell: 'offered' }))) return false;
      await writeNetworkEvent(write, { ...lineOf(ctx, network, open!.accountId), act: 'offer.withdrawn' });
      return true;
    });
    if (!isDone) throw new FactsChanged();
    ctx.signals.networkNews.tell([open!.accountId]);
    return { outcome: 'withdrawn' as const };
  },
});

export const listOffers = defineUseCase({
  name: 'networks.listOffers',
  summary: 'The contact of a network, and what its members were offered and have not answered.',
  input: networkOffersInput,
  output: networkOffersDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, { network }) => networkFactsBySlug(ctx, network),
  policy: (ctx, network) => canManageNetwork(ctx.actor, network),
  async run(ctx, _input, facts) {
    const [row] = await query<{ admins: number }>(
      ctx.db,
      `select count(*)::int as admins from memberships where network_id = $1 and state = 'active' and role = 'admin'`,
      [facts.id],
    );
    return {
      network: presentNetwork(facts),
      viewer: presentNetworkViewer(ctx.actor, facts),
      ...(await contactPerson(ctx.db, facts.id)),
      admins: row!.admins,
      offers: await offersIn(ctx.db, facts.id, ctx.clock.now()),
    };
  },
});

function problem(reason: string, message: Sentence): AppError {
  return new AppError('invalid_input', message, { reason, fields: [{ field: 'username', message }] });
}
