import type { Request, Response } from 'express';
import { type CsrfBinding, csrfToken, newVisitorSecret, verifyCsrf } from '../auth/index.js';
import { AppError } from '../lib/errors.js';
import { setCookie } from './cookies.js';
import { provenanceOf } from './middleware/same-origin.js';
import type { Web } from './options.js';
import { stateOf } from './state.js';

/**
 * Refuses posts that a page of another site made a browser send.
 * Signed-in people and the entry forms (where a foreign post could sign somebody in as another) need the token;
 * a visitor without cookies has nothing to borrow, so for him the browser's word on the origin is enough.
 * @throws AppError forbidden
 */
export function checkForm(web: Web, req: Request, res: Response, form: Record<string, string>): void {
  if (provenanceOf(req, web.origins) === 'other') {
    throw new AppError('forbidden', (words) => words.web.formOfOtherSite, {
      reason: 'cross_site',
    });
  }
  const { actor, isEntry } = stateOf(res);
  if (actor.kind === 'visitor' && !isEntry) return;
  const binding = bindingOf(res);
  if (!binding || !verifyCsrf(web.extras.signingKey, binding, form._csrf)) {
    throw new AppError('forbidden', (words) => words.web.staleForm, { reason: 'stale_form' });
  }
}

/** The token that this request's forms carry; null where the browser has no cookie that it could belong to. */
export function formToken(web: Web, res: Response): string | null {
  const binding = bindingOf(res);
  return binding && csrfToken(web.extras.signingKey, binding);
}

/** Gives a visitor on an entry form the cookie that its token belongs to. Reading pages set none. */
export function ensureFormCookie(web: Web, res: Response): void {
  const state = stateOf(res);
  if (state.actor.kind === 'account') return;
  if (!state.cookies.form) {
    state.cookies.form = newVisitorSecret();
    setCookie(res, 'form', state.cookies.form, web.isSecure);
  }
  state.isEntry = true;
}

/** What a token is tied to: the session, or on entry forms the visitor's form cookie. */
function bindingOf(res: Response): CsrfBinding | null {
  const { actor, cookies, isEntry } = stateOf(res);
  if (actor.kind === 'account') return { session: actor.sessionHash };
  return isEntry && cookies.form ? { visitor: cookies.form } : null;
}
