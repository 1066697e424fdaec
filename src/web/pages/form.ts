import type { FormState } from '../../../client/pages/index.js';
import { AppError } from '../../lib/errors.js';
import { statusOf } from '../errors/status.js';
import type { Answer, PageRequest } from './answer.js';

/** Refusals after which the same form, with what was typed, is the best answer. */
const retryable = new Set(['invalid_input', 'conflict', 'too_many']);
const retryableReasons = new Set(['quota', 'file_too_large', 'wrong_login', 'policy_not_accepted']);

// What people type here is never sent back to them.
const secret = new Set(['password', 'newPassword', 'token', '_csrf']);

/**
 * Runs a form's verb. A refusal that the person can mend shows the form again:
 * what was typed is kept (passwords are not), each problem is named, and the status says that it failed.
 * @param again shows the form with that state
 */
export async function submit(
  request: PageRequest,
  act: () => Promise<Answer>,
  again: (form: FormState) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof AppError) || !isRetryable(error)) throw error;
    return shownAgain(request, error, again);
  }
}

/** The form again after a refusal, with what was typed and what was wrong. */
export async function shownAgain(
  request: PageRequest,
  error: AppError,
  again: (form: FormState) => Promise<Answer>,
): Promise<Answer> {
  const answer = await again(formStateOf(request, error));
  const { retryAfterSeconds } = error.extras;
  return answer.kind === 'page' ? { ...answer, status: statusOf(error), retryAfterSeconds } : answer;
}

function isRetryable({ code, extras }: AppError): boolean {
  return retryable.has(code) || retryableReasons.has(extras.reason ?? '');
}

function formStateOf(request: PageRequest, error: AppError): FormState {
  const values = Object.fromEntries(Object.entries(request.form).filter(([name]) => !secret.has(name)));
  const { fields: problems, message, personalData, terms } = error.toBody(request.ctx.language);
  return problems?.length ? { values, problems, personalData } : { values, message, terms };
}

/** The named fields of a form as a use-case's input; what was left out stays out, so that the schema names it. */
export function fields(request: PageRequest, ...names: string[]): Record<string, unknown> {
  const found = names.flatMap((name) => {
    const value = request.form[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
}

/** A checkbox or a yes/no field. */
export function flag(request: PageRequest, name: string): boolean {
  return ['true', 'on', 'yes', '1'].includes(request.form[name] ?? '');
}

/** The language that a form says its text is in: null where it chose none, left out where the form does not ask. */
export function writtenIn({ form: { writtenIn } }: PageRequest): { language?: string | null } {
  return writtenIn === undefined ? {} : { language: writtenIn || null };
}
