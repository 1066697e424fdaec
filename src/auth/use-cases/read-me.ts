import { meDto } from '../../../contract/accounts.js';
import { noInput } from '../../../contract/networks.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canReadOwnAccount } from '../policies/account.policy.js';
import { type OwnAccount, presentMe } from '../presenters/me.presenter.js';

/** Who the asker is. */
export const readMe = defineUseCase({
  name: 'auth.readMe',
  summary: 'Read your own account.',
  input: noInput,
  output: meDto,
  limit: { points: 300, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canReadOwnAccount(ctx.actor),
  async run(ctx) {
    const [row] = await query<OwnAccount>(
      ctx.db,
      `select id, username, name, is_site_admin as "isSiteAdmin", created_at as "createdAt"
       from accounts where id = $1`,
      [accountIdOf(ctx.actor)],
    );
    if (!row) throw new Error('A session speaks for an account that is not there.');
    return presentMe(row);
  },
});
