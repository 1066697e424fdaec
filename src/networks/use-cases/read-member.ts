import { memberDto, memberInput } from '../../../contract/members.js';
import { defineUseCase } from '../../kernel/index.js';
import { networkFactsBySlug } from '../facts/network.facts.js';
import { canReinstate } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { eventsOf, standingByUsername } from '../queries/one-standing.js';

export const readMember = defineUseCase({
  name: 'networks.readMember',
  summary: "One person's standing in a network for its admins: role, answers, and who decided what.",
  input: memberInput,
  output: memberDto,
  limit: { points: 600, seconds: 60 },
  async facts(ctx, { network: slug, username }) {
    const network = await networkFactsBySlug(ctx, slug);
    return network && { network, target: await standingByUsername(ctx.db, network.id, username) };
  },
  policy: (ctx, { network, target }) => canReinstate(ctx.actor, network, target),
  async run(ctx, _input, { network, target }) {
    const { person, state, role, since, answers } = target!;
    return {
      network: presentNetwork(network),
      viewer: presentNetworkViewer(ctx.actor, network),
      person,
      state,
      role,
      since: since.toISOString(),
      answers: answers ?? [],
      events: await eventsOf(ctx.db, network.id, person.id),
    };
  },
});
