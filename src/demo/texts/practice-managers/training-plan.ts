import { post, type ThreadText } from '../../text.js';

export const trainingPlan: ThreadText = {
  forum: 'daily-work',
  title: 'The first ten days of a new colleague',
  from: 33,
  until: 20,
  posts: [
    post(
      'priya',
      `I have rewritten our plan for the first ten days at reception and would like holes poked into it.

## Days 1 and 2: arrive
- keys, doors, names, where to eat
- listen at the desk, *no* phone
- in the evening: three things that were strange

## Days 3 to 5: do with somebody
- appointments, in the training book
- phone with a second headset

## Days 6 to 10: do, with somebody near
- the phone between ten and twelve
- one closing of the day
- talk on day 10: what should we change?`,
      { helpful: 'ilse ana kofi', thanks: 'greta' },
    ),
    post(
      'kofi',
      `A hole: nothing about how to *stop* a call kindly. It is what new people fear most. I would put it on day 3, with real sentences to try out.`,
      { helpful: 'priya' },
    ),
    post(
      'greta',
      `Ten days are a luxury. We have four. I would keep the evening question, whatever happens. “Three things that were strange” is the best audit we have.`,
      { agree: 'kofi' },
    ),
    post('priya', `True. Do you have such sentences?`, { to: 2, thanks: 'kofi' }),
    post(
      'kofi',
      `A few that survived:

> “I will write this down now, so that you need not tell it twice.”

> “I can hear that this matters. The person who can answer it is here at ten.”

> “Let me say back what I have understood.” (Then there is a pause, and the call ends by itself.)`,
      { to: 4, helpful: 'priya ana wren greta' },
    ),
    post(
      'wren',
      `As somebody in their first days for the third time this year: the thing that helped most was a list of *who to ask for what*. Not roles, names and faces.`,
      { interesting: 'priya' },
    ),
    post('priya', `Going in. With photographs, if people agree.`, { to: 6, thanks: 'wren' }),
    post('dot', `Write also when the plan ends. I have met people who were “new” for three years.`, {
      agree: 'priya',
    }),
    post('priya', `Day 10, 16:00, with cake. It is in the plan now.`),
    post(
      'ana',
      `We borrowed it and started on Monday with two people. First evening’s strange thing: “There are four clocks and no two agree.” She is right.`,
      { thanks: 'priya' },
    ),
  ],
};
