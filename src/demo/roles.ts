import { keysIn } from './text.js';
import { networks } from './texts/networks.js';

/** What a person of the demo is, in words: "admin of A; member of B". */
export function rolesOf(key: string): string {
  const roles = networks.flatMap(({ name, admin, moderators, members }) => {
    if (admin === key) return [`admin of ${name}`];
    if (keysIn(moderators).includes(key)) return [`moderator of ${name}`];
    return keysIn(members).includes(key) ? [`member of ${name}`] : [];
  });
  return roles.join('; ');
}
