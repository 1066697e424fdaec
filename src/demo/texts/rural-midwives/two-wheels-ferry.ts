import { post, type ThreadText } from '../../text.js';

export const twoWheelsFerry: ThreadText = {
  forum: 'on-the-road',
  title: 'When the last ferry has gone',
  from: 20,
  until: 11,
  posts: [
    post(
      'maren',
      `The timetable changes in spring: the last ferry leaves at 19:40, forty minutes earlier. For us it means that whoever is across at eight stays the night. Where do you sleep when you cannot come home?`,
    ),
    post(
      'sian',
      `We have an agreement with the hostel: a key, a bed, breakfast from a tin. The locality pays once a year, used or not. It cost less than I had feared.`,
      { helpful: 'maren' },
    ),
    post(
      'rosa',
      `My rule: wherever it is, there must be a door that shuts. I have slept in a room with a printer. It printed.`,
      { agree: 'maren elin' },
    ),
    post(
      'aroha',
      `For the budget: do not write “overnight stays”. Write “the service stays on the island when the ferry does not run”. It is the same money, another heading, and nobody has ever struck it out.`,
      { helpful: 'maren sian' },
    ),
    post('maren', `That is the sentence I lacked. Thank you.`, { to: 4, thanks: 'aroha' }),
    post(
      'elin',
      `On the plateau we have the same with snow. We keep a box there: toothbrush, socks, charger, tea, a book. One box per place, not per person. Whoever opens it fills it up.`,
    ),
    post('tilly', `What is the book?`, { to: 6 }),
    post('elin', `At the eastern hut, a guide to mosses. After four nights one begins to like it.`, {
      to: 7,
      interesting: 'tilly ngozi',
    }),
    post(
      'maren',
      `Update: a bed at the old school, a door that shuts, a box with tea. And a printer in *another* building.`,
      { thanks: 'sian elin' },
    ),
  ],
};
