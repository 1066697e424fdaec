import { post, type ThreadText } from '../../text.js';

export const labelSpace: ThreadText = {
  forum: 'files-and-audits',
  title: 'Fourteen languages on a label of 30 millimetres',
  from: 8,
  until: 1.6,
  posts: [
    post(
      'noor',
      `The label has grown again: fourteen languages, 30 by 50 mm. At this size nobody reads anything. What went off your label, and where did it go?`,
      { same: 'lucy' },
    ),
    post(
      'lucy',
      `Turn the question round: what must be read *at the moment of use*? With us that was three things. They are large now. All else is on the pouch.`,
      { helpful: 'noor' },
    ),
    post(
      'ola',
      `Test it with gloves and bad light before you argue. We showed two labels for two seconds each. The full one: 4 of 20 found the size. The empty one: 19 of 20.`,
      { helpful: 'noor lucy' },
    ),
    post('noor', `Two seconds?`, { to: 3, interesting: 'dieter' }),
    post(
      'ola',
      `It is what I measured when people really pick one from a drawer. I was generous and rounded up.`,
      { to: 4 },
    ),
    post('dieter', `And what was moved must be somewhere that still exists when the pouch is in the bin.`),
    post(
      'noor',
      `That is what I am chewing on. Symbols help where there are agreed ones; two of ours are home-made, and I fear that nobody knows them but us.`,
      { to: 6, agree: 'lucy' },
    ),
    post('ola', `Ask ten people what they mean, without context. If three say “recycling”, it goes.`, {
      to: 7,
      helpful: 'noor',
    }),
    post('noor', `Five said “recycling”. One said “a tired bird”.`, { to: 8 }),
  ],
};
