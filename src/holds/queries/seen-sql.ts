import { moderatedBy } from '../../forums/index.js';

/** SQL: whether the account `a` may see the hold `h` of forum `f` among what moderators decide: the list form of `canSeeHeld`. */
export const heldSeenBy = (h: string, f: string, a: string): string =>
  `(${h}.author_id <> ${a}.id and ${moderatedBy(f, a)})`;
