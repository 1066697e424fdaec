import type { ForumAccess } from '../../../contract/forums.js';
import type { ForumFacts } from '../../forums/index.js';

/** Whether the same people read two forums of one network, whoever they are. Two rooms never count as the same. */
export function hasSameReaders(from: { access: ForumAccess }, to: { access: ForumAccess }): boolean {
  return from.access === to.access && from.access !== 'invited';
}

/** Stands for who may read either forum now: it changes with every change of that. */
export function readersStamp(from: ForumFacts, to: ForumFacts): string {
  return `${from.era}:${from.access}:${to.access}:${from.rules}:${to.rules}`;
}
