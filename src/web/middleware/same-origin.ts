import type { Request } from 'express';

/** `same`: the browser says that a page of this site sent it. `other`: it says otherwise. `unknown`: it says nothing. */
export type Provenance = 'same' | 'other' | 'unknown';

/**
 * Where a request came from, by headers that scripts of other sites can't write.
 * @param origins those of this site; compared exactly
 */
export function provenanceOf(req: Pick<Request, 'get'>, origins: string[]): Provenance {
  const fetchSite = req.get('Sec-Fetch-Site');
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return 'other';
  const sender = req.get('Origin');
  if (sender !== undefined) return origins.includes(sender) ? 'same' : 'other';
  return fetchSite === undefined ? 'unknown' : 'same';
}
