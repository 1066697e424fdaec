import type { ErrorBody, ErrorCode, FieldProblem } from '../../contract/errors.js';

interface Extras {
  reason?: string;
  fields?: FieldProblem[];
  retryAfterSeconds?: number;
  registerUrl?: string;
}

/**
 * A refusal meant for the person or program that asked. Its message is shown as it is,
 * so it never holds SQL, paths, ids of others or anything the asker may not know.
 */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly extras: Extras = {},
  ) {
    super(message);
    this.name = 'AppError';
  }

  /** The form that crosses the wire. */
  toBody(): ErrorBody {
    return { code: this.code, message: this.message, ...this.extras };
  }
}

/** The one answer for what does not exist and for what the actor may not know of. */
export function notFound(): AppError {
  return new AppError('not_found', 'There is nothing here, or it is only for members.');
}

/** Facts changed between the policy and the write: the use-case loads them again and decides again. */
export class FactsChanged extends Error {
  constructor() {
    super('facts changed');
    this.name = 'FactsChanged';
  }
}

/** Any thrown thing as a wire body: known refusals as they are, everything else as one bland sentence. */
export function errorToBody(error: unknown): ErrorBody {
  if (error instanceof AppError) return error.toBody();
  return { code: 'internal', message: 'Something went wrong on our side. Please try again.' };
}
