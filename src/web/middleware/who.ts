import type { Request, RequestHandler, Response } from 'express';
import { findActor } from '../../auth/index.js';
import { clearCookie, setCookie } from '../cookies.js';
import { languageOf } from '../language.js';
import type { Web } from '../options.js';
import { secondsUntil } from '../session-cookies.js';
import { stateOf } from '../state.js';

/** A page asks it by itself, whether anybody sits there or not. */
const ASKS_WHEN_IT_ENDS = '/api/v1/me/session';

/** Finds out who is asking, once per request. Cookies were read by `readRequestCookies`. */
export function who(web: Web): RequestHandler {
  const { services, isSecure } = web;
  return async (req, res, next) => {
    const state = stateOf(res);
    const found = await findActor(services, {
      sessionToken: state.cookies.session,
      rememberCookie: state.cookies.remember,
      bearer: bearerOf(req),
      userAgent: req.get('User-Agent'),
      isUse: !(req.method === 'GET' && req.path === ASKS_WHEN_IT_ENDS),
    });
    state.actor = found.actor;
    state.suspended = found.suspended;
    state.sessionEndsAt = found.session?.expiresAt;
    // What the person chose holds on every device; what this browser keeps is for whoever is signed out.
    if (typeof found.preferences === 'string') {
      state.cookies.prefs = found.preferences;
      state.language = languageOf(req.headers, found.preferences);
    }
    if (found.setCookies) {
      const { session, remember } = found.setCookies;
      state.cookies.session = session.token;
      setCookie(res, 'session', session.token, isSecure);
      if (remember) {
        const life = secondsUntil(services, remember.expiresAt);
        setCookie(res, 'remember', remember.cookieValue, isSecure, life);
      }
    }
    if (found.clearRemember) forgetDevice(res, isSecure);
    next();
  };
}

function forgetDevice(res: Response, isSecure: boolean): void {
  clearCookie(res, 'remember', isSecure);
  stateOf(res).cookies.remember = undefined;
}

/** Programs sign in by token, and only on the API: pages are for browsers. */
function bearerOf(req: Request): string | undefined {
  if (!req.path.startsWith('/api/')) return undefined;
  const header = req.get('Authorization');
  // An empty token is a wrong one, not none.
  return header === undefined ? undefined : (/^Bearer +(\S+)$/i.exec(header)?.[1] ?? '');
}
