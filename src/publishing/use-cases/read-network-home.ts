import { networkHomeDto, readNetworkHomeInput } from '../../../contract/network-home.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import {
  canListMembers,
  canManageNetwork,
  canReadNetwork,
  namedMembers,
  networkFactsBySlug,
  presentNetwork,
  presentNetworkViewer,
} from '../../networks/index.js';
import { canReadBlock } from '../policies/block.policy.js';
import { homeBlocks } from '../queries/blocks.js';
import { lastChanges } from '../queries/last-changes.js';

export const readNetworkHome = defineUseCase({
  name: 'publishing.readNetworkHome',
  summary:
    "What a network's home shows in the order its admins chose: blocks, members who chose to be named, the newest changes.",
  input: readNetworkHomeInput,
  output: networkHomeDto,
  limit: { points: 6000, seconds: 60 },
  facts: (ctx, input) => networkFactsBySlug(ctx, input.network),
  policy: (ctx, facts) => canReadNetwork(ctx.actor, facts),
  async run(ctx, _input, facts) {
    const accountId = accountIdOf(ctx.actor);
    const mayList = canListMembers(ctx.actor, facts).allowed;
    const mayLook = canReadBlock(ctx.actor, facts, { kind: 'changes' }).allowed;
    const isMember = facts.role !== null;
    const isManager = canManageNetwork(ctx.actor, facts).allowed;
    const [blocks, named, changes] = await Promise.all([
      homeBlocks(ctx.db, ctx.actor, facts),
      mayList ? namedMembers(ctx.db, facts.id, accountId) : null,
      mayLook ? lastChanges(ctx.db, facts, { accountId, isMember, isManager, isTold: mayList }) : null,
    ]);
    return {
      network: presentNetwork(facts),
      viewer: presentNetworkViewer(ctx.actor, facts),
      blocks,
      named,
      changes,
    };
  },
});
