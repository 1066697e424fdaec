import type { Answer, PageRequest } from './answer.js';

/** One line of the pages' table. */
export interface PageRoute {
  method: 'get' | 'post';
  path: string;
  handle: (request: PageRequest) => Promise<Answer>;
  /** A form that visitors send: their browser gets the form cookie with it, and the token is asked of them too. */
  isEntry: boolean;
  /** Its text is worth more than its token: with a stale one it is asked to show the form again. */
  keepsText?: boolean;
  /** One of its fields is a file, of signed-in people only. */
  hasFile?: boolean;
  /** Somebody whom the site suspended is let in as themself: to read what concerns them, appeal, and take their data (K5). */
  forSuspended?: boolean;
  /** The page to come back to after registering (N13). */
  back: (request: PageRequest) => string;
}

type Handle = PageRoute['handle'];
type Options = Partial<Pick<PageRoute, 'isEntry' | 'keepsText' | 'hasFile' | 'back' | 'forSuspended'>>;

/** Reads come back to themselves. */
export function get(path: string, handle: Handle, options: Options = {}): PageRoute {
  return { method: 'get', path, handle, isEntry: false, back: (request) => request.path, ...options };
}

export function post(path: string, handle: Handle, options: Options = {}): PageRoute {
  return { method: 'post', path, handle, isEntry: false, back: (request) => request.path, ...options };
}
