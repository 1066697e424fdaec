export { apiRoutes } from './api/routes.js';
export { buildWeb } from './build-web.js';
export { readCookies } from './cookies.js';
export { languageOf } from './language.js';
export type { Readiness, SocketOperation, WebConfig, WebExtras } from './options.js';
export { pageRoutes } from './pages/routes.js';
export { serverOptions } from './server-options.js';
