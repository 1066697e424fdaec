import type { Request, Response } from 'express';
import { renderBytes } from '../../../client/pages/index.js';
import { inLanguage } from '../../../text/index.js';
import { inZone } from '../../../text/zone.js';
import { setReadCaching } from '../middleware/caching.js';
import type { Web } from '../options.js';
import { stateOf } from '../state.js';
import type { ShownPage } from './answer.js';
import { shellOf } from './shell.js';

/** Renders a page whole and sends it; kept for other visitors where the request allows it. */
export function sendPage(web: Web, req: Request, res: Response, shown: ShownPage): void {
  const shell = shellOf(web, req, res);
  const { language, preferences } = shell;
  const zone = preferences.zone === 'auto' ? web.config.timeZone : preferences.zone;
  const bytes = inLanguage(language, () =>
    inZone(zone, () => {
      const page = shown.page(shell);
      return renderBytes(page, { ...shell, assets: web.assets(language, page.island) });
    }),
  );
  // A page with a form token belongs to one browser.
  if (shown.status === 200 && req.method !== 'POST' && shell.csrf === null) {
    setReadCaching(res);
    stateOf(res).keep?.(bytes);
  }
  if (shown.retryAfterSeconds !== undefined) res.setHeader('Retry-After', String(shown.retryAfterSeconds));
  res.setHeader('Content-Language', language);
  res.status(shown.status).type('html').send(bytes);
}
