import type { Response } from 'express';
import { stateOf } from '../state.js';

/** What visitors read may be kept by their browser, and is asked for again each time: a removal shows at once. */
export const VISITOR_CACHING = 'private, no-cache';

/** Pages of signed-in people are kept nowhere (the default of every answer); those of visitors may be revalidated. */
export function setReadCaching(res: Response): void {
  if (stateOf(res).actor.kind === 'visitor') res.setHeader('Cache-Control', VISITOR_CACHING);
}
