import { addressDto, linkInput } from '../../../contract/addresses.js';
import { type TransactionQuery, transaction } from '../../database/index.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { queueMail } from '../../mail/index.js';
import { addressTaken } from '../addresses/address-taken.js';
import { findLink, makeLink, type SpentLink, spendLink } from '../addresses/links.js';
import type { LinkPurpose } from '../entities/account-link.entity.js';
import { canUseLink } from '../policies/address.policy.js';

const purposes: LinkPurpose[] = ['confirm_address', 'change_address'];

/**
 * Proves an address: its link, used by the account it is for. Who only reads the mailbox proves nothing by it, so
 * an owner who follows the link in a mail that a stranger caused doesn't give the address away.
 */
export const confirmAddress = defineUseCase({
  name: 'auth.confirmAddress',
  summary: 'Confirm your e-mail address, or your new one, with the link that was mailed to it.',
  input: linkInput,
  output: addressDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, { token }) => findLink(ctx, token, purposes),
  policy: (ctx, link) => canUseLink(ctx.actor, link),
  async run(ctx, { token }) {
    const link = await transaction(ctx.db, async (tx) => {
      const spent = await spendLink(ctx, tx, token, purposes);
      if (!spent) throw new FactsChanged();
      await tx(
        `update accounts set email = $2, email_key = $3, email_verified_at = $4, password_hash = coalesce($5, password_hash)
         where id = $1`,
        [spent.accountId, spent.email, spent.emailKey, ctx.clock.now(), spent.nextHash],
      );
      await tx(`delete from account_links where account_id = $1 and purpose <> 'keep_address'`, [
        spent.accountId,
      ]);
      if (spent.purpose === 'change_address' && spent.wasConfirmed) await mailWayBack(ctx, tx, spent);
      return spent;
    }).catch(addressTaken);
    return { email: link.email, isConfirmed: true };
  },
});

/** The owner of the address that was hears of it, and can take it back. */
async function mailWayBack(
  ctx: Ctx,
  tx: TransactionQuery,
  { accountId, username, oldEmail }: SpentLink,
): Promise<void> {
  const { token, expiresAt } = await makeLink(ctx, tx, {
    purpose: 'keep_address',
    accountId,
    email: oldEmail,
  });
  const data = { username, token };
  const { language } = ctx;
  await queueMail(
    ctx,
    { to: { address: oldEmail }, template: 'addressChanged', data, language, expiresAt },
    tx,
  );
}
