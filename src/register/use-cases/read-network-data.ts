import { z } from 'zod';
import { networkSlugInput } from '../../../contract/networks.js';
import { said } from '../../../text/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canExportNetwork, networkFactsBySlug } from '../../networks/index.js';
import { type NetworkDataPart, networkData } from '../queries/network-data.js';

/** The data of a network for those who run it, as a stream of its parts, also when it was closed down (N50). */
export const readNetworkData = defineUseCase({
  name: 'register.readNetworkData',
  summary: 'All of a network that its admin may read, as one JSON file. A few times in ten minutes.',
  input: networkSlugInput,
  output: z.custom<AsyncIterable<NetworkDataPart>>(),
  limit: { points: 6, seconds: 600 },
  facts: (ctx, input) => networkFactsBySlug(ctx, input.network),
  policy: (ctx, facts) => canExportNetwork(ctx.actor, facts),
  run: async (ctx, _input, facts) =>
    networkData(
      ctx.db,
      facts.id,
      accountIdOf(ctx.actor)!,
      said((words) => words.quoting.rights, ctx.language),
    ),
});
