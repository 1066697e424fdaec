import {
  forumReasonsInput,
  networkReasonsInput,
  readyChoiceDto,
  readyReasonsDto,
} from '../../../contract/ready-reasons.js';
import { canModerateForum, forumFactsById, presentNetworkRef } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { canModerateNetwork, networkFactsBySlug } from '../../networks/index.js';
import { presentReadyReason, readyReasonsOf } from '../queries/ready-reasons.js';

const limit = { points: 600, seconds: 60 };

export const listReadyReasons = defineUseCase({
  name: 'moderation.listReadyReasons',
  summary: 'The reasons that a network has ready for its moderators, each with its rule.',
  input: networkReasonsInput,
  output: readyReasonsDto,
  limit,
  facts: (ctx, { network }) => networkFactsBySlug(ctx, network),
  policy: (ctx, facts) => canModerateNetwork(ctx.actor, facts),
  async run(ctx, _input, network) {
    const rows = await readyReasonsOf(ctx.db, network.id);
    return { network: presentNetworkRef(network), reasons: rows.map(presentReadyReason) };
  },
});

export const chooseReadyReason = defineUseCase({
  name: 'moderation.chooseReadyReason',
  summary: 'The same for whoever moderates a forum: to choose from, and to change before it is sent.',
  input: forumReasonsInput,
  output: readyChoiceDto,
  limit,
  facts: (ctx, { forumId }) => forumFactsById(ctx, forumId),
  policy: (ctx, facts) => canModerateForum(ctx.actor, facts),
  async run(ctx, _input, { network }) {
    return { reasons: (await readyReasonsOf(ctx.db, network.id)).map(presentReadyReason) };
  },
});
