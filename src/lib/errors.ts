import { types } from 'node:util';
import type { ErrorBody, ErrorCode } from '../../contract/errors.js';
import { type Language, type Say, said } from '../../text/index.js';

/** A sentence of the catalogue. No refusal is a plain string, so none is told in one language only. */
export type Sentence = Say;

interface Extras {
  reason?: string;
  fields?: { field: string; message: Sentence }[];
  retryAfterSeconds?: number;
  registerUrl?: string;
  personalData?: ErrorBody['personalData'];
  held?: ErrorBody['held'];
  terms?: ErrorBody['terms'];
}

/**
 * A refusal meant for the person or program that asked. Its message is shown as it is,
 * so it never holds SQL, paths, ids of others or anything the asker may not know.
 */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly sentence: Sentence,
    readonly extras: Extras = {},
  ) {
    super(said(sentence, 'en'));
    this.name = 'AppError';
  }

  /** The form that crosses the wire, in the reader's language. */
  toBody(language: Language = 'en'): ErrorBody {
    const { fields, ...extras } = this.extras;
    return {
      code: this.code,
      message: said(this.sentence, language),
      ...extras,
      ...(fields && {
        fields: fields.map(({ field, message }) => ({ field, message: said(message, language) })),
      }),
    };
  }
}

/** The one answer for what does not exist and for what the actor may not know of. */
export function notFound(): AppError {
  return new AppError('not_found', (words) => words.common.nothingHere);
}

/** Facts changed between the policy and the write: the use-case loads them again and decides again. */
export class FactsChanged extends Error {
  constructor() {
    super('facts changed');
    this.name = 'FactsChanged';
  }
}

// Connection lost, too many connections, out of disk or memory, being shut down, read-only, cut off by its time limit.
const awayStates = /^(08|53|57P|57014|25006|58)/;
const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
const awayMessages = /connection terminated|timeout exceeded when trying to connect|connection timeout/i;

/** Whether a failure is the database's being away or unable for now: worth trying again. */
export function isAway(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return awayStates.test(code) || awayCodes.has(code);
  return awayMessages.test(error.message);
}

/** The refusal for such a failure. */
export function away(): AppError {
  return new AppError('unavailable', (words) => words.common.away, { retryAfterSeconds: 5 });
}

/** Any thrown thing as a wire body: known refusals as they are, everything else as one bland sentence. */
export function errorToBody(error: unknown, language: Language = 'en'): ErrorBody {
  if (error instanceof AppError) return error.toBody(language);
  if (isAway(error)) return away().toBody(language);
  return { code: 'internal', message: said((words) => words.common.broken, language) };
}
