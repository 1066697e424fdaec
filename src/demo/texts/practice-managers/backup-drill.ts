import { post, type ThreadText } from '../../text.js';

export const backupDrill: ThreadText = {
  forum: 'tools-and-money',
  title: 'We pretended that the system was down',
  from: 24,
  until: 15,
  posts: [
    post(
      'yusuf',
      `Every plan says “work on paper until it is back”. On Wednesday we tried it for one hour, announced, with the doctors’ consent. What we learned:

1. The paper forms were in the cupboard. The key of the cupboard was in the key safe. The code of the key safe was in the system.
2. Nobody could print the day’s list any more. It should be printed *before*, every morning.
3. The phones went through the same box and were down as well. Nobody had thought of that, and I had drawn the map.
4. Writing it all back took three hours for one hour of paper.`,
      { interesting: 'marco ilse', helpful: 'greta bea' },
    ),
    post(
      'marco',
      `Number 1 is a classic. Ours was: the telephone number of the help line, on the intranet.`,
      { same: 'yusuf' },
    ),
    post('ilse', `How did you get the doctors to agree?`),
    post(
      'yusuf',
      `I asked which hour hurt least, and I promised to stop at once if anything got odd. And I brought the bill of the last real outage.`,
      { to: 3, helpful: 'ilse' },
    ),
    post('bea', `The three hours are the number to show. Our insurer asked for it, and nobody had one.`, {
      agree: 'yusuf',
    }),
    post(
      'greta',
      `We print the list every evening for the next day, and shred it the evening after. In a small practice it is one page and a habit.`,
      { helpful: 'yusuf' },
    ),
    post('tom', `Who checks that it was shredded?`, { to: 6 }),
    post(
      'greta',
      `I do. I am also the one who prints it, the one who checks the checker, and the one who waters the plants.`,
      { to: 7 },
    ),
    post(
      'marco',
      `One technical thing: put the box of the phones on a supply of its own. A small battery bridged 40 minutes at our place, and it cost less than a good chair.`,
      { helpful: 'yusuf ilse' },
    ),
    post(
      'yusuf',
      `Next drill in spring, then unannounced for one room. The list is printed at 7:15 from now on, and the code of the safe lives in a sealed envelope.`,
      { thanks: 'marco greta' },
    ),
  ],
};
