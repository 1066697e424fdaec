import { z } from 'zod';
import { noInput } from '../../../contract/networks.js';
import { said } from '../../../text/index.js';
import { canUseOwnAccount, pseudonymsOf } from '../../auth/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { type OwnDataPart, ownData } from '../queries/own-data.js';

/** Everything that is held about oneself, as a stream of its parts (P04). */
export const readOwnData = defineUseCase({
  name: 'people.readOwnData',
  summary: 'Everything that is held about you, as one JSON file. A few times in ten minutes.',
  input: noInput,
  output: z.custom<AsyncIterable<OwnDataPart>>(),
  // It reads every post the person ever wrote.
  limit: { points: 6, seconds: 600 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx) {
    const accountId = accountIdOf(ctx.actor)!;
    const rights = said((words) => words.quoting.rights, ctx.language);
    return ownData(ctx.db, accountId, await pseudonymsOf(ctx, accountId), rights);
  },
});
