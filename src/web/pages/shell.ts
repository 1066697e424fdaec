import type { Request, Response } from 'express';
import type { ShellProps } from '../../../client/pages/index.js';
import { formToken } from '../csrf.js';
import type { Web } from '../options.js';
import { readPreferences } from '../preferences.js';
import { secondsUntil } from '../session-cookies.js';
import { stateOf } from '../state.js';

/** Everything around a page, for this request. */
export function shellOf(web: Web, req: Request, res: Response): ShellProps {
  const { actor, cookies, back, language, sessionEndsAt, unread, unreadNotices } = stateOf(res);
  const { siteName, publicUrl, contactMail } = web.config;
  return {
    site: { name: siteName, origin: publicUrl, contact: contactMail },
    viewer:
      actor.kind === 'account'
        ? {
            accountId: actor.accountId,
            username: actor.username,
            name: actor.name,
            isSiteAdmin: actor.isSiteAdmin,
            unread,
            unreadNotices,
            sessionSeconds: sessionEndsAt && secondsUntil(web.services, sessionEndsAt),
          }
        : null,
    isSuspended: stateOf(res).suspended !== undefined,
    csrf: formToken(web, res),
    // The address of a post may have no page of its own to come back to.
    path: (req.method === 'POST' && back) || req.originalUrl,
    preferences: readPreferences(cookies.prefs),
    language,
    assets: web.assets(language),
    build: web.build,
  };
}
