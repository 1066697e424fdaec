import { post, type ThreadText } from '../../text.js';

export const connectorLife: ThreadText = {
  forum: 'design-and-test',
  title: 'How many matings is “many”?',
  from: 26,
  until: 16,
  posts: [
    post(
      'sven',
      `A data sheet says 500 mating cycles. The use case says three times a day for five years, that is about 5,500. The supplier says that “in practice it is far more”. What do you do with such a sentence?`,
    ),
    post('ruben', `Ask for it in writing. The sentence usually shrinks on paper.`, { agree: 'femi dieter' }),
    post(
      'hana',
      `Look at what *wears*. With ours it was not the contacts, it was the latch. 1,900 cycles and it held by friction only. The contacts were like new.`,
      { helpful: 'sven' },
    ),
    post(
      'femi',
      `And test in the way in which people do it: at an angle, one-handed, looking elsewhere. Our rig was perfectly straight and passed 10,000. People managed 2,000.

We built a wobble into the rig afterwards: ± 4° in both directions, by chance.`,
      { helpful: 'sven hana' },
    ),
    post(
      'amadou',
      `What comes back to me is almost never worn out. It is *bent once*. The five hundredth mating is not the problem. The one in the dark is.`,
      { same: 'sven' },
    ),
    post('sven', `How many of them, roughly?`, { to: 5 }),
    post(
      'amadou',
      `Of 60 connectors that I replaced in a year: 41 bent, 12 pulled by the cable, 5 dirty, 2 worn.`,
      { to: 6, interesting: 'femi ola' },
    ),
    post(
      'ola',
      `If 41 are bent, the question is not how long it lasts, but why people have to look for the right angle. Could it be made so that wrong angles do not go in at all?`,
      { helpful: 'sven hana' },
    ),
    post(
      'hana',
      `> wrong angles do not go in at all

A collar, 3 mm deeper than the pins. I have done it once, and it costs a new tool for the housing.`,
      { to: 8, agree: 'sven' },
    ),
    post(
      'sven',
      `We do both: a deeper collar, and a cable that one can change without opening the device. And I have the answer in writing now. It says 500.`,
      { thanks: 'amadou hana ola' },
    ),
  ],
};
