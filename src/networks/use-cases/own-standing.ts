import { ownStandingInput, standingDto } from '../../../contract/members.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { type NetworkFacts, networkFactsById } from '../facts/network.facts.js';
import { canEndOwn } from '../policies/own-standing.policy.js';
import type { Act, Standing } from '../policies/standing.js';
import { rowOf } from '../presenters/standing.presenter.js';
import { writeMembership } from '../queries/write-membership.js';

interface OwnAnswer {
  name: string;
  summary: string;
  /** What one is while it can be done. */
  waiting: 'requested' | 'invited';
  act: Act;
  to(network: NetworkFacts): Standing;
}

/** One's own, so it needs no right to read the network: who was invited to one that is unlisted now can still refuse. */
const ownAnswer = ({ name, summary, waiting, act, to }: OwnAnswer) =>
  defineUseCase({
    name,
    summary,
    input: ownStandingInput,
    output: standingDto,
    limit: { points: 60, seconds: 600 },
    facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
    policy: (ctx, network) => canEndOwn(ctx.actor, network, waiting),
    async run(ctx, { networkId }, network) {
      const standing = to(network);
      const accountId = accountIdOf(ctx.actor)!;
      const from = rowOf(network);
      await writeMembership(ctx, { act, networkId, accountId, from, to: standing, by: 'oneself' });
      return standing;
    },
  });

export const withdrawRequest = ownAnswer({
  name: 'networks.withdrawRequest',
  summary: "Take back one's own request to join. The answers are forgotten.",
  waiting: 'requested',
  act: 'withdraw',
  to: () => ({ role: 'member', state: 'left' }),
});

export const acceptInvitation = ownAnswer({
  name: 'networks.acceptInvitation',
  summary: 'Become a member of a network that one was invited to by name.',
  waiting: 'invited',
  act: 'accept',
  to: ({ rowRole }) => ({ role: rowRole ?? 'member', state: 'active' }),
});

export const refuseInvitation = ownAnswer({
  name: 'networks.refuseInvitation',
  summary: 'Refuse an invitation by name.',
  waiting: 'invited',
  act: 'refuse',
  to: () => ({ role: 'member', state: 'declined' }),
});
