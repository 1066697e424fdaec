import type { ErrorCode } from '../../../contract/errors.js';
import { AppError, away, isAway, notFound, type Sentence } from '../../lib/errors.js';

/** The one table from a refusal's code to an HTTP status. */
const statuses: Record<ErrorCode, number> = {
  held: 202,
  invalid_input: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_many: 429,
  too_large: 413,
  unavailable: 503,
  internal: 500,
};

/** A request that can't be understood at all (a malformed id, broken JSON), in contrast to a form filled in wrongly. */
export class BadRequest extends AppError {
  constructor(sentence: Sentence, extras: AppError['extras'] = {}) {
    super('invalid_input', sentence, extras);
    this.name = 'BadRequest';
  }
}

/** The address is known, the method isn't. */
export class MethodNotAllowed extends AppError {
  constructor(readonly allow: string) {
    super('invalid_input', (words) => words.web.badMethod, {
      reason: 'method_not_allowed',
    });
    this.name = 'MethodNotAllowed';
  }
}

export function statusOf(error: AppError): number {
  if (error instanceof MethodNotAllowed) return 405;
  if (error instanceof BadRequest) return 400;
  return statuses[error.code];
}

/** What body parsers and the router throw, as refusals of ours; anything unknown is `internal`, without its words. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const status = (error as { status?: unknown } | null)?.status;
  if (status === 404) return notFound();
  if (status === 413) return new AppError('too_large', (words) => words.web.tooLarge);
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new BadRequest((words) => words.web.unreadable);
  }
  if (isAway(error)) return away();
  return new AppError('internal', (words) => words.common.broken);
}
