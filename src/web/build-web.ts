import type { RequestListener } from 'node:http';
import compression from 'compression';
import express from 'express';
import type { Services } from '../kernel/index.js';
import { ownOrigins } from '../lib/own-origins.js';
import { mountApi } from './api/mount.js';
import { readAssets, readBuild } from './assets.js';
import { attachmentFiles } from './attachment-files.js';
import { brandStyles } from './brand-styles.js';
import { handleErrors, nothingHere } from './errors/handler.js';
import { faviconRoute } from './favicon.js';
import { feeds } from './feeds.js';
import { guestCache, type Keepers } from './guest-cache.js';
import { healthRoutes } from './health.js';
import { begin } from './middleware/begin.js';
import { apiBody, pageBody } from './middleware/bodies.js';
import { guardAddress } from './middleware/guard-address.js';
import { receiveFile, receiveText } from './middleware/receive-file.js';
import { requestCookies } from './middleware/request-cookies.js';
import { who } from './middleware/who.js';
import type { Web, WebConfig, WebExtras } from './options.js';
import { mountPages } from './pages/mount.js';
import { pageRoutes } from './pages/routes.js';
import { giveBack } from './pages/send-again.js';
import { siteMaps } from './site-maps.js';
import { staticFiles } from './static-files.js';

/** The web side of one node: pages, JSON API, built files and health. It doesn't listen yet. */
export function buildWeb(services: Services, config: WebConfig, extras: WebExtras): RequestListener {
  const web = webOf(services, config, extras);
  const keepers: Keepers = new WeakMap();
  return guestCache(web, buildSite(web, keepers), keepers);
}

/** For a process without pages: health, and nothing else. */
export function buildHealth(services: Services, config: WebConfig, extras: WebExtras): RequestListener {
  const web = webOf(services, config, extras);
  const app = express();
  app.disable('x-powered-by');
  app.use(begin(web, new WeakMap()));
  app.use(healthRoutes(web));
  app.use((_req, res) => {
    res.status(404).json({ error: { code: 'not_found' } });
  });
  return app;
}

export function webOf(services: Services, config: WebConfig, extras: WebExtras): Web {
  return {
    services,
    config,
    extras,
    origins: ownOrigins(config.publicUrl),
    isSecure: new URL(config.publicUrl).protocol === 'https:',
    assets: readAssets(extras.assetsDir),
    build: readBuild(extras.assetsDir),
  };
}

/** Everything as an Express app. The order is the way of every request: what is cheap and refuses early comes first. */
export function buildSite(web: Web, keepers: Keepers = new WeakMap()): express.Express {
  const { config } = web;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('strict routing');
  app.enable('case sensitive routing');
  app.set('query parser', false);
  app.set('trust proxy', config.trustProxy.length > 0 ? config.trustProxy : false);

  app.use(begin(web, keepers));
  app.use(requestCookies(web));
  app.use(guardAddress);
  app.use(healthRoutes(web));
  app.use(faviconRoute());
  app.use(staticFiles(web));
  app.use(brandStyles());
  // Form tokens are masked anew on every page, so that compression tells nothing about them.
  app.use(compression());
  app.use(siteMaps(web));
  app.use(feeds(web));
  for (const { method, path, isEntry } of pageRoutes)
    if (method === 'post' && !isEntry) app.post(path, giveBack);
  app.use(who(web));
  app.use(attachmentFiles(web));
  app.use('/api/v1/attachments', receiveFile(web));
  app.use('/attachments', receiveFile(web));
  for (const { path, keepsText, hasFile } of pageRoutes) {
    // Of visitors no file is kept: the page refuses them in its own words, with its way back.
    if (keepsText || hasFile) app.post(path, receiveText(web));
  }
  app.use('/api/v1', apiBody, mountApi(web));
  app.use(pageBody, mountPages(web));
  app.use(nothingHere);
  app.use(handleErrors(web));
  return app;
}
