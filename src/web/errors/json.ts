import type { Response } from 'express';
import type { AppError } from '../../lib/errors.js';
import { stateOf } from '../state.js';

/** The one JSON form of a refusal; its status is set already. */
export function sendErrorJson(res: Response, error: AppError): void {
  if (error.code === 'unauthenticated') res.setHeader('WWW-Authenticate', 'Bearer');
  const { language } = stateOf(res);
  res.setHeader('Content-Language', language);
  res.json(error.toBody(language));
}
