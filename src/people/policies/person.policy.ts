import { canUseOwnAccount } from '../../auth/index.js';
import type { Actor } from '../../kernel/index.js';
import { allowed, type Decision, refused } from '../../lib/decision.js';

/** Anyone may see that somebody with this user name is here; what they wrote is each forum's own decision. */
export function canReadPerson(): Decision {
  return allowed;
}

/** What would be without anybody to run it. */
export interface Standing {
  /** Names of networks whose only admin this is. */
  onlyAdminOf: string[];
  isOnlySiteAdmin: boolean;
}

/**
 * Leaving is free, but nothing is left without an admin by mistake (E06): of networks one has to say so, and who takes
 * over is found then; the site itself has nobody who would.
 */
export function canCloseAccount(
  actor: Actor,
  { onlyAdminOf, isOnlySiteAdmin }: Standing,
  isKnowing = false,
): Decision {
  const own = canUseOwnAccount(actor);
  if (!own.allowed) return own;
  if (isOnlySiteAdmin) return refused('last_site_admin', (words) => words.account.lastSiteAdmin);
  if (onlyAdminOf.length > 0 && !isKnowing)
    return refused('last_admin', (words) => words.account.lastAdmin(onlyAdminOf));
  return allowed;
}
