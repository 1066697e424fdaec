import { networkPageDto, setAnonymityInput } from '../../../contract/networks.js';
import { defineUseCase } from '../../kernel/index.js';
import { networkFactsById } from '../facts/network.facts.js';
import { canManageNetwork } from '../policies/network.policy.js';
import { setMode } from '../queries/set-mode.js';

export const setAnonymity = defineUseCase({
  name: 'networks.setAnonymity',
  summary: 'Say whether members of a network may post without their name.',
  input: setAnonymityInput,
  output: networkPageDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, network) => canManageNetwork(ctx.actor, network),
  run: (ctx, { mode }, network) => setMode(ctx, network, 'anonymity', mode),
});
