import type { Response } from 'express';
import { setReadCaching } from '../middleware/caching.js';
import { stateOf } from '../state.js';

/** A good JSON answer; kept for other visitors where the request allows it. */
export function sendJson(res: Response, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  if (res.req.method === 'GET' || res.req.method === 'HEAD') setReadCaching(res);
  if (status === 200) stateOf(res).keep?.(text);
  res.status(status).setHeader('Content-Type', 'application/json; charset=utf-8');
  res.send(text);
}
