import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Whose forms a token is good for: those of a session (hex hash), or of a visitor's random cookie value. */
export type CsrfBinding = { session: string } | { visitor: string };

const NONCE = 16;

/** A random value for the cookie that a visitor's forms are bound to. */
export function newVisitorSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * A form's token. It differs every time, so that a compressed page gives nothing away about it, and is good as
 * long as what it is bound to.
 */
export function csrfToken(signingKey: Buffer, binding: CsrfBinding): string {
  const nonce = randomBytes(NONCE);
  return Buffer.concat([nonce, sign(signingKey, binding, nonce)]).toString('base64url');
}

/** Whether a form's token was made for this session or visitor. Takes as long for a wrong one. */
export function verifyCsrf(signingKey: Buffer, binding: CsrfBinding, token: unknown): boolean {
  if (typeof token !== 'string' || token.length > 100) return false;
  const bytes = Buffer.from(token, 'base64url');
  const expected = sign(signingKey, binding, bytes.subarray(0, NONCE));
  const given = bytes.subarray(NONCE);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function sign(signingKey: Buffer, binding: CsrfBinding, nonce: Buffer): Buffer {
  const [kind, value] = 'session' in binding ? ['session', binding.session] : ['visitor', binding.visitor];
  return createHmac('sha256', signingKey).update(`form\0${kind}\0${value}\0`).update(nonce).digest();
}
