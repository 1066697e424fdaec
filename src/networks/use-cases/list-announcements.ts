import {
  ANNOUNCEMENTS_PER_PAGE,
  announcementsDto,
  listAnnouncementsInput,
} from '../../../contract/announcements.js';
import { defineUseCase } from '../../kernel/index.js';
import { networkFactsBySlug } from '../facts/network.facts.js';
import { canListMembers, canManageNetwork } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { announcementsOf } from '../queries/announcements.js';

export const listAnnouncements = defineUseCase({
  name: 'networks.listAnnouncements',
  summary: 'What those who run a network told its members, newest first. For members.',
  input: listAnnouncementsInput,
  output: announcementsDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, input) => networkFactsBySlug(ctx, input.network),
  policy: (ctx, facts) => canListMembers(ctx.actor, facts),
  async run(ctx, { page }, facts) {
    const isWhole = canManageNetwork(ctx.actor, facts).allowed;
    const { announcements, total } = await announcementsOf(ctx.db, facts.id, { page, isWhole });
    return {
      network: presentNetwork(facts),
      viewer: presentNetworkViewer(ctx.actor, facts),
      announcements,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / ANNOUNCEMENTS_PER_PAGE)),
    };
  },
});
