import { type AddressDto, addressDto } from '../../../contract/addresses.js';
import { noInput } from '../../../contract/networks.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canUseOwnAccount } from '../policies/account.policy.js';

/** One's own e-mail address, and whether it is proven. */
export const readAddress = defineUseCase({
  name: 'auth.readAddress',
  summary: 'Read your own e-mail address, and whether you have confirmed it.',
  input: noInput,
  output: addressDto,
  limit: { points: 300, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx) {
    const [row] = await query<AddressDto>(
      ctx.db,
      `select coalesce(email, '') as email, email_verified_at is not null as "isConfirmed" from accounts where id = $1`,
      [accountIdOf(ctx.actor)],
    );
    if (!row) throw new Error('A session speaks for an account that is not there.');
    return row;
  },
});
