import { addressKeptDto, linkInput } from '../../../contract/addresses.js';
import { transaction } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { addressTaken } from '../addresses/address-taken.js';
import { findLink, makeLink, spendLink } from '../addresses/links.js';
import { canUseFoundLink } from '../policies/address.policy.js';
import { endSessions } from '../sessions/end-sessions.js';

/**
 * "This was not me": brings the old address back. Whoever changed it is signed out everywhere, and their password
 * and all links are over; the answer lets the owner choose a new password at once.
 */
export const keepAddress = defineUseCase({
  name: 'auth.keepAddress',
  summary: 'Take a change of address back, with the link that was mailed to the address before.',
  input: linkInput,
  output: addressKeptDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, { token }) => findLink(ctx, token, ['keep_address']),
  policy: canUseFoundLink,
  async run(ctx, { token }) {
    const { accountId, reset } = await transaction(ctx.db, async (tx) => {
      const link = await spendLink(ctx, tx, token, ['keep_address']);
      if (!link) throw new FactsChanged();
      const { accountId, email, emailKey } = link;
      await tx(
        'update accounts set email = $2, email_key = $3, email_verified_at = $4, password_hash = null where id = $1',
        [accountId, email, emailKey, ctx.clock.now()],
      );
      await tx('delete from account_links where account_id = $1', [accountId]);
      return { accountId, reset: await makeLink(ctx, tx, { purpose: 'reset_password', accountId, email }) };
    }).catch(addressTaken);
    await endSessions(ctx, accountId);
    return { token: reset.token };
  },
});
