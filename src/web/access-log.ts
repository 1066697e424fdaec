import type { ServerResponse } from 'node:http';
import type { Logger } from '../lib/logger.js';
import type { Metrics } from '../lib/metrics.js';
import { traceIdOf } from '../lib/trace-id.js';

/** What a request may be counted as: anybody can send any word as a method. */
const known: ReadonlySet<string | undefined> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);

/** What the line of one request says; `route` is the declared pattern that answered. */
export interface Logged {
  requestId: string;
  startedAt: bigint;
  route: string;
}

/**
 * Gives each request, when it is over, one line in the log: method, route pattern, status and milliseconds.
 * Addresses, queries and bodies stay out.
 * @returns a function that is told of a request when it begins; what it is given may change until the request is over
 */
export function accessLog(log: Logger, metrics: Metrics): (res: ServerResponse, about: Logged) => void {
  // These fields are all there is, and none can hold a secret: looking for some would cost more than writing them.
  const access = log.child({}, { redact: [] });
  return (res, about) => {
    res.on('close', () => {
      const { requestId, route, startedAt } = about;
      const ms = Number(process.hrtime.bigint() - startedAt) / 1e6;
      const status = res.writableFinished ? res.statusCode : 499;
      const { method, headers } = res.req;
      metrics.requestSeconds.observe(
        { method: known.has(method) ? method : 'other', route, status },
        ms / 1000,
      );
      access.info(
        {
          requestId,
          traceId: traceIdOf(headers.traceparent),
          method,
          route,
          status,
          ms: Math.round(ms * 10) / 10,
        },
        'request',
      );
    });
  };
}
