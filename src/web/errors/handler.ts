import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { type AppError, notFound } from '../../lib/errors.js';
import type { Web } from '../options.js';
import { sendErrorPage } from '../pages/send-error-page.js';
import { stateOf } from '../state.js';
import { sendErrorJson } from './json.js';
import { logFailure } from './log.js';
import { MethodNotAllowed, statusOf, toAppError } from './status.js';

/** What no route answered. */
export const nothingHere: RequestHandler = (_req, _res, next) => next(notFound());

/** The last stop of every request that was refused or broke: JSON for the API, a page for people. */
export function handleErrors(web: Web): ErrorRequestHandler {
  return (thrown: unknown, req, res, next) => {
    const error = toAppError(thrown);
    if (error.code === 'internal') logFailure(web.services.log, stateOf(res), thrown);
    if (res.headersSent) {
      res.destroy();
      return;
    }
    describe(res, error);
    if (req.path.startsWith('/api/')) sendErrorJson(res, error);
    else sendErrorPage(web, req, res, error).catch(next);
  };
}

function describe(res: Response, error: AppError): void {
  res.status(statusOf(error));
  res.setHeader('Cache-Control', 'no-store');
  if (error instanceof MethodNotAllowed) res.setHeader('Allow', error.allow);
  const { retryAfterSeconds } = error.extras;
  if (retryAfterSeconds !== undefined) res.setHeader('Retry-After', String(retryAfterSeconds));
}
