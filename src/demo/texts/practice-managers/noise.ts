import { post, type ThreadText } from '../../text.js';

export const noise: ThreadText = {
  forum: 'daily-work',
  title: 'A quieter waiting room without building anything',
  from: 9,
  until: 1.2,
  posts: [
    post(
      'ana',
      `Ours is loud: hard floor, two doors, one radio. No budget before the summer. What did you do that cost nearly nothing?`,
      { interesting: 'kofi ilse' },
    ),
    post(
      'kofi',
      `Turn the radio off for one day and tell nobody. At ours, one person noticed, and she thanked us.`,
      { helpful: 'ana' },
    ),
    post(
      'greta',
      `Felt under the chairs. An evening’s work for two, and the price of a pizza. Measured with a telephone: 4 dB less when it is full.`,
      { helpful: 'ana tom' },
    ),
    post('tom', `Which felt? Ours fell off within a month.`, { to: 3 }),
    post('greta', `The screwed kind, not the glued kind.`, { to: 4, thanks: 'tom' }),
    post(
      'priya',
      `We call people at the door now, not over the loudspeaker. It takes eleven seconds more per person. I timed it because somebody asked.`,
    ),
    post('yusuf', `Somebody is pleased with the eleven seconds.`, { to: 6 }),
    post(
      'ana',
      `Radio off, felt on order. @greta-silverhus, the screwed kind has a longer delivery time than the chairs have legs.`,
      { thanks: 'greta kofi' },
    ),
    post('greta', `Worth the wait, said the chair.`, { to: 8, agree: 'kofi' }),
  ],
};
