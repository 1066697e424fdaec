import proxyAddr from 'proxy-addr';
import { findActor, isSessionLive, liveSessions } from './auth/index.js';
import type { Config } from './config/index.js';
import type { GatewayOptions } from './gateway/index.js';
import type { Services } from './kernel/index.js';
import { AppError } from './lib/errors.js';
import { ownOrigins } from './lib/own-origins.js';
import { languageOf, readCookies, readPreferences } from './web/index.js';

/**
 * What the gateway must know and may not ask the rooms and the web for itself: who connects, in which language, from
 * where, and whether a session still lives. Part of the composition root.
 */
export function gatewayOptions(
  config: Config,
  services: Services,
  overrides: Partial<GatewayOptions> = {},
): GatewayOptions {
  const isSecure = new URL(config.publicUrl).protocol === 'https:';
  const trusted = proxyAddr.compile(config.trustProxy);
  return {
    origins: ownOrigins(config.publicUrl),
    takesSockets: config.roles.has('gateway'),
    addressOf: (request) => proxyAddr(request as Parameters<typeof proxyAddr>[0], trusted),
    isSessionLive: (hash) => isSessionLive(services.db, hash, services.clock.now()),
    liveSessions: (hashes) => liveSessions(services.db, hashes, services.clock.now()),
    async findAsker({ headers, bearer }) {
      // No remember cookie here: its next half could not be given back over a socket.
      const { session, prefs } = readCookies(headers.cookie, isSecure);
      try {
        const { actor, preferences } = await findActor(services, { sessionToken: session, bearer });
        const chosen = preferences ?? prefs;
        const isNamed = readPreferences(chosen).presence === 'named';
        return { actor, language: languageOf(headers, chosen), isNamed };
      } catch (error) {
        if (error instanceof AppError) return null;
        throw error;
      }
    },
    ...overrides,
  };
}
