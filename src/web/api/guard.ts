import type { Request, Response } from 'express';
import { AppError } from '../../lib/errors.js';
import { provenanceOf } from '../middleware/same-origin.js';
import type { Web } from '../options.js';
import { stateOf } from '../state.js';
import type { ApiRoute } from './route.js';

/** Programs without a JSON body may send this instead: no page of another site can. */
const CUSTOM_HEADER = 'X-Requested-With';

/**
 * Keeps other sites from using a browser's session: a write with cookies must come from a page of this site
 * and look like no form can. Bearer tokens need nothing of this, since no browser sends them by itself.
 * @throws AppError forbidden
 */
export function guardApi(web: Web, route: ApiRoute, req: Request, res: Response): void {
  if (route.method === 'get' || req.get('Authorization') !== undefined) return;
  const { cookies } = stateOf(res);
  const provenance = provenanceOf(req, web.origins);
  const hasSession = cookies.session !== undefined || cookies.remember !== undefined;
  if (provenance === 'other' && (hasSession || route.touchesSession)) throw crossSite();
  if (!hasSession) return;
  const isScripted =
    req.get(CUSTOM_HEADER) !== undefined || /^application\/json\b/i.test(req.get('Content-Type') ?? '');
  if (provenance !== 'same' || !isScripted) throw crossSite();
}

function crossSite(): AppError {
  return new AppError('forbidden', (words) => words.web.otherSite, {
    reason: 'cross_site',
  });
}
