import { username } from '../../../contract/accounts.js';
import { plainLetters } from './fold.js';
import { isReserved } from './reserved.js';

const LONGEST = 22;

/** A user name for someone who chose none, from the name: "José Ferrer" is `jose-ferrer`. Not unique yet. */
export function usernameFromName(name: string): string {
  const slug = plainLetters(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return username.safeParse(slug).success && !isReserved(slug) ? slug : 'person';
}
