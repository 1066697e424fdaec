import { post, type ThreadText } from '../../text.js';

export const askingWell: ThreadText = {
  forum: 'teaching-and-learning',
  title: 'Feedback in the car: how do you start?',
  from: 5,
  until: 0.2,
  posts: [
    post(
      'maren',
      `I find it easy to praise and hard to say “that could have gone better”. In a car one cannot even leave the room. How do you start?`,
    ),
    post(
      'joan',
      `With a question that has a real answer: “At which moment were you least sure?” They nearly always name the one that I meant. Then we talk about *their* moment.`,
      { helpful: 'maren sian' },
    ),
    post('sian', `And not on the way *to* the next visit. On the way back.`, { agree: 'maren' }),
    post('tilly', `It is the question I remember best from this year. I had expected a list.`, {
      to: 2,
      helpful: 'joan',
    }),
    post(
      'ngozi',
      `I ask to be asked too: “And what did I do that you would not?” The first time nobody says a thing. The third time it gets interesting.`,
    ),
    post('maren', `What was the most interesting one?`, { to: 5, interesting: 'joan' }),
    post(
      'ngozi',
      `That I say “just quickly” before things that take twenty minutes. I had no idea. I am counting now.`,
      { to: 6, agree: 'tilly rosa' },
    ),
    post('rosa', `I have just quickly read this and I feel seen.`),
  ],
};
