import { createHmac, randomBytes } from 'node:crypto';
import { hash as argon2, type Options, verify } from '@node-rs/argon2';
import { inHashQueue } from './hash-queue.js';
import { normalisePassword } from './normalise.js';

// `Algorithm.Argon2id` is a const enum of a declaration file, which separate compilation can't read.
const ARGON2ID = 2;
const cost: Options = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Hashes a password with argon2id, after NFKC.
 * @param salt 16 bytes of `saltFor`
 * @returns the PHC form, equal for equal password and salt
 * @throws AppError unavailable when too many hashes wait
 */
export function hashPassword(password: string, salt: Buffer): Promise<string> {
  return inHashQueue(() => argon2(bytes(password), { ...cost, salt }));
}

/**
 * Whether a password belongs to a hash. Without a hash it works as long, and answers no.
 * @throws AppError unavailable when too many hashes wait
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const isRight = await inHashQueue(() => verify(stored ?? nobodysHash, bytes(password)));
  return isRight && stored !== null;
}

/**
 * The salt of all passwords under one e-mail address, unknown to anyone without the site's key.
 * Accounts that name the same unconfirmed address share it, so one hash answers for all of them:
 * see docs/decisions/0005-registration-without-mail.md.
 */
export function saltFor(signingKey: Buffer, emailKey: string): Buffer {
  return createHmac('sha256', signingKey).update(`password salt\0${emailKey}`).digest().subarray(0, 16);
}

/** Of the same cost as every other, and of no password. */
const nobodysHash = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$${base64(16)}$${base64(32)}`;

function base64(size: number): string {
  return randomBytes(size).toString('base64').replace(/=+$/, '');
}

/** As bytes, so that a NUL is a character like any other. */
function bytes(password: string): Buffer {
  return Buffer.from(normalisePassword(password), 'utf8');
}
