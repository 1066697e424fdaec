import { post, type ThreadText } from '../../text.js';

export const comingDown: ThreadText = {
  forum: 'members-room',
  title: 'Coming down after a long night',
  from: 16,
  until: 5,
  posts: [
    post(
      'ngozi',
      `Not about any particular night. I come home at six, the house wakes up, and I am neither awake nor asleep. What do you do with that hour?`,
      { same: 'rosa maren tilly' },
    ),
    post(
      'rosa',
      `I do not go in. I sit in the car for ten minutes, radio off. My family knows that the car stands there and that it is not me yet.`,
      { helpful: 'ngozi' },
    ),
    post(
      'maren',
      `I walk to the jetty and back. It is always the same jetty, that is the good thing about it.`,
      { agree: 'ngozi' },
    ),
    post(
      'elin',
      `I write three lines in a paper book: what was hard, what went well, what can wait. Then I shut it. The third line is the one that lets me sleep.`,
    ),
    post(
      'joan',
      `And when it does not settle within some days: ring somebody. A colleague, your supervisor, whoever is there for it in your place. I have been rung and I have rung. Both were all right.`,
      { helpful: 'tilly ngozi' },
    ),
    post(
      'tilly',
      `Thank you all for writing this where I can read it. In the lectures one hears that it “can be demanding”.`,
    ),
    post(
      'sian',
      `It can. And you have all our numbers, @tilly-gorsefield. They are not for emergencies only.`,
      { to: 6, agree: 'joan rosa' },
    ),
    post(
      'ngozi',
      `Ten minutes in the car, radio off. On the second morning my daughter brought me a cup of tea out and said nothing. It was very good tea.`,
      { thanks: 'rosa elin joan' },
    ),
  ],
};
