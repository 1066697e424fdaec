import type { RequestHandler } from 'express';
import { readCookies } from '../cookies.js';
import type { Web } from '../options.js';
import { stateOf } from '../state.js';

/** Reads the site's own cookies once. */
export function requestCookies({ isSecure }: Web): RequestHandler {
  return (req, res, next) => {
    stateOf(res).cookies = readCookies(req.headers.cookie, isSecure);
    next();
  };
}
