import { post, type ThreadText } from '../../text.js';

export const budgetDoors: ThreadText = {
  forum: 'among-ourselves',
  title: 'Asking for money for things nobody sees',
  from: 12,
  until: 3,
  posts: [
    post(
      'bea',
      `A new front door gets money. A new door *closer*, for a door that slams into a corridor of tired people, does not. How do you ask for the unseen things?`,
      { same: 'ilse yusuf' },
    ),
    post('dot', `By letting the one who signs use it. I once moved a meeting into the slamming corridor.`, {
      helpful: 'bea tom',
    }),
    post('yusuf', `Put a number on it. How often does it slam?`),
    post('bea', `I knew you would ask. Every four minutes, on a Tuesday.`, { to: 3 }),
    post(
      'yusuf',
      `Then it is 120 times a day, and each time somebody starts the same sentence again. Write that, and nothing else.`,
      { to: 4, agree: 'ilse' },
    ),
    post(
      'ilse',
      `I keep a list “under fifty” with small repairs. Once a quarter I ask for the list, not for the things. It has never been refused, because nobody wants to discuss a door closer.`,
      { helpful: 'bea' },
    ),
    post('tom', `Stolen. My list begins with a tap.`, { to: 6, thanks: 'ilse' }),
    post('bea', `The door is silent since this morning. A colleague asked me whether we had moved.`, {
      thanks: 'dot ilse',
    }),
  ],
};
