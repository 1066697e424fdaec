import { networkPageDto, setPersonalDataInput } from '../../../contract/networks.js';
import { defineUseCase } from '../../kernel/index.js';
import { networkFactsById } from '../facts/network.facts.js';
import { canManageNetwork } from '../policies/network.policy.js';
import { setMode } from '../queries/set-mode.js';

export const setPersonalData = defineUseCase({
  name: 'networks.setPersonalData',
  summary: 'Say what happens in a network to a text that could show who a patient is.',
  input: setPersonalDataInput,
  output: networkPageDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, network) => canManageNetwork(ctx.actor, network),
  run: (ctx, { mode }, network) => setMode(ctx, network, 'personalData', mode),
});
