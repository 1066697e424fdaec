import { post, type ThreadText } from '../../text.js';

export const sickNoteMonday: ThreadText = {
  forum: 'among-ourselves',
  title: 'How do you say no without becoming the no person?',
  from: 30,
  until: 22,
  posts: [
    post(
      'priya',
      `I train people, so my day is made of requests. Lately I hear myself say no before the sentence is over. How do you keep a no friendly and a no at the same time?`,
      { same: 'ana tom greta' },
    ),
    post(
      'dot',
      `I had a rule: never no to a person, only to a date. “Not this week. Ask me on the ninth.” Most did not ask again. Some did, and then I had time.`,
      { agree: 'ilse kofi', helpful: 'priya' },
    ),
    post(
      'tom',
      `> never no to a person, only to a date

I used the same sentence until somebody noticed that my calendar was full of ninths.`,
    ),
    post(
      'ana',
      `I say what the yes would cost. “I can do that, then the induction of the two new ones moves by a week. Which do you want?” Then it is no longer me who says no.`,
      { helpful: 'priya' },
    ),
    post(
      'greta',
      `In a team of three you cannot say no, so we have “later” written on the door of the cupboard, with a date. On Fridays we look at the door. Half of it has solved itself.`,
      { agree: 'priya' },
    ),
    post(
      'ilse',
      `The risk is that it sounds like a threat. I try to say the cost first and the request second, and in the same tone as the weather.`,
      { to: 4, agree: 'ana' },
    ),
    post(
      'priya',
      `I tried Ana’s way for a week. Two of five chose the other thing by themselves. And I have a cupboard now.`,
      { thanks: 'dot ana greta' },
    ),
  ],
};
