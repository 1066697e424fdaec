import { z } from 'zod';
import { meDto } from '../../../contract/accounts.js';
import { query } from '../../database/index.js';
import type { Ctx } from '../../kernel/index.js';
import { type OwnAccount, presentMe } from '../presenters/me.presenter.js';
import { endSession } from '../sessions/end-sessions.js';
import type { RememberCookie } from '../sessions/remembered-devices.js';
import type { StartedSession } from '../sessions/start-session.js';

/**
 * What registering and signing in answer inside the server. `session` and `remember` become cookies and nothing
 * else: a browser is sent `signedInDto` of the contract. Where `remember` is null, the transport takes an older
 * remember cookie away, which may be another account's.
 */
export const signedIn = z.object({
  account: meDto,
  session: z.object({ token: z.string(), hash: z.string(), expiresAt: z.date() }),
  /** Display choices kept in the account, for the browser's cookie; null: none. */
  preferences: z.string().nullable(),
  remember: z.object({ cookieValue: z.string(), expiresAt: z.date() }).nullable(),
});
export type SignedInAnswer = z.infer<typeof signedIn>;

/** The answer; and the session that the same browser had before is over (no fixation, no mix of two accounts). */
export async function answerSignedIn(
  ctx: Ctx,
  account: OwnAccount,
  session: StartedSession,
  remember: RememberCookie | null,
): Promise<SignedInAnswer> {
  if (ctx.actor.kind === 'account') await endSession(ctx, ctx.actor.sessionHash);
  const [own] = await query<{ preferences: string | null }>(
    ctx.db,
    'select preferences from accounts where id = $1',
    [account.id],
  );
  return { account: presentMe(account), session, remember, preferences: own?.preferences ?? null };
}
