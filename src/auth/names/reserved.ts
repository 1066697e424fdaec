import { lookOf } from './fold.js';

/** Words that speak for the service or for nobody: no person may be called by one alone. */
const words = [
  'admin',
  'administrator',
  'anonymous',
  'bot',
  'convene',
  'deleted',
  'deleted user',
  'everyone',
  'former member',
  'guest',
  'help',
  'helpdesk',
  'here',
  'hostmaster',
  'me',
  'member',
  'moderator',
  'moderators',
  'network admin',
  'forum moderator',
  'network moderator',
  'nobody',
  'null',
  'official',
  'owner',
  'postmaster',
  'removed',
  'root',
  'security',
  'site admin',
  'site administrator',
  'staff',
  'superuser',
  'support',
  'system',
  'team',
  'undefined',
  'unknown',
  'visitor',
  'webmaster',
  'you',
];

const looks = new Set(words.map(lookOf));

/**
 * Whether a name reads as a role or as the service itself, in any case, script or spelling that looks the same.
 * @param siteNames names of the site and its networks
 */
export function isReserved(name: string, siteNames: string[] = []): boolean {
  const look = lookOf(name);
  return looks.has(look) || siteNames.some((siteName) => lookOf(siteName) === look);
}
