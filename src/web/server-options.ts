import type { ServerOptions } from 'node:http';

/** Bounds of the HTTP server itself: slow or bloated requests are cut before any code of ours sees them. */
export const serverOptions: ServerOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
};
