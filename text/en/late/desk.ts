import { count } from '../count.js';

/** News on the desk of a network. */
export const desk = {
  news: (n: number) =>
    count(n, { one: '# new entry since you opened this', other: '# new entries since you opened this' }),
  changed: 'Something has changed since you opened this',
  show: 'Show what is new',
};
