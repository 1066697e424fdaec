import { post, type ThreadText } from '../../text.js';

export const tyresAndLogs: ThreadText = {
  forum: 'on-the-road',
  title: 'A log book that does not eat the evening',
  from: 11,
  until: 2.5,
  posts: [
    post(
      'rosa',
      `I drive 600 km a week, and each trip wants a line: from, to, why, how far. I do it on Sunday from memory, and my memory has favourites. How do you do it?`,
      { same: 'ngozi maren sian' },
    ),
    post('ngozi', `A voice note when the engine is off. On Friday I type five of them. It is still typing.`),
    post(
      'aroha',
      `Ask what the log is *for*. Ours needed the sum per week and the number of trips, nothing else. Somebody had added “why” twenty years ago. We asked, nobody wanted it, it is gone.`,
      { helpful: 'rosa sian' },
    ),
    post('sian', `I asked ours. They said they would ask.`, { to: 3, agree: 'rosa' }),
    post(
      'elin',
      `Photo of the counter, in the morning and in the evening. Two photos per day, and the difference is the number. For one week I compared: my Sunday memory was 11 % too low.`,
      { helpful: 'rosa' },
    ),
    post('rosa', `11 %! I have given away a set of tyres.`, { to: 5, interesting: 'aroha' }),
    post('aroha', `Two sets, over twenty years. I have just worked it out. I am sorry.`, { to: 6 }),
    post('joan', `The photo must show only the counter, mind. Not the seat, not the list on the seat.`),
    post('elin', `Quite right. I hold a card around it with a window cut out. It looks odd, and it works.`, {
      to: 8,
      thanks: 'joan',
    }),
  ],
};
