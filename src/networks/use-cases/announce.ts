import { announceInput, announcementDto } from '../../../contract/announcements.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { networkFactsById } from '../facts/network.facts.js';
import { canManageNetwork } from '../policies/network.policy.js';
import { announcedBefore, writeAnnouncement } from '../queries/announcements.js';

export const announce = defineUseCase({
  name: 'networks.announce',
  summary:
    'Tell all members of a network something: a notification and a mail for each. It can’t be taken back.',
  input: announceInput,
  output: announcementDto,
  limit: { points: 10, seconds: 86_400 },
  replay: (ctx, { clientKey }) => announcedBefore(ctx.db, accountIdOf(ctx.actor), clientKey),
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, network) => canManageNetwork(ctx.actor, network),
  screen: { texts: ({ title, body }) => ({ title, body }), mode: ({ personalData }) => personalData },
  async run(ctx, { title, body, clientKey }, network) {
    await ctx.refuseWords?.(ctx, network.id, { title, body, html: null });
    return writeAnnouncement(ctx, network, { title, body, clientKey });
  },
});
