import type { Ctx } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import type { Seal } from '../../lib/seal.js';

/** What seals here. @throws AppError unavailable where nothing can be sealed */
export function sealOf({ seal }: Pick<Ctx, 'seal'>): Seal {
  if (!seal) throw new AppError('unavailable', (words) => words.anonymity.noKey, { reason: 'no_key' });
  return seal;
}
