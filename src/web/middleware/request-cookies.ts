import type { RequestHandler } from 'express';
import { readCookies } from '../cookies.js';
import { languageOf } from '../language.js';
import type { Web } from '../options.js';
import { stateOf } from '../state.js';

/** Reads the site's own cookies once, and by them and the browser's wishes what the asker reads. */
export function requestCookies({ isSecure }: Web): RequestHandler {
  return (req, res, next) => {
    const state = stateOf(res);
    state.cookies = readCookies(req.headers.cookie, isSecure);
    state.language = languageOf(req.headers, state.cookies.prefs);
    next();
  };
}
