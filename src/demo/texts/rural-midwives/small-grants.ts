import { post, type ThreadText } from '../../text.js';

export const smallGrants: ThreadText = {
  forum: 'members-room',
  title: 'Writing for small grants without losing a week',
  from: 7,
  until: 0.8,
  posts: [
    post(
      'aroha',
      `There is a fund for “mobility in rural services”. Up to the price of one used car, eleven pages of form. I have written some of these and would share what I learned. Who else is in?`,
    ),
    post('sian', `In. I have begun three such forms and finished none.`, { thanks: 'aroha' }),
    post(
      'aroha',
      `Then the most important thing first. Write **one page** before you open the form:

1. What is not possible today? (two sentences, one number)
2. What will be possible? (two sentences, the same number)
3. What does it cost, and who pays afterwards?

Nine of the eleven pages are these three, in other words.`,
      { helpful: 'sian elin maren' },
    ),
    post('elin', `Which number did you take?`, { to: 3 }),
    post(
      'aroha',
      `Hours on the road per visit. It goes down, everyone understands it, and we count it anyway.`,
      { to: 4, interesting: 'sian' },
    ),
    post('maren', `And who does pay afterwards?`),
    post(
      'aroha',
      `That is where most forms die. I ask the locality for a letter of three lines *before* I begin. If they will not write three lines, they will not pay either.`,
      { to: 6, agree: 'sian' },
    ),
    post('sian', `I have asked for my three lines. They will ask.`, { to: 7 }),
    post(
      'elin',
      `One page done in an evening. The number alone was worth it: 51 minutes on the road per visit. I had guessed 35.`,
      { thanks: 'aroha' },
    ),
  ],
};
