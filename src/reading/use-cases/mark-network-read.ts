import { markNetworkReadInput, readMessage } from '../../../contract/reading.js';
import { networkStanding } from '../../forums/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canKeepMarks } from '../policies/reading.policy.js';
import { undoForumsRead, writeForumsRead } from '../statements/mark-forums-read.js';
import { tellRead } from '../tell-read.js';

/** Forums of the network that the actor may not read are left alone by the statement itself. */
export const markNetworkRead = defineUseCase({
  name: 'reading.markNetworkRead',
  summary: 'Mark everything you may read in a network as read, or take that back within ten minutes.',
  input: markNetworkReadInput,
  output: readMessage,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, { networkId }) => networkStanding(ctx.db, accountIdOf(ctx.actor), networkId),
  policy: (ctx) => canKeepMarks(ctx.actor),
  async run(ctx, { networkId, undo }) {
    const accountId = accountIdOf(ctx.actor)!;
    await (undo ? undoForumsRead : writeForumsRead)(ctx, accountId, { networkId });
    return tellRead(ctx, accountId, null);
  },
});
