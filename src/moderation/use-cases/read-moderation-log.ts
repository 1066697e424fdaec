import { z } from 'zod';
import { moderationEntryDto } from '../../../contract/moderation.js';
import { networkIdInput } from '../../../contract/networks.js';
import { networkStanding } from '../../forums/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canModerateNetwork } from '../../networks/index.js';
import { logOfNetwork, presentEntry } from '../queries/log.js';

/** The newest lines shown at once. */
const SHOWN = 500;

export const readModerationLog = defineUseCase({
  name: 'moderation.readModerationLog',
  summary: "A network's moderation log, newest first, for its moderators.",
  input: networkIdInput,
  output: z.object({ entries: z.array(moderationEntryDto) }),
  limit: { points: 300, seconds: 60 },
  facts: (ctx, input) => networkStanding(ctx.db, accountIdOf(ctx.actor), input.networkId),
  policy: (ctx, facts) => canModerateNetwork(ctx.actor, facts),
  async run(ctx, { networkId }) {
    const rows = await logOfNetwork(ctx.db, networkId, accountIdOf(ctx.actor)!, SHOWN);
    return { entries: rows.map((row) => presentEntry(row, true)) };
  },
});
