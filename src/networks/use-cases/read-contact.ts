import { networkSlugInput } from '../../../contract/networks.js';
import { contactDto } from '../../../contract/offers.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { networkFactsBySlug } from '../facts/network.facts.js';
import { canReadNetwork } from '../policies/network.policy.js';
import { contactPerson } from '../queries/contact.js';
import { hasVolunteered } from '../queries/orphans.js';

export const readContact = defineUseCase({
  name: 'networks.readContact',
  summary: "A network's named contact: who was chosen and agreed, or the admin of the longest standing.",
  input: networkSlugInput,
  output: contactDto,
  limit: { points: 6000, seconds: 60 },
  facts: (ctx, { network }) => networkFactsBySlug(ctx, network),
  policy: (ctx, network) => canReadNetwork(ctx.actor, network),
  run: async (ctx, _input, { id, isOrphaned, isUnattended }) => ({
    contact: (await contactPerson(ctx.db, id)).contact,
    isOrphaned,
    isUnattended,
    hasVolunteered:
      (isOrphaned || isUnattended) && (await hasVolunteered(ctx.db, id, accountIdOf(ctx.actor))),
  }),
});
