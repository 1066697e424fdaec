import type { Request } from 'express';

/** The fields of a urlencoded form. A field given twice is dropped, so that no array reaches a controller. */
export function readForm(req: Request): Record<string, string> {
  const body: unknown = req.body;
  if (typeof body !== 'object' || body === null) return {};
  const single = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== '__proto__',
  );
  return Object.fromEntries(single);
}
