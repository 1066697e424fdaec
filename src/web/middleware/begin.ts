import type { RequestHandler } from 'express';
import { accessLog } from '../access-log.js';
import type { Keepers } from '../guest-cache.js';
import type { Web } from '../options.js';
import { newState } from '../state.js';
import { securityHeaders } from './security-headers.js';

/** Gives the request its own id, the headers of every answer and, when it is over, one line in the log. */
export function begin({ services: { ids, log, metrics }, config }: Web, keepers: Keepers): RequestHandler {
  const note = accessLog(log, metrics);
  const headers = securityHeaders(config);
  return (_req, res, next) => {
    const state = newState(ids.next());
    state.keep = keepers.get(res);
    res.locals.state = state;
    res.setHeader('X-Request-Id', state.requestId);
    for (const [name, value] of headers) res.setHeader(name, value);
    note(res, state);
    next();
  };
}
