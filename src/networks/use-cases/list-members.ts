import { listMembersInput, MEMBERS_PER_PAGE } from '../../../contract/members.js';
import { membersDto } from '../../../contract/networks.js';
import { defineUseCase } from '../../kernel/index.js';
import { networkFactsBySlug } from '../facts/network.facts.js';
import { canListMembers, canManageNetwork } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { membersOf, unansweredIn } from '../queries/members.js';

export const listMembers = defineUseCase({
  name: 'networks.listMembers',
  summary:
    'The directory of a network for its members, 20 a page. Its admins see those too who are not listed.',
  input: listMembersInput,
  output: membersDto,
  limit: { points: 600, seconds: 60 },
  facts: (ctx, input) => networkFactsBySlug(ctx, input.network),
  policy: (ctx, facts) => canListMembers(ctx.actor, facts),
  async run(ctx, { q, page, unanswered }, facts) {
    const isWhole = canManageNetwork(ctx.actor, facts).allowed;
    const { members, total } = await membersOf(ctx.db, {
      networkId: facts.id,
      q,
      page,
      isWhole,
      isUnanswered: isWhole && unanswered,
    });
    return {
      network: presentNetwork(facts),
      viewer: presentNetworkViewer(ctx.actor, facts),
      members,
      total,
      unanswered: isWhole ? await unansweredIn(ctx.db, facts.id) : 0,
      page,
      pages: Math.max(1, Math.ceil(total / MEMBERS_PER_PAGE)),
    };
  },
});
