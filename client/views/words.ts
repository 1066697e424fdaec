import type { ForumAccess } from '../../contract/forums.js';
import type { NetworkRole } from '../../contract/networks.js';

/** "1 reply", "2,400 replies". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
}

/** Who will read it, before anyone writes it (N26). */
export function audienceOf(access: ForumAccess, networkName: string): string {
  return access === 'public' ? 'Anyone can read this.' : `Only members of ${networkName} can read this.`;
}

export const roleNames: Record<NetworkRole, string> = {
  member: 'Member',
  moderator: 'Moderator',
  admin: 'Admin',
};

/** Shown where an author's account is not known any more. */
export const UNKNOWN_PERSON = 'Former member';

/** An address with the place to come back to, if there is one. */
export function withReturn(path: string, returnTo: string | undefined): string {
  return returnTo ? `${path}?returnTo=${encodeURIComponent(returnTo)}` : path;
}
