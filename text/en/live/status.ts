import { counting } from '../../count.js';

const count = counting('en-GB');

/** What a live screen says of itself. */
export const status = {
  newReplies: (n: number) => count(n, { one: '# new reply', other: '# new replies' }),
};
