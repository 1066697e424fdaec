import type { Request, Response } from 'express';
import { type ErrorPageProps, errorPage } from '../../../client/pages/index.js';
import type { AppError } from '../../lib/errors.js';
import type { Web } from '../options.js';
import { stateOf } from '../state.js';
import { show } from './answer.js';
import { formToSendAgain } from './send-again.js';
import { sendPage } from './send-page.js';

/** Statuses that have words of their own on the error page. */
const worded = [400, 401, 403, 404, 409, 410, 413, 422, 429, 500, 503] as const;

/** The one page of a refusal; its status is set already. Of a service that is away it gives back what was written. */
export async function sendErrorPage(web: Web, req: Request, res: Response, error: AppError): Promise<void> {
  const state = stateOf(res);
  const status = res.statusCode;
  const props: ErrorPageProps = {
    status: worded.find((known) => known === status) ?? 400,
    reason: error.extras.reason,
    message: error.toBody(state.language).message,
    retryAfterSeconds: error.extras.retryAfterSeconds,
    returnTo: state.back,
    requestId: status >= 500 ? state.requestId : undefined,
    again: status >= 500 ? await formToSendAgain(web, req, res) : undefined,
  };
  sendPage(web, req, res, show(errorPage, props, status));
}
