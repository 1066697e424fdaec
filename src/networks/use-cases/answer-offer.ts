import { z } from 'zod';
import { answerOfferInput, offerEndDto, ownOffersDto } from '../../../contract/offers.js';
import { query, type TransactionQuery, transaction } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { allowed, refused } from '../../lib/decision.js';
import { FactsChanged } from '../../lib/errors.js';
import { canAnswerOffer, type OfferState } from '../policies/offer.policy.js';
import { endOffer, offersTo, tellMembers } from '../queries/offers.js';
import { writeMembershipWith } from '../queries/write-membership.js';
import { writeNetworkEvent } from '../queries/write-network-event.js';

interface OfferFacts extends OfferState {
  networkId: string;
  offeredBy: string;
  offererRole: 'admin' | null;
}

export const answerOffer = defineUseCase({
  name: 'networks.answerOffer',
  summary: 'Accept or refuse what a network offers you. Only accepting changes anything.',
  input: answerOfferInput,
  output: offerEndDto,
  limit: { points: 60, seconds: 600 },
  async facts(ctx, { offerId }): Promise<OfferFacts | null> {
    const [row] = await query<OfferFacts>(
      ctx.db,
      `select o.network_id as "networkId", o.account_id as "accountId", o.kind, o.offered_by as "offeredBy", m.state, m.role,
         o.outcome is null and o.expires_at > $2 as "isOpen", g.role as "offererRole",
         b.status = 'active' and (g.role = 'admin' or (b.is_site_admin and o.kind <> 'handover')) is true as "isGood"
       from network_offers o join accounts b on b.id = o.offered_by
         left join memberships m on m.network_id = o.network_id and m.account_id = o.account_id
         left join memberships g on g.network_id = o.network_id and g.account_id = b.id and g.state = 'active' and g.role = 'admin'
       where o.id = $1`,
      [offerId, ctx.clock.now()],
    );
    return row ?? null;
  },
  policy: (ctx, facts) => canAnswerOffer(ctx.actor, facts),
  async run(ctx, { offerId, isAccepted }, facts) {
    const outcome = isAccepted ? ('taken' as const) : ('refused' as const);
    // In the order of the house: accounts, memberships, the network, heads; the offer after them.
    const { announce, members } = await transaction(ctx.db, async (write) => {
      const steps = isAccepted ? await take(ctx, write, facts) : [];
      const now = ctx.clock.now();
      if (!(await endOffer(write, { offerId, outcome, now, tell: 'offerer' }))) throw new FactsChanged();
      const isHandover = isAccepted && facts.kind === 'handover';
      return { announce: steps, members: isHandover ? await tellMembers(write, offerId, now) : [] };
    });
    for (const tell of announce) tell();
    ctx.signals.networkNews.tell([facts.offeredBy, ...members]);
    return { outcome };
  },
});

async function take(ctx: Ctx, write: TransactionQuery, facts: OfferFacts): Promise<(() => void)[]> {
  const { kind, networkId, accountId, offeredBy, role } = facts;
  if (kind === 'contact') return becomeContact(write, facts, ctx.clock.now());
  const change = { networkId, act: 'role' as const };
  const told = [];
  if (role !== 'admin')
    told.push(
      await writeMembershipWith(
        ctx,
        {
          ...change,
          accountId,
          from: { state: 'active', role: role! },
          to: { state: 'active', role: 'admin' },
          by: 'invitation',
          inviter: offeredBy,
        },
        write,
      ),
    );
  if (kind === 'handover')
    // All admins are locked by now, and by an admin who accepts while being one, here.
    told.push(
      await writeMembershipWith(
        ctx,
        {
          ...change,
          accountId: offeredBy,
          from: { state: 'active', role: 'admin' },
          to: { state: 'active', role: 'member' },
          by: 'admin',
        },
        write,
      ),
    );
  return told;
}

/** While they are a member, and the one who asked them may still. */
async function becomeContact(
  write: TransactionQuery,
  { networkId, accountId, offeredBy }: OfferFacts,
  at: Date,
): Promise<(() => void)[]> {
  const rows = await write(
    `with persons as (
       select id, is_site_admin from accounts where id in ($2, $3) and status = 'active' order by id for share),
     belong as (
       select account_id, role from memberships where network_id = $1 and account_id in ($2, $3) and state = 'active'
         and exists (select from persons) order by account_id for share)
     update networks set contact_id = $2 where id = $1
       and exists (select from belong where account_id = $2)
       and exists (select from persons p where p.id = $3 and (p.is_site_admin or exists (
         select from belong where account_id = $3 and role = 'admin')))
     returning id`,
    [networkId, accountId, offeredBy],
  );
  if (rows.length === 0) throw new FactsChanged();
  await writeNetworkEvent(write, {
    networkId,
    actorId: offeredBy,
    act: 'contact.named',
    subject: { accountId },
    at,
  });
  return [];
}

export const listOwnOffers = defineUseCase({
  name: 'networks.listOwnOffers',
  summary: 'What networks offer you: to be their contact, or their admin. It waits for your answer.',
  input: z.strictObject({}),
  output: ownOffersDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) =>
    ctx.actor.kind === 'account' ? allowed : refused('sign_in', (words) => words.rooms.signInFirst),
  run: async (ctx) => ({ offers: await offersTo(ctx.db, accountIdOf(ctx.actor)!, ctx.clock.now()) }),
});
