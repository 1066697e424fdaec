import { allowed, type Decision, refused } from '../lib/decision.js';
import type { Actor } from './actor.js';

/** What belongs to those who run the site. */
export function onlySiteAdmins(actor: Actor): Decision {
  if (actor.kind === 'visitor') return refused('sign_in', (words) => words.rooms.signInFirst);
  return actor.isSiteAdmin ? allowed : refused('not_site_admin', (words) => words.register.onlySiteAdmins);
}
