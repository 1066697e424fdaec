import { changePasswordInput } from '../../../contract/sessions.js';
import { query } from '../../database/index.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import { tellOfPassword } from '../notices.js';
import { checkPassword } from '../password/check-password.js';
import { hashPassword, saltFor } from '../password/hash-password.js';
import { canUseOwnAccount } from '../policies/account.policy.js';
import { presentMe } from '../presenters/me.presenter.js';
import { endSessions } from '../sessions/end-sessions.js';
import { rememberDevice } from '../sessions/remembered-devices.js';
import { startSession } from '../sessions/start-session.js';
import { type Confirmed, confirmPassword } from '../signing-in/confirm-password.js';
import { signedIn } from '../signing-in/signed-in.js';
import { loadSite } from '../site/load-site.js';

/**
 * Gives the account a new password. Every session, token and remembered device ends; the browser that asked goes
 * on under a fresh session, remembered again if it was.
 */
export const changePassword = defineUseCase({
  name: 'auth.changePassword',
  summary: 'Change your password. All other sessions, tokens and remembered devices end.',
  input: changePasswordInput,
  output: signedIn,
  limit: { points: 30, seconds: 3600 },
  facts: async () => ({}),
  policy: (ctx) => canUseOwnAccount(ctx.actor),
  async run(ctx, { password, newPassword }) {
    const account = await confirmPassword(ctx, password);
    await refuseWeak(ctx, account, newPassword);
    const { signingKey } = await loadSite(ctx.db);
    const passwordHash = await hashPassword(newPassword, saltFor(signingKey, account.emailKey));
    const wasRemembered = await isRemembered(ctx);
    const rows = await query(
      ctx.db,
      `update accounts set password_hash = $2
       where id = $1 and status = 'active' and password_hash = $3 returning id`,
      [account.id, passwordHash, account.passwordHash],
    );
    if (rows.length === 0) throw new FactsChanged();
    await tellOfPassword(ctx, account);
    await endSessions(ctx, account.id);
    const device = wasRemembered ? await rememberDevice(ctx, account.id) : null;
    const session = await startSession(ctx, {
      accountId: account.id,
      passwordHash,
      deviceId: device?.deviceId,
    });
    if (!session) throw new FactsChanged();
    return { account: presentMe(account), session, remember: device?.remember ?? null, preferences: null };
  },
});

async function refuseWeak(ctx: Ctx, account: Confirmed, newPassword: string): Promise<void> {
  const siteNames = (await ctx.names?.()) ?? [];
  const refusal = await checkPassword(newPassword, { ...account, siteNames });
  if (!refusal) return;
  throw new AppError('invalid_input', refusal.message, {
    reason: `password_${refusal.rule}`,
    fields: [{ field: 'newPassword', message: refusal.message }],
  });
}

async function isRemembered({ db, actor }: Ctx): Promise<boolean> {
  if (actor.kind !== 'account') return false;
  const rows = await query(
    db,
    `select 1 from sessions where token_hash = decode($1, 'hex') and device_id is not null`,
    [actor.sessionHash],
  );
  return rows.length > 0;
}
