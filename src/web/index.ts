export { apiRoutes } from './api/routes.js';
export { readBuild } from './assets.js';
export { buildHealth, buildSite, buildWeb, webOf } from './build-web.js';
export { readCookies } from './cookies.js';
export { languageOf } from './language.js';
export type { Readiness, SocketOperation, WebConfig, WebExtras } from './options.js';
export { pageRoutes } from './pages/routes.js';
export { readPreferences } from './preferences.js';
export { serverOptions } from './server-options.js';
