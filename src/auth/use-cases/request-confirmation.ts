import { linkAskedDto } from '../../../contract/addresses.js';
import { noInput } from '../../../contract/networks.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { askForLink } from '../addresses/link-requests.js';
import { canUseOwnAccount } from '../policies/account.policy.js';

/** Sends the mail with the link once more. */
export const requestConfirmation = defineUseCase({
  name: 'auth.requestConfirmation',
  summary: 'Send the mail again that confirms your e-mail address',
  input: noInput,
  output: linkAskedDto,
  limit: { points: 10, seconds: 3600 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx) {
    const accountId = accountIdOf(ctx.actor);
    const [row] = await query<{ email: string }>(
      ctx.db,
      'select email from accounts where id = $1 and email is not null and email_verified_at is null',
      [accountId],
    );
    if (row) await askForLink(ctx, { kind: 'confirm', accountId, email: row.email });
    return {};
  },
});
