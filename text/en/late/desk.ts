import { count } from '../count.js';

/** News on the desk of a network. */
export const desk = {
  news: (n: number) =>
    count(n, { one: '# new entry since you opened this', other: '# new entries since you opened this' }),
  changed: 'Something has changed since you opened this',
  show: 'Show what is new',
  keys: {
    title: 'Keyboard shortcuts',
    all: [
      ['j', 'Next entry'],
      ['k', 'Previous entry'],
      ['o', 'Open the entry you are on'],
      ['x', 'Choose the entry you are on, or not'],
      ['c', 'Take what is chosen, or this case'],
      ['p', 'Put it back'],
      ['a', 'Let the chosen texts through'],
      ['t', 'Let them through and trust their authors'],
      ['d', 'Go to the decision'],
      ['n', 'Write a note'],
      ['e', 'Pass the case on'],
      ['f', 'Narrow the list'],
      ['?', 'Show this list'],
    ] as readonly (readonly [string, string])[],
    noMore: 'There is no further entry on this page',
    off: 'They do nothing while you write.',
    settings: 'Switch the shortcuts off in the display settings',
  },
};
