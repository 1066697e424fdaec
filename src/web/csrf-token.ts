import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const SIZE = 32;

/**
 * A form token for a secret that only this browser holds.
 * Masked anew each time, so that a compressed page gives nothing away by its length (BREACH).
 */
export function tokenFor(signingKey: Buffer, secret: string): string {
  const mask = randomBytes(SIZE);
  return Buffer.concat([mask, xor(mac(signingKey, secret), mask)]).toString('base64url');
}

/** Whether a token was made for this secret. Takes the same time for all wrong ones. */
export function isTokenFor(signingKey: Buffer, secret: string, token: string): boolean {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * SIZE) return false;
  const given = xor(bytes.subarray(SIZE), bytes.subarray(0, SIZE));
  return timingSafeEqual(given, mac(signingKey, secret));
}

function mac(signingKey: Buffer, secret: string): Buffer {
  return createHmac('sha256', signingKey).update(`form:${secret}`).digest();
}

function xor(bytes: Buffer, mask: Buffer): Buffer {
  return Buffer.from(bytes.map((byte, index) => byte ^ mask[index]!));
}
