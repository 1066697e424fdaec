import { resetPasswordInput } from '../../../contract/addresses.js';
import { query, transaction } from '../../database/index.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import { queueMail } from '../../mail/index.js';
import { findLink, type GoodLink, spendLink } from '../addresses/links.js';
import { emailKey } from '../email-key.js';
import { checkPassword } from '../password/check-password.js';
import { hashPassword, saltFor } from '../password/hash-password.js';
import { canUseFoundLink } from '../policies/address.policy.js';
import type { OwnAccount } from '../presenters/me.presenter.js';
import { endSessions } from '../sessions/end-sessions.js';
import { startSession } from '../sessions/start-session.js';
import { placeOf, rememberPlace } from '../signing-in/known-places.js';
import { answerSignedIn, signedIn } from '../signing-in/signed-in.js';
import { loadSite } from '../site/load-site.js';

/** Sets a new password by link. Everything that was signed in ends; this browser goes on under a fresh session. */
export const resetPassword = defineUseCase({
  name: 'auth.resetPassword',
  summary: 'Choose a new password with the link that was mailed. All sessions and tokens end.',
  input: resetPasswordInput,
  output: signedIn,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, { token }) => findLink(ctx, token, ['reset_password']),
  policy: canUseFoundLink,
  async run(ctx, { token, password }, link) {
    const { accountId, accountEmail } = link;
    await refuseWeak(ctx, link, password);
    const { signingKey } = await loadSite(ctx.db);
    const passwordHash = await hashPassword(password, saltFor(signingKey, emailKey(accountEmail)));
    await transaction(ctx.db, async (tx) => {
      const spent = await spendLink(ctx, tx, token, ['reset_password']);
      if (!spent) throw new FactsChanged();
      await tx('update accounts set password_hash = $2 where id = $1', [accountId, passwordHash]);
      await tx(`delete from account_links where account_id = $1 and purpose <> 'keep_address'`, [accountId]);
      const data = { username: spent.username };
      await queueMail(
        ctx,
        { to: { accountId }, template: 'passwordChanged', data, language: ctx.language },
        tx,
      );
    });
    await endSessions(ctx, accountId);
    await rememberPlace(ctx.db, accountId, placeOf(signingKey, accountId, ctx.address));
    const session = await startSession(ctx, { accountId, passwordHash });
    if (!session) throw new FactsChanged();
    return answerSignedIn(ctx, await ownAccount(ctx, accountId), session, null);
  },
});

async function refuseWeak(
  ctx: Ctx,
  { name, username, accountEmail }: GoodLink,
  password: string,
): Promise<void> {
  const siteNames = (await ctx.names?.()) ?? [];
  const refusal = await checkPassword(password, { name, username, email: accountEmail, siteNames });
  if (!refusal) return;
  throw new AppError('invalid_input', refusal.message, {
    reason: `password_${refusal.rule}`,
    fields: [{ field: 'password', message: refusal.message }],
  });
}

async function ownAccount({ db }: Ctx, accountId: string): Promise<OwnAccount> {
  const [row] = await query<OwnAccount>(
    db,
    `select id, username, name, is_site_admin as "isSiteAdmin", created_at as "createdAt" from accounts where id = $1`,
    [accountId],
  );
  if (!row) throw new FactsChanged();
  return row;
}
