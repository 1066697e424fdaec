import { ownStandingInput, standingDto } from '../../../contract/members.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { type NetworkFacts, networkFactsById } from '../facts/network.facts.js';
import { canEndOwn } from '../policies/own-standing.policy.js';
import { rowOf } from '../presenters/standing.presenter.js';
import { type MembershipWrite, writeMembership } from '../queries/write-membership.js';

const limit = { points: 60, seconds: 600 };

/** One's own, so it needs no right to read the network: who was invited to one that is unlisted now can still refuse. */
const facts = (ctx: Ctx, { networkId }: { networkId: string }) => networkFactsById(ctx, networkId);

function write(ctx: Ctx, network: NetworkFacts, change: Pick<MembershipWrite, 'act' | 'to'>): Promise<void> {
  return writeMembership(ctx, {
    ...change,
    networkId: network.id,
    accountId: accountIdOf(ctx.actor)!,
    from: rowOf(network),
    by: 'oneself',
  });
}

export const withdrawRequest = defineUseCase({
  name: 'networks.withdrawRequest',
  summary: "Take back one's own request to join. The answers are forgotten.",
  input: ownStandingInput,
  output: standingDto,
  limit,
  facts,
  policy: (ctx, network) => canEndOwn(ctx.actor, network, 'requested'),
  async run(ctx, _input, network) {
    const to = { role: 'member', state: 'left' } as const;
    await write(ctx, network, { act: 'withdraw', to });
    return to;
  },
});

export const acceptInvitation = defineUseCase({
  name: 'networks.acceptInvitation',
  summary: 'Become a member of a network that one was invited to by name.',
  input: ownStandingInput,
  output: standingDto,
  limit,
  facts,
  policy: (ctx, network) => canEndOwn(ctx.actor, network, 'invited'),
  async run(ctx, _input, network) {
    const to = { role: network.rowRole ?? 'member', state: 'active' } as const;
    await write(ctx, network, { act: 'accept', to });
    return to;
  },
});

export const refuseInvitation = defineUseCase({
  name: 'networks.refuseInvitation',
  summary: 'Refuse an invitation by name.',
  input: ownStandingInput,
  output: standingDto,
  limit,
  facts,
  policy: (ctx, network) => canEndOwn(ctx.actor, network, 'invited'),
  async run(ctx, _input, network) {
    const to = { role: 'member', state: 'declined' } as const;
    await write(ctx, network, { act: 'refuse', to });
    return to;
  },
});
