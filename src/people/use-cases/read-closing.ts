import { noInput } from '../../../contract/networks.js';
import { closingDto } from '../../../contract/people.js';
import { canUseOwnAccount } from '../../auth/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { standingOf } from '../queries/standing.js';

/** What stands in the way of closing one's account: told before anyone types a password. */
export const readClosing = defineUseCase({
  name: 'people.readClosing',
  summary: 'Whether you can close your account: networks that would be without an admin.',
  input: noInput,
  output: closingDto,
  limit: { points: 120, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  run: (ctx) => standingOf(ctx.db, accountIdOf(ctx.actor)!),
});
