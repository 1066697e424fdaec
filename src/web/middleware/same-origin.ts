import type { Request } from 'express';
import { isOwnOrigin } from '../../lib/own-origin.js';

/** `same`: the browser says that a page of this site sent it. `other`: it says otherwise. `unknown`: it says nothing. */
export type Provenance = 'same' | 'other' | 'unknown';

/**
 * Where a request came from, by headers that scripts of other sites can't write.
 * @param publicUrl the site's own public address
 */
export function provenanceOf(req: Pick<Request, 'get'>, publicUrl: string): Provenance {
  const fetchSite = req.get('Sec-Fetch-Site');
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return 'other';
  const sender = req.get('Origin');
  if (sender !== undefined) return isOwnOrigin(sender, publicUrl) ? 'same' : 'other';
  return fetchSite === undefined ? 'unknown' : 'same';
}
