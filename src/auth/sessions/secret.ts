import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes in base64url: 43 characters. Its holder has the only copy. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret. One round is enough: there is nothing to guess in 256 random bits. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Whether a text can be one of `newSecret` at all: anything else needs no look-up. */
export function isSecret(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}
