import { changeAddressInput, linkAskedDto } from '../../../contract/addresses.js';
import { query } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { askForLink } from '../addresses/link-requests.js';
import { emailKey } from '../email-key.js';
import { hashPassword, saltFor } from '../password/hash-password.js';
import { canUseOwnAccount } from '../policies/account.policy.js';
import { confirmPassword } from '../signing-in/confirm-password.js';
import { loadSite } from '../site/load-site.js';

/** Asks for another address. The account keeps its own until the link in the mail to the new one is used. */
export const changeAddress = defineUseCase({
  name: 'auth.changeAddress',
  summary: 'Change your e-mail address: a mail to the new one has a link that confirms it.',
  input: changeAddressInput,
  output: linkAskedDto,
  limit: { points: 10, seconds: 3600 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx, { email, password }) {
    const { id: accountId, emailKey: key } = await confirmPassword(ctx, password);
    const { signingKey } = await loadSite(ctx.db);
    // The salt is made of the address (decision 0005), and the password is only known now.
    const nextHash = await hashPassword(password, saltFor(signingKey, emailKey(email)));
    if (emailKey(email) !== key) {
      await askForLink(ctx, { kind: 'change', accountId, email, nextHash });
      return {};
    }
    const rows = await query(
      ctx.db,
      'select 1 from accounts where id = $1 and email_verified_at is not null',
      [accountId],
    );
    if (rows.length > 0) throw alreadyYours();
    await askForLink(ctx, { kind: 'confirm', accountId, email });
    return {};
  },
});

function alreadyYours(): AppError {
  return new AppError('invalid_input', (words) => words.addresses.alreadyYours, {
    reason: 'address_same',
    fields: [{ field: 'email', message: (words) => words.addresses.alreadyYours }],
  });
}
