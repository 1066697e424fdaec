import type { RequestHandler } from 'express';
import type { Web } from '../options.js';
import { newState, stateOf } from '../state.js';

/**
 * Gives the request its own id and, when it is over, one line in the log:
 * method, route pattern, status and milliseconds. Addresses, queries and bodies stay out.
 */
export function begin({ services: { ids, log } }: Web): RequestHandler {
  // These fields are all there is, and none can hold a secret: looking for some would cost more than writing them.
  const access = log.child({}, { redact: [] });
  return (req, res, next) => {
    const state = newState(ids.next());
    res.locals.state = state;
    res.setHeader('X-Request-Id', state.requestId);
    res.once('close', () => {
      const { requestId, route, startedAt } = stateOf(res);
      const ms = Number(process.hrtime.bigint() - startedAt) / 1e6;
      const status = res.writableFinished ? res.statusCode : 499;
      access.info({ requestId, method: req.method, route, status, ms: Math.round(ms * 10) / 10 }, 'request');
    });
    next();
  };
}
