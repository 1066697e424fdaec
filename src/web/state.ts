import type { Response } from 'express';
import { type Language, languages } from '../../text/index.js';
import { type Actor, type SignedIn, visitor } from '../kernel/index.js';
import type { CookieName } from './cookies.js';

/** What is known of one request, beside Express's own. */
export interface RequestState {
  requestId: string;
  startedAt: bigint;
  /** The declared pattern that answers, for the log: never the address itself. */
  route: string;
  cookies: Partial<Record<CookieName, string>>;
  actor: Actor;
  /** The asker is signed in and suspended by the site: `actor` is a visitor, but on routes that are for them. */
  suspended?: SignedIn;
  /** When the session of the asker ends if nothing is done. */
  sessionEndsAt?: Date;
  /** What the asker reads. */
  language: Language;
  /** The page has a form that visitors send: its token is tied to their form cookie. */
  isEntry: boolean;
  /** A form that people write in: where it can't be taken, the error page gives it back. */
  givesBack: boolean;
  /** Page to come back to after signing in, where it is not this address. */
  back?: string;
  /** Unread posts of the signed-in person, for the header and the title. */
  unread?: number;
  /** Unread notifications of theirs. */
  unreadNotices?: number;
  /** Where set, keeps a good answer for other visitors. */
  keep?: (body: string | Uint8Array) => void;
}

export function newState(requestId: string): RequestState {
  return {
    requestId,
    startedAt: process.hrtime.bigint(),
    route: '(none)',
    cookies: {},
    actor: visitor,
    language: languages[0],
    isEntry: false,
    givesBack: false,
  };
}

export function stateOf(res: Response): RequestState {
  return res.locals.state as RequestState;
}
