import type { Ctx } from '../kernel/index.js';
import { AppError } from '../lib/errors.js';
import { queueMail } from '../mail/index.js';

/** Somebody who tries places all day fills nobody's mailbox. */
const placesADay = { points: 5, seconds: 24 * 3600 };

/** Mails the holder that a right password came from a network address not seen lately. */
export async function tellOfNewPlace(ctx: Ctx, account: { id: string; username: string }): Promise<void> {
  try {
    await ctx.limits.use('auth.new-place', account.id, placesADay);
  } catch (error) {
    if (error instanceof AppError) return;
    throw error;
  }
  const data = { username: account.username, at: ctx.clock.now().toISOString() };
  await queueMail(ctx, { to: { accountId: account.id }, template: 'newPlace', data, language: ctx.language });
}

/** Mails the holder that the password is another one. */
export function tellOfPassword(ctx: Ctx, account: { id: string; username: string }): Promise<void> {
  const data = { username: account.username };
  return queueMail(ctx, {
    to: { accountId: account.id },
    template: 'passwordChanged',
    data,
    language: ctx.language,
  });
}

/** Mails the holder that a program can act for them now. */
export function tellOfToken(
  ctx: Ctx,
  account: { id: string; username: string },
  label: string,
): Promise<void> {
  const data = { username: account.username, label };
  return queueMail(ctx, {
    to: { accountId: account.id },
    template: 'tokenCreated',
    data,
    language: ctx.language,
  });
}
