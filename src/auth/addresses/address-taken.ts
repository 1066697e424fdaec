import { AppError } from '../../lib/errors.js';

/**
 * Of two accounts that name one address, the first to prove it has it. Only who reads that mailbox is told.
 * @throws AppError conflict, or the error as it is
 */
export function addressTaken(error: unknown): never {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code !== '23505' || constraint !== 'accounts_verified_email') throw error;
  throw new AppError('conflict', (words) => words.addresses.taken, { reason: 'address_taken' });
}
