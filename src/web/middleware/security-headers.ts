import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { ownOrigins } from '../../lib/own-origins.js';
import type { WebConfig } from '../options.js';

const HALF_YEAR_SECONDS = 182 * 24 * 3600;

/** Headers that every answer carries, errors and files included. Nothing on a page may come from elsewhere. */
export function securityHeaders(config: WebConfig): RequestHandler[] {
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
  const permissions: RequestHandler = (_req, res, next) => {
    res.setHeader(
      'Permissions-Policy',
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    );
    res.setHeader('Vary', 'Accept-Encoding, Accept-Language, Cookie, Authorization, Origin');
    res.setHeader('Cache-Control', 'no-store');
    next();
  };
  return [protect, permissions];
}
