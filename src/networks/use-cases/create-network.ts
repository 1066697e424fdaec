import {
  createNetworkInput,
  type Listing,
  networkPageDto,
  type OrganisationKind,
} from '../../../contract/networks.js';
import { transaction } from '../../database/index.js';
import { type Actor, accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged, type Sentence } from '../../lib/errors.js';
import { networkFactsById } from '../facts/network.facts.js';
import { canCreateNetwork, mayBeListed } from '../policies/network.policy.js';
import { profileTexts } from '../policies/profile-texts.js';
import { allowColourOrThrow } from '../policies/refuse-colour.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { writeNetworkEvent } from '../queries/write-network-event.js';

/** Starts a network; who starts it is its first admin. */
export const createNetwork = defineUseCase({
  name: 'networks.createNetwork',
  summary: 'Start a network with its public profile.',
  input: createNetworkInput,
  output: networkPageDto,
  limit: { points: 20, seconds: 3600 },
  facts: async () => ({}),
  policy: (ctx) => canCreateNetwork(ctx.actor),
  screen: { texts: profileTexts },
  async run(ctx, input) {
    allowColourOrThrow(input.brand);
    const id = ctx.ids.next();
    await transaction(ctx.db, async (write) => {
      const rows = await write<{ id: string }>(
        `with founder as (select id from accounts where id = $8 and status = 'active' for share),
       network as (
         insert into networks (id, slug, name, aims, membership_policy, contact, brand, created_by, created_at, joining, visibility,
           subject, area, tags, organisation_kind, listing, external_url)
         select $1, $2, $3, $4, $5, $6, $7, id, $9, $10, $11, $12, $13, $14::text[], $15, $16, $17 from founder
         on conflict (slug) do nothing returning id, created_by),
       admin as (
         insert into memberships (network_id, account_id, role, state, joined_at, since)
         select id, created_by, 'admin', 'active', $9, $9 from network)
       select id from network`,
        [
          id,
          input.slug,
          input.name,
          input.aims,
          input.membershipPolicy,
          input.contact,
          input.brand,
          accountIdOf(ctx.actor),
          ctx.clock.now(),
          input.joining,
          input.visibility,
          input.subject,
          input.area,
          input.tags,
          input.organisationKind,
          firstListing(ctx.actor, input.organisationKind),
          input.externalUrl ?? null,
        ],
      );
      if (!rows[0]) throw slugTaken();
      await writeNetworkEvent(write, {
        networkId: id,
        actorId: accountIdOf(ctx.actor),
        act: 'network.created',
        at: ctx.clock.now(),
      });
    });
    const facts = await networkFactsById(ctx, id);
    if (!facts) throw new FactsChanged();
    return { network: presentNetwork(facts), viewer: presentNetworkViewer(ctx.actor, facts) };
  },
});

/** What somebody starts who reviews networks anyway is reviewed; all else is a draft, usable at once (N48). */
function firstListing(actor: Actor, kind: OrganisationKind): Listing {
  return actor.kind === 'account' && actor.isSiteAdmin && mayBeListed(kind) ? 'listed' : 'draft';
}

function slugTaken(): AppError {
  const message: Sentence = (words) => words.rooms.networkTaken;
  return new AppError('invalid_input', message, {
    reason: 'slug_taken',
    fields: [{ field: 'slug', message }],
  });
}
