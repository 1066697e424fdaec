import { z } from 'zod';
import { answers } from '../text/words.js';
import { id, instant, line } from './primitives.js';

/** ASCII only, so that no two user names can look alike by script or direction. */
export const username = z
  .string()
  .trim()
  .min(3, { error: () => answers.fields.usernameShort(3) })
  .max(30, { error: () => answers.fields.usernameLong(30) })
  .regex(/^[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/, { error: () => answers.fields.username });

export const email = z
  .string()
  .trim()
  .max(254, { error: () => answers.fields.emailLong })
  .pipe(z.email({ error: () => answers.fields.email }));

/** Length limits only: the rules live in auth, where each refusal names its rule. 1,024 bounds the work. */
const password = z
  .string()
  .min(1, { error: () => answers.fields.password })
  .max(1_024, { error: () => answers.fields.passwordLong });

export const registerInput = z.strictObject({ name: line('yourName', 80), email, username, password });
export type RegisterInput = z.infer<typeof registerInput>;
export const signInInput = z.strictObject({
  /** User name or e-mail address. */
  login: z
    .string()
    .trim()
    .min(1, { error: () => answers.fields.login })
    .max(254, { error: () => answers.fields.loginLong }),
  password,
  remember: z.boolean().default(false),
});
export type SignInInput = z.infer<typeof signInInput>;
export const createTokenInput = z.strictObject({
  login: signInInput.shape.login,
  password,
  label: line('label', 80),
  /** How long it is good. */
  days: z.number().int().min(1).max(365).default(90),
});
/** The first administrator: registers with the token that the first start printed. */
export const setupInput = registerInput.extend({ token: z.string().min(20).max(200) });
export type SetupInput = z.infer<typeof setupInput>;

export const meDto = z.object({
  id,
  username: z.string(),
  name: z.string(),
  isSiteAdmin: z.boolean(),
  createdAt: instant,
});
export type MeDto = z.infer<typeof meDto>;
/** What a browser is told after registering or signing in. The session itself travels in a cookie only. */
export const signedInDto = z.object({ account: meDto });
export type SignedInDto = z.infer<typeof signedInDto>;
export const signedOutDto = z.object({});
export const tokenDto = z.object({ token: z.string(), label: z.string(), expiresAt: instant });
export type TokenDto = z.infer<typeof tokenDto>;
