import { post, type ThreadText } from '../../text.js';

export const roomNames: ThreadText = {
  forum: 'daily-work',
  title: 'Numbers or names for rooms?',
  from: 27,
  until: 18,
  locked: {
    by: 'tom',
    reason:
      'This has gone round in circles for a week and turned personal. The useful part is in posts 2 and 4. Start a new thread when you have something new to tell.',
  },
  posts: [
    post(
      'marco',
      `We are renumbering rooms after the rebuild. Numbers, colours or names? I have to order signs by Friday.`,
    ),
    post(
      'kofi',
      `Numbers in the order in which one walks past them, not in the order of the plan. And leave gaps: 11, 12, 21, 22. When a wall goes in, you will be glad.`,
      { helpful: 'marco ana' },
    ),
    post('bea', `Colours are friendlier.`),
    post(
      'priya',
      `Colours alone leave out everybody who does not see them well, and they are hard to say on the phone. A number *and* a colour works: “room 12, on the green floor”.`,
      { helpful: 'marco', agree: 'kofi' },
    ),
    post('bea', `Nobody in our four practices has ever complained about colours.`, { to: 4 }),
    post('yusuf', `People do not complain about signs. They ask at the desk. Did you count those?`, {
      to: 5,
    }),
    post('bea', `Here we go. Not everything that matters needs one of your tables.`, { to: 6 }),
    post('yusuf', `Then it will at least need a sign.`, { to: 7 }),
    post('tom', `Friends, breathe out. Marco needs signs by Friday, and he has what he needs.`),
  ],
};
