import { allowOrThrow } from '../../kernel/index.js';
import { allowed, refused } from '../../lib/decision.js';
import type { Sentence } from '../../lib/errors.js';
import type { PageRequest } from './answer.js';

/**
 * Keeps people from filling in a form that would be refused. The use-case decides again when it is posted.
 * @throws AppError unauthenticated or forbidden
 */
export function requireRight({ ctx }: PageRequest, may: boolean, sentence: Sentence): void {
  allowOrThrow(ctx.actor, may ? allowed : refused('not_allowed', sentence));
}
