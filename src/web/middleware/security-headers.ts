import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import { ownOrigins } from '../../lib/own-origins.js';
import type { WebConfig } from '../options.js';

const HALF_YEAR_SECONDS = 182 * 24 * 3600;

/**
 * Headers that every answer carries, errors and files included. Nothing on a page may come from elsewhere.
 * None depends on the request: Helmet is asked once, not each time.
 */
export function securityHeaders(config: WebConfig): [name: string, value: string][] {
  const isSecure = new URL(config.publicUrl).protocol === 'https:';
  // Some browsers do not count the same host's sockets as 'self'.
  // The grammar of these lists has no IPv6 addresses.
  const named = ownOrigins(config.publicUrl).filter((origin) => !origin.includes('['));
  const sockets = named.map((origin) => origin.replace(/^http/, 'ws'));
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...sockets],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: HALF_YEAR_SECONDS, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    // A promise about origins that browsers only honour over TLS.
    crossOriginOpenerPolicy: isSecure ? { policy: 'same-origin' } : false,
    originAgentCluster: isSecure,
    xDownloadOptions: false,
    xXssProtection: false,
  });
  const headers = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: (name: string) => headers.delete(name),
  };
  protect({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error) throw error;
  });
  return [
    ...headers,
    [
      'Permissions-Policy',
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    ],
    ['Vary', 'Accept-Encoding, Accept-Language, Cookie, Authorization, Origin'],
    ['Cache-Control', 'no-store'],
  ];
}
