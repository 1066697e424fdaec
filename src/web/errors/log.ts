import type { Logger } from '../../lib/logger.js';
import type { RequestState } from '../state.js';

/** What broke on our side, by its kind and place. Messages of the database can hold people's words, so they stay out. */
export function logFailure(log: Logger, state: RequestState, error: unknown): void {
  const { name, code, stack } = (error ?? {}) as { name?: string; code?: string; stack?: string };
  const frames = stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);
  log.error({ requestId: state.requestId, route: state.route, error: name, code, frames }, 'request failed');
}
