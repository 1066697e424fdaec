import { z } from 'zod';
import { registerInput, signInInput } from './accounts.js';
import { id, instant } from './primitives.js';

/** The SHA-256 of a token, hex: names a session without being able to use it. */
const sessionHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A signed-in browser, or a device that is remembered. */
export const sessionDto = z.object({
  id: z.string(),
  /** In the browser's own words, e.g. "Firefox" and "Windows"; null where they are not known. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  startedAt: instant,
  lastSeenAt: instant,
  endsAt: instant,
  /** The session that asks. */
  isCurrent: z.boolean(),
  isRemembered: z.boolean(),
});
export type SessionDto = z.infer<typeof sessionDto>;
export const sessionsDto = z.object({ sessions: z.array(sessionDto) });
export const sessionIdInput = z.strictObject({ sessionId: z.union([sessionHash, id]) });
export const endedDto = z.object({ ended: z.number().int() });

export const tokenInfoDto = z.object({
  id: z.string(),
  label: z.string(),
  createdAt: instant,
  /** Null: never used. */
  lastUsedAt: instant.nullable(),
  expiresAt: instant,
});
export type TokenInfoDto = z.infer<typeof tokenInfoDto>;
export const tokensDto = z.object({ tokens: z.array(tokenInfoDto) });
export const tokenIdInput = z.strictObject({ tokenId: sessionHash });

export const changePasswordInput = z.strictObject({
  /** The one that holds now. */
  password: signInInput.shape.password,
  newPassword: registerInput.shape.password,
});

/** How long the session that asks goes on if nothing is done; null: a visitor's, or a program's token. */
export const sessionEndDto = z.object({
  endsAt: instant.nullable(),
  /** Whether using the site moves the end. */
  canExtend: z.boolean(),
});
export type SessionEndDto = z.infer<typeof sessionEndDto>;
